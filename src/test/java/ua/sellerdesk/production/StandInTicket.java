package ua.sellerdesk.production;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A seller's return ticket as the marketplace keeps and shows it. */
final class StandInTicket {

    static final int ACTIVE = 1;
    static final int FINISHED = 2;
    static final int WAITING = 0;
    static final int CONFIRMED = 1;

    final int id;
    final StandInOrder order;
    final LocalDateTime expires = StandInOrder.now().plusDays(30);
    int status = ACTIVE;
    String carrier;
    String ttn;
    final List<Line> lines = new ArrayList<>();

    StandInTicket(int id, StandInOrder order) {
        this.id = id;
        this.order = order;
    }

    static final class Line {

        final int id;
        final ObjectNode purchase;
        int expected;
        int received;
        int status = WAITING;

        Line(int id, ObjectNode purchase, int expected) {
            this.id = id;
            this.purchase = purchase;
            this.expected = expected;
        }

        int purchaseId() {
            return purchase.path("id").asInt();
        }
    }

    ObjectNode show() {
        ArrayNode items = Json.array();
        for (Line line : lines) {
            String price = line.purchase.path("price").asText();
            String cost = String.format(Locale.ROOT, "%.2f", Double.parseDouble(price) * line.expected);
            items.add(Json.object(
                    "id",
                    line.id,
                    "purchase_id",
                    line.purchaseId(),
                    "item_id",
                    line.purchase.path("item_id").asInt(),
                    "qty_expected",
                    line.expected,
                    "qty_received",
                    line.received,
                    "status",
                    line.status,
                    "name",
                    line.purchase.path("item_name").asText(),
                    "photo",
                    null,
                    "price",
                    price,
                    "price_with_discount",
                    price,
                    "cost",
                    cost,
                    "cost_with_discount",
                    cost));
        }
        return Json.object(
                "id",
                id,
                "order_id",
                order.id,
                "carrier",
                carrier,
                "ttn",
                ttn,
                "status",
                status,
                "expires_at",
                StandInOrder.text(expires),
                "items",
                items);
    }
}
