package ua.sellerdesk.desk;

import io.swagger.v3.oas.annotations.Hidden;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.data.domain.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import ua.sellerdesk.messaging.SentMessages;
import ua.sellerdesk.notice.Notices;
import ua.sellerdesk.order.CourierVisits;
import ua.sellerdesk.order.OrderDesk;
import ua.sellerdesk.order.OrderDetails;
import ua.sellerdesk.order.OrderSummary;
import ua.sellerdesk.order.ParcelRedirects;
import ua.sellerdesk.order.Stage;
import ua.sellerdesk.order.TimelineEntry;
import ua.sellerdesk.returns.ReturnDesk;
import ua.sellerdesk.warranty.ClaimDesk;

/** The pages of the orders. */
@Controller
@Hidden
class OrderPages {

    private static final int PAGE_SIZE = 50;
    private static final int MOST_NOTICES = 10;

    private final OrderDesk orders;
    private final OpenTasks tasks;
    private final OrderParcels parcels;
    private final SentMessages messages;
    private final Notices notices;
    private final PeoplesGroups groups;
    private final OrderWaits waits;
    private final CourierVisits visits;
    private final ParcelRedirects redirects;
    private final ReturnDesk returns;
    private final ClaimDesk claims;
    private final Colleagues colleagues;
    private final PageFormat format;

    OrderPages(
            OrderDesk orders,
            OpenTasks tasks,
            OrderParcels parcels,
            SentMessages messages,
            Notices notices,
            PeoplesGroups groups,
            OrderWaits waits,
            CourierVisits visits,
            ParcelRedirects redirects,
            ReturnDesk returns,
            ClaimDesk claims,
            Colleagues colleagues,
            PageFormat format) {
        this.orders = orders;
        this.tasks = tasks;
        this.parcels = parcels;
        this.messages = messages;
        this.notices = notices;
        this.groups = groups;
        this.waits = waits;
        this.visits = visits;
        this.redirects = redirects;
        this.returns = returns;
        this.claims = claims;
        this.colleagues = colleagues;
        this.format = format;
    }

    @ModelAttribute("format")
    PageFormat format() {
        return format;
    }

    /** @param page counted from 1 */
    @GetMapping("/orders")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) Stage state,
            @RequestParam(defaultValue = "1") int page,
            Principal user,
            Model model) {
        Page<OrderSummary> found = orders.search(q, state, Paging.newestFirst(page - 1, PAGE_SIZE));
        model.addAttribute("q", q);
        model.addAttribute("state", state);
        model.addAttribute("states", Stage.values());
        model.addAttribute("found", found);
        List<Long> numbers = found.map(OrderSummary::number).getContent();
        model.addAttribute("next", tasks.nextOf(numbers));
        model.addAttribute("waits", waits.of(numbers));
        model.addAttribute("notices", notices.unseen(groups(user), MOST_NOTICES));
        return "orders";
    }

    @GetMapping("/orders/{number}")
    String order(@PathVariable long number, Principal user, Model model) {
        OrderDetails details = orders.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("details", details);
        List<OpenTask> open = tasks.of(number);
        model.addAttribute("tasks", open);
        model.addAttribute("waits", waits.of(List.of(number)));
        model.addAttribute("visits", visits.of(number));
        model.addAttribute(
                "names",
                colleagues.names(Stream.concat(
                                details.timeline().stream().map(TimelineEntry::actor),
                                open.stream().map(OpenTask::assignee))
                        .toList()));
        model.addAttribute("instances", tasks.instancesOf(number));
        model.addAttribute("parcels", parcels.of(details.summary()));
        model.addAttribute("redirectable", RedirectPages.open(groups(user)) && redirects.possible(number));
        model.addAttribute("returnable", ReturnDesk.returnable(details.summary().stage()));
        model.addAttribute("returns", returns.ofOrder(number));
        model.addAttribute("claims", claims.ofOrder(number));
        model.addAttribute("messages", messages.of(number));
        model.addAttribute("notices", notices.of(number));
        return "order";
    }

    /** @param alike whether the older ones of its kind are seen with it */
    @PostMapping("/notices/{id}/seen")
    String seen(@PathVariable long id, @RequestParam(defaultValue = "false") boolean alike, Principal user) {
        if (alike) {
            notices.seenWithAlike(id, groups(user));
        } else {
            notices.seen(id, groups(user));
        }
        return "redirect:/orders";
    }

    /**
     * Puts away all that the page showed.
     *
     * @param alike those that stand for many of their kind
     */
    @PostMapping("/notices/seen")
    String allSeen(
            @RequestParam(defaultValue = "") List<Long> one,
            @RequestParam(defaultValue = "") List<Long> alike,
            Principal user) {
        Set<String> groups = groups(user);
        one.forEach(id -> notices.seen(id, groups));
        alike.forEach(id -> notices.seenWithAlike(id, groups));
        return "redirect:/orders";
    }

    private Set<String> groups(Principal user) {
        return user == null ? Set.of() : groups.of(user.getName());
    }
}
