package ua.sellerdesk.order;

import org.springframework.stereotype.Component;
import ua.sellerdesk.shipping.Shipments;

/** Tracking numbers that the marketplace shows and nobody here made: typed in its cabinet, or synced there. */
@Component
class SeenShipments {

    private final Shipments shipments;

    SeenShipments(Shipments shipments) {
        this.shipments = shipments;
    }

    /** Has the number followed from here on; asks no carrier. Nothing happens before the order is to be shipped. */
    void note(Order order) {
        String ttn = order.snapshot().ttn();
        if (ttn == null || order.stage().closed() || order.stage().before(Stage.CONFIRMED)) {
            return;
        }
        shipments.noteTtn(order.number(), OrderShipping.carrier(order.snapshot(), shipments), ttn);
        if (!order.stage().before(Stage.HANDED_OVER)) {
            shipments.handedOver(order.number());
        }
    }
}
