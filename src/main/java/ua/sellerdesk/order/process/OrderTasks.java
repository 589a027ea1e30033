package ua.sellerdesk.order.process;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import ua.sellerdesk.engine.ProcessOwner;
import ua.sellerdesk.engine.TaskFilterSource;
import ua.sellerdesk.order.OrderProcess;

/** Who works on the orders' tasks, and where in Tasklist they find them. */
@Component
class OrderTasks implements ProcessOwner, TaskFilterSource {

    @Override
    public Set<String> processKeys() {
        return OrderProcess.KEYS;
    }

    @Override
    public List<String> groups() {
        return List.of("sales", "warehouse", "returns", "service", "supervisors");
    }

    @Override
    public Set<String> notInHistory() {
        return Set.of(
                "orderNumber",
                "city",
                "total",
                "carrier",
                "shipBy",
                "recipientName",
                "recipientPhone",
                "deliveryStreet",
                "deliveryHouse",
                "deliveryFlat",
                "sellerComment");
    }

    @Override
    public List<Shelf> shelves() {
        return List.of(
                new Shelf(
                        "New orders",
                        "Confirm or cancel",
                        10,
                        "#2a7ab8",
                        List.of("confirm-order", "choose-cancellation")),
                new Shelf("Terms to agree", "Speak with the buyer", 20, "#3b8f4f", List.of("agree-terms")),
                new Shelf(
                        "To ship",
                        "Pack, label, hand over, deliver",
                        30,
                        "#b8862a",
                        List.of("hand-over", "fix-shipment", "agree-delivery-time", "deliver")),
                new Shelf(
                        "Parcels in trouble",
                        "Numbers, refusals, losses, refunds, cash",
                        40,
                        "#b83a2a",
                        List.of(
                                "fix-ttn",
                                "receive-returned-parcel",
                                "claim-against-carrier",
                                "urge-collection",
                                "find-cash",
                                "recall-parcel",
                                "refund-by-hand")));
    }

    @Override
    public List<CardVariable> card() {
        return List.of(
                new CardVariable("orderNumber", "Order"),
                new CardVariable("city", "City"),
                new CardVariable("total", "Total"),
                new CardVariable("carrier", "Carrier"),
                new CardVariable("shipBy", "Ship by"));
    }
}
