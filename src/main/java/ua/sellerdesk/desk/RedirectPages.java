package ua.sellerdesk.desk;

import io.swagger.v3.oas.annotations.Hidden;
import java.security.Principal;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import ua.sellerdesk.order.ParcelRedirects;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.CarrierUnavailable;
import ua.sellerdesk.shipping.Suggestion;

/** Brings a parcel under way to another place or person, from its order's page. */
@Controller
@RequestMapping("/orders/{number}/redirect")
@Hidden
class RedirectPages {

    private static final Set<String> MAY = Set.of("sales", "warehouse", "returns", "supervisors");

    private final ParcelRedirects redirects;
    private final PeoplesGroups groups;

    RedirectPages(ParcelRedirects redirects, PeoplesGroups groups) {
        this.redirects = redirects;
        this.groups = groups;
    }

    @GetMapping
    ModelAndView form(@PathVariable long number, Principal user) {
        forbidStrangers(user);
        return redirects
                .goesTo(number)
                .map(to -> page(number, RedirectForm.of(to), HttpStatus.OK))
                .orElseGet(() -> impossible(number));
    }

    @PostMapping
    ModelAndView redirect(@PathVariable long number, @ModelAttribute RedirectForm form, Principal user) {
        forbidStrangers(user);
        if (!redirects.possible(number)) {
            return impossible(number);
        }
        List<String> missing = form.missing();
        if (!missing.isEmpty()) {
            return page(number, form, HttpStatus.UNPROCESSABLE_ENTITY).addObject("missing", missing);
        }
        try {
            redirects.redirect(number, user.getName(), form.consignee());
        } catch (CarrierRefusal refusal) {
            return trouble(number, form, refusal.getMessage(), HttpStatus.UNPROCESSABLE_ENTITY)
                    .addObject("suggestions", refusal.suggestions())
                    .addObject("what", kind(refusal.suggestions()));
        } catch (CarrierUnavailable later) {
            return trouble(number, form, later.getMessage(), HttpStatus.SERVICE_UNAVAILABLE);
        }
        return new ModelAndView("redirect:/orders/" + number + "#timeline");
    }

    private static Suggestion.Kind kind(List<Suggestion> suggestions) {
        return suggestions.isEmpty() ? null : suggestions.get(0).kind();
    }

    private static ModelAndView trouble(long number, RedirectForm form, String words, HttpStatus status) {
        return page(number, form, status).addObject("trouble", words);
    }

    private static ModelAndView page(long number, RedirectForm form, HttpStatus status) {
        return new ModelAndView("redirect-parcel", status)
                .addObject("number", number)
                .addObject("form", form)
                .addObject("place", form.place())
                .addObject("chosen", form.chosen());
    }

    private static ModelAndView impossible(long number) {
        return new ModelAndView("redirect-parcel", HttpStatus.CONFLICT).addObject("number", number);
    }

    /** Whether people of these groups may redirect. */
    static boolean open(Set<String> groups) {
        return !Collections.disjoint(groups, MAY);
    }

    private void forbidStrangers(Principal user) {
        if (!open(groups.of(user.getName()))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
