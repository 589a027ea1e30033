package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.Envelope.ok;
import static ua.sellerdesk.simulator.JsonMap.map;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** Orders: search, detail, status and goods, restoring, prolonging. */
@RozetkaResource
class OrdersController {

    private final Market market;
    private final OrderView view;
    private final OrderSearch search;
    private final LineEdits lines;
    private final Restoration restoration;

    OrdersController(Market market, OrderView view, OrderSearch search, LineEdits lines, Restoration restoration) {
        this.market = market;
        this.view = view;
        this.search = search;
        this.lines = lines;
        this.restoration = restoration;
    }

    @GetMapping("/orders/search")
    Map<String, Object> search(
            @RequestParam Map<String, String> query,
            @RequestHeader(name = "Accept-Validate-Exception", required = false) String validate) {
        synchronized (market) {
            List<SimOrder> found = found(query, "1".equals(validate));
            Set<String> expand = OrderView.expand(query.get("expand"));
            Map<String, Object> page =
                    Envelope.page("orders", found, query.get("page"), order -> view.json(order, expand));
            String sum = found.stream().mapToInt(SimOrder::amount).sum() + ".00";
            page.put(
                    "totalFields",
                    map("amount", sum, "amount_with_discount", sum, "cost", sum, "cost_with_discount", sum));
            return ok(page);
        }
    }

    /** Without the header a filter that cannot be read brings an empty list. */
    private List<SimOrder> found(Map<String, String> query, boolean validate) {
        try {
            return search.find(market.all(), query);
        } catch (ApiRefusal e) {
            if (validate) {
                throw e;
            }
            return List.of();
        }
    }

    @GetMapping("/orders/{id:\\d+}")
    Map<String, Object> order(@PathVariable int id, @RequestParam(required = false) String expand) {
        synchronized (market) {
            SimOrder order = market.get(id);
            order.viewed = true;
            return ok(view.json(order, OrderView.expand(expand)));
        }
    }

    @RequestMapping(
            path = "/orders/{id:\\d+}",
            method = {RequestMethod.PUT, RequestMethod.PATCH})
    Map<String, Object> update(@PathVariable int id, @RequestBody JsonNode body) {
        synchronized (market) {
            SimOrder order = market.get(id);
            if (body.path("purchases").isArray()) {
                lines.edit(order, body.path("purchases"));
            }
            // without a status the real service says success and changes nothing, comment included
            if (body.hasNonNull("status")) {
                Integer duplicate = body.hasNonNull("duplicate_order_id")
                        ? (Integer) body.path("duplicate_order_id").asInt()
                        : null;
                market.move(order, body.path("status").asInt(), body.path("ttn").asText(null), duplicate);
                if (body.hasNonNull("seller_comment")) {
                    market.comment(order, body.path("seller_comment").asText());
                }
            }
            return ok(view.json(order, Set.of()));
        }
    }

    @PostMapping("/orders/restore")
    Map<String, Object> restore(@RequestBody JsonNode body) {
        synchronized (market) {
            SimOrder old = market.get(body.path("id").asInt());
            return ok(view.json(restoration.restore(old, body.path("purchases")), Set.of("purchases")));
        }
    }

    @PostMapping("/orders/prolong/{id:\\d+}")
    Map<String, Object> prolong(@PathVariable int id) {
        synchronized (market) {
            SimOrder order = market.get(id);
            if (!OrderView.prolongable(order)) {
                throw new ApiRefusal(1031, "model_cannot_be_saved", null);
            }
            order.prolonged = true;
            market.touch(order);
            return ok(true);
        }
    }

    @GetMapping("/orders/user-info")
    Map<String, Object> user(@RequestParam("order_id") int id) {
        synchronized (market) {
            return ok(map("is_first_order", market.get(id).buyerOrders == 1, "has_app", true, "has_email", true));
        }
    }

    @GetMapping({"/orders/counts", "/orders/counts-new"})
    Map<String, Object> counts() {
        synchronized (market) {
            List<SimOrder> all = market.all();
            return ok(map(
                    "unwatched",
                    all.stream().filter(order -> !order.viewed).count(),
                    "new",
                    count(all, "4"),
                    "inNotDone",
                    count(all, "6"),
                    "delivering",
                    count(all, "5"),
                    "inDone",
                    count(all, "3")));
        }
    }

    private int count(List<SimOrder> all, String types) {
        return search.find(all, Map.of("types", types)).size();
    }
}
