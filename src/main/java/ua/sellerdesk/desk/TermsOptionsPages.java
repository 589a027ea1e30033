package ua.sellerdesk.desk;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.marketplace.MarketplaceUnavailable;
import ua.sellerdesk.marketplace.TermsOptions;
import ua.sellerdesk.marketplace.TermsOptions.Option;

/** What the form {@code agree-terms} offers to choose from, in the session of whoever fills it in. */
@RestController
@RequestMapping("/orders/options")
@Hidden
class TermsOptionsPages {

    private static final int SHORTEST_NAME = 2;

    private final TermsOptions options;

    TermsOptionsPages(TermsOptions options) {
        this.options = options;
    }

    @GetMapping("/payment-methods")
    List<Option> paymentMethods(@RequestParam long order) {
        return options.paymentMethods(order);
    }

    @GetMapping("/delivery-services")
    List<Option> deliveryServices() {
        return options.deliveryServices();
    }

    @GetMapping("/cities")
    List<Option> cities(@RequestParam String name) {
        return name.trim().length() < SHORTEST_NAME ? List.of() : options.cities(name.trim());
    }

    @GetMapping("/delivery-services/{service}/pickup-points")
    List<Option> pickupPoints(@PathVariable int service, @RequestParam long city) {
        return options.pickupPoints(service, city);
    }

    @ExceptionHandler({MarketplaceUnavailable.class, MarketplaceRefusal.class})
    ProblemDetail notNow(RuntimeException fault) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_GATEWAY, fault.getMessage());
    }
}
