package ua.sellerdesk.marketplace.rozetka;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import ua.sellerdesk.marketplace.ReturnTickets;

/** Makes return tickets of the port from records of the API. */
final class ReturnTicketMapper {

    private static final int ACTIVE = 1;

    private ReturnTicketMapper() {}

    /** @throws Json.UnreadableValue naming the field that is missing or cannot be read */
    static ReturnTickets.Ticket ticket(JsonNode record) {
        List<ReturnTickets.Line> lines = new ArrayList<>();
        Json.at(record, "items").forEach(item -> lines.add(line(item)));
        return new ReturnTickets.Ticket(
                Json.required(Json.whole(record, "id"), "id"),
                Json.required(Json.whole(record, "order_id"), "order_id"),
                Json.text(record, "carrier"),
                Json.text(record, "ttn"),
                Json.required(Json.number(record, "status"), "status") == ACTIVE,
                Json.optional(() -> KyivTime.parse(Json.text(record, "expires_at"), "expires_at")),
                List.copyOf(lines));
    }

    private static ReturnTickets.Line line(JsonNode item) {
        Integer received = Json.number(item, "qty_received");
        BigDecimal discounted = Json.optional(() -> Json.decimal(item, "price_with_discount"));
        return new ReturnTickets.Line(
                Json.required(Json.whole(item, "id"), "items.id"),
                Json.required(Json.whole(item, "purchase_id"), "items.purchase_id"),
                Json.optional(() -> Json.whole(item, "item_id")),
                Json.text(item, "name"),
                Json.required(Json.number(item, "qty_expected"), "items.qty_expected"),
                received == null ? 0 : received,
                state(Json.number(item, "status")),
                discounted != null ? discounted : Json.optional(() -> Json.decimal(item, "price")));
    }

    private static ReturnTickets.LineState state(Integer status) {
        return switch (status == null ? 0 : status) {
            case 0 -> ReturnTickets.LineState.WAITING;
            case 1 -> ReturnTickets.LineState.CAME_BACK;
            case 2 -> ReturnTickets.LineState.REJECTED;
            default -> ReturnTickets.LineState.UNKNOWN;
        };
    }
}
