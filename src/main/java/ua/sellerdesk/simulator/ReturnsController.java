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
import org.springframework.web.bind.annotation.RequestParam;

/** Buyers' requests for return and repair. */
@RozetkaResource
class ReturnsController {

    private final Market market;
    private final Returns returns;

    ReturnsController(Market market, Returns returns) {
        this.market = market;
        this.returns = returns;
    }

    @GetMapping("/order-refund/search")
    Map<String, Object> search(@RequestParam Map<String, String> query) {
        synchronized (market) {
            List<ReturnRequest> found = returns.all().stream()
                    .filter(request -> is(query, "id", request.id))
                    .filter(request -> is(query, "order_id", request.order.id))
                    .filter(request -> is(query, "code_status", request.status))
                    .filter(request -> is(query, "read", request.read ? 1 : 0))
                    .toList();
            return ok(Envelope.page("orderRefunds", found, query.get("page"), this::row));
        }
    }

    private static boolean is(Map<String, String> query, String name, Object value) {
        String wanted = query.getOrDefault(name, "");
        return wanted.isBlank() || wanted.equals(String.valueOf(value));
    }

    private Map<String, Object> row(ReturnRequest request) {
        Returns.Status status = returns.status(request.status);
        Person buyer = request.order.buyer;
        return map(
                "id",
                request.id,
                "status_code",
                String.valueOf(request.status),
                "status_title",
                status.title(),
                "status_color",
                status.color(),
                "reason_title",
                request.reason.type(),
                "order_id",
                request.order.id,
                "item_name",
                request.line.good.name(),
                "item_id",
                request.line.good.itemId(),
                "datetime",
                KyivTime.text(request.created),
                "buyer_surname",
                buyer.lastName,
                "buyer_name",
                buyer.firstName,
                "buyer_patronymic",
                buyer.secondName,
                "buyer_phone",
                "+" + buyer.phone,
                "iban",
                null,
                "iban_in",
                null,
                "iban_fml_name",
                null,
                "status_description",
                request.answer,
                "read",
                request.read,
                "delivery_id",
                1);
    }

    @GetMapping("/order-refund/detail/{id}")
    Map<String, Object> detail(@PathVariable String id) {
        synchronized (market) {
            ReturnRequest request = returns.get(id);
            request.read = true;
            Map<String, Object> json = row(request);
            json.putAll(map(
                    "order_date",
                    KyivTime.text(request.order.created),
                    "chat_id",
                    Chats.id(request.order),
                    "buyer_email",
                    null,
                    "sub_reason_title",
                    request.reason.reason(),
                    "sub_reason_comment",
                    request.reason.words(),
                    "decision_title",
                    request.reason.wish(),
                    "decision_id",
                    1,
                    "sub_decision_title",
                    "Нова Пошта",
                    "card_last_digits",
                    null,
                    "ttn",
                    request.ttn,
                    "reason_comment",
                    null));
            return ok(json);
        }
    }

    @GetMapping("/order-refund/search-data")
    Map<String, Object> searchData() {
        return ok(map("status", returns.statuses()));
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
            ReturnRequest request = returns.get(body.path("id").asText());
            String ttn = body.path("ttn").asText("");
            if (ttn.isBlank() || request.status != Returns.AWAITS_PARCEL) {
                throw ApiRefusal.invalid("ttn", "Номер ТТН можна додати, коли очікуємо на посилку");
            }
            request.ttn = ttn;
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
