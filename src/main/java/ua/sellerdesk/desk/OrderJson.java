package ua.sellerdesk.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.order.OrderDetails;
import ua.sellerdesk.order.OrderSummary;
import ua.sellerdesk.order.Stage;
import ua.sellerdesk.order.TimelineEntry;

/** An order as the API shows it; apart from the module's own records, so that those may change. */
@Schema(name = "Order")
record OrderJson(
        @Schema(description = "The marketplace's number", example = "812345678")
        long number,

        @Schema(description = "When the buyer ordered, UTC", example = "2026-11-24T08:15:00Z")
        Instant created,

        @Schema(example = "Коваленко Олена") String buyer,
        @Schema(example = "380501112233") String phone,
        @Schema(example = "Київ") String city,

        @Schema(description = "What the buyer pays, in UAH", example = "1499.00")
        BigDecimal total,

        @Schema(example = "Нова Пошта") String carrier,
        @Schema(example = "20450123456789") String ttn,

        @Schema(description = "Where the order stands with the seller", example = "CONFIRMED")
        Stage state,

        @Schema(description = "The marketplace's status", example = "2")
        int statusId,

        @Schema(example = "Комплектується") String statusName,

        @Schema(description = "When it must be sent, UTC", example = "2026-11-25T15:00:00Z")
        Instant shipBy) {

    static OrderJson of(OrderSummary order) {
        return new OrderJson(
                order.number(),
                order.created(),
                order.buyer(),
                order.phone(),
                order.city(),
                order.total(),
                order.carrier(),
                order.ttn(),
                order.stage(),
                order.statusId(),
                order.statusName(),
                order.shipBy());
    }

    @Schema(name = "Orders")
    record PageOfOrders(
            List<OrderJson> orders,

            @Schema(description = "Counted from 0", example = "0")
            int page,

            @Schema(example = "50") int size,

            @Schema(description = "How many orders match in all", example = "128")
            long total) {}

    @Schema(name = "OrderDetails")
    record Details(
            OrderJson order,

            @Schema(description = "What was last refused and why; null when nothing stands in the way")
            String problem,

            List<Item> items,

            @Schema(description = "The live one first, then the newest first")
            List<ShipmentJson> shipments,

            List<Event> timeline) {

        static Details of(OrderDetails details, List<ShownParcel> parcels) {
            return new Details(
                    OrderJson.of(details.summary()),
                    details.problem(),
                    details.order().lines().stream().map(Item::of).toList(),
                    parcels.stream().map(ShipmentJson::of).toList(),
                    details.timeline().stream().map(Event::of).toList());
        }
    }

    @Schema(name = "OrderItem")
    record Item(
            @Schema(example = "900001") long id,
            @Schema(example = "Чайник електричний") String name,
            @Schema(example = "KT-17") String article,
            @Schema(example = "1") int quantity,

            @Schema(description = "For one, in UAH", example = "1499.00")
            BigDecimal price,

            @Schema(description = "For all, in UAH", example = "1499.00")
            BigDecimal cost) {

        static Item of(MarketplaceOrder.Line line) {
            return new Item(line.id(), line.name(), line.article(), line.quantity(), line.price(), line.cost());
        }
    }

    @Schema(name = "OrderEvent")
    record Event(
            @Schema(example = "2026-11-24T08:15:00Z") Instant at,

            @Schema(description = "A user's id, or sellerdesk, marketplace, carrier", example = "olena")
            String actor,

            @Schema(example = "Замовлення надійшло") String what,

            @Schema(description = "What the marketplace or the carrier answered")
            String answer) {

        static Event of(TimelineEntry entry) {
            return new Event(entry.at(), entry.actor(), entry.what(), entry.answer());
        }
    }
}
