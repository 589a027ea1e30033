package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.Envelope.ok;
import static ua.sellerdesk.simulator.JsonMap.map;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Buyers' requests for return and repair. */
@RozetkaResource
class OrderRefundController {

    private final Market market;
    private final Returns returns;
    private final ReturnStatusBook statuses;
    private final ReturnSearch search;
    private final ReturnView view;

    OrderRefundController(
            Market market, Returns returns, ReturnStatusBook statuses, ReturnSearch search, ReturnView view) {
        this.market = market;
        this.returns = returns;
        this.statuses = statuses;
        this.search = search;
        this.view = view;
    }

    @GetMapping("/order-refund/search")
    Map<String, Object> search(
            @RequestParam Map<String, String> query,
            @RequestHeader(name = "Accept-Validate-Exception", required = false) String validate) {
        synchronized (market) {
            return ok(Envelope.page("orderRefunds", found(query, "1".equals(validate)), query, view::row));
        }
    }

    /** A filter that cannot be read finds nothing, unless it is to be complained about. */
    private List<ReturnRequest> found(Map<String, String> query, boolean validate) {
        try {
            return search.find(returns.all(), query);
        } catch (ApiRefusal refusal) {
            if (validate) {
                throw refusal;
            }
            return List.of();
        }
    }

    @GetMapping("/order-refund/detail/{id}")
    Map<String, Object> detail(@PathVariable String id) {
        synchronized (market) {
            ReturnRequest request = returns.get(id);
            request.read = true;
            return ok(view.detail(request));
        }
    }

    @GetMapping("/order-refund/card/{id}")
    Map<String, Object> card(@PathVariable String id) {
        synchronized (market) {
            ReturnRequest request = returns.get(id);
            return ok(map("card", request.account == null ? ReturnView.card(request) : null));
        }
    }

    @GetMapping("/order-refund/search-data")
    Map<String, Object> searchData() {
        return ok(map("status", statuses.json()));
    }

    @PutMapping("/order-refund/update-status")
    Map<String, Object> update(@RequestBody JsonNode body) {
        synchronized (market) {
            ReturnRequest request = returns.get(body.path("id").asText());
            returns.update(
                    request,
                    body.path("status_code").asInt(-1),
                    body.path("status_description").asText(null));
            return ok(map("id", request.id, "status_code", request.status));
        }
    }

    @PostMapping("/order-refund/save-ttn")
    Map<String, Object> saveTtn(@RequestBody JsonNode body) {
        synchronized (market) {
            returns.number(
                    returns.get(body.path("id").asText()), body.path("ttn").asText(""));
            return ok(true);
        }
    }

    @PutMapping("/order-refund/mass-unread")
    Map<String, Object> unread(@RequestBody JsonNode body) {
        synchronized (market) {
            body.path("order_refund_ids").forEach(id -> returns.get(id.asText()).read = false);
            return ok(true);
        }
    }
}
