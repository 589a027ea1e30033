package ua.sellerdesk.desk;

import io.swagger.v3.oas.annotations.Hidden;
import java.security.Principal;
import java.util.Set;
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
import ua.sellerdesk.order.OrderDesk;
import ua.sellerdesk.order.OrderDetails;
import ua.sellerdesk.order.OrderSummary;
import ua.sellerdesk.order.Stage;

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
    private final PageFormat format;

    OrderPages(
            OrderDesk orders,
            OpenTasks tasks,
            OrderParcels parcels,
            SentMessages messages,
            Notices notices,
            PeoplesGroups groups,
            PageFormat format) {
        this.orders = orders;
        this.tasks = tasks;
        this.parcels = parcels;
        this.messages = messages;
        this.notices = notices;
        this.groups = groups;
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
        model.addAttribute("next", tasks.nextOf(found.map(OrderSummary::number).getContent()));
        model.addAttribute("notices", notices.unseen(groups(user), MOST_NOTICES));
        return "orders";
    }

    @GetMapping("/orders/{number}")
    String order(@PathVariable long number, Model model) {
        OrderDetails details = orders.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("details", details);
        model.addAttribute("tasks", tasks.of(number));
        model.addAttribute("instances", tasks.instancesOf(number));
        model.addAttribute("parcels", parcels.of(details.summary()));
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

    private Set<String> groups(Principal user) {
        return user == null ? Set.of() : groups.of(user.getName());
    }
}
