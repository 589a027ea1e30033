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
import ua.sellerdesk.order.DeliveryQuotes;
import ua.sellerdesk.shipping.CarrierRefusal;

/** What the form {@code agree-terms} offers to choose from, in the session of whoever fills it in. */
@RestController
@RequestMapping("/orders/options")
@Hidden
class TermsOptionsPages {

    private static final int SHORTEST_NAME = 2;

    private final TermsOptions options;
    private final DeliveryQuotes quotes;
    private final PageFormat format;

    TermsOptionsPages(TermsOptions options, DeliveryQuotes quotes, PageFormat format) {
        this.options = options;
        this.quotes = quotes;
        this.format = format;
    }

    /** @param price and {@code arrives} in words, empty where the carrier does not tell */
    record WaybillQuote(String price, String arrives) {}

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

    @GetMapping("/waybill-quote")
    WaybillQuote waybillQuote(@RequestParam long order, DeliveryQuotes.Measures measures) {
        return quotes.quote(order, measures)
                .map(quote -> new WaybillQuote(format.money(quote.cost()), format.day(quote.estimatedDelivery())))
                .orElse(new WaybillQuote("", ""));
    }

    @ExceptionHandler(CarrierRefusal.class)
    ProblemDetail notSo(CarrierRefusal refusal) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, refusal.getMessage());
    }

    @ExceptionHandler({MarketplaceUnavailable.class, MarketplaceRefusal.class})
    ProblemDetail notNow(RuntimeException fault) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_GATEWAY, fault.getMessage());
    }
}
