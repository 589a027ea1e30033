package ua.sellerdesk.order;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ua.sellerdesk.engine.ProcessInbox;
import ua.sellerdesk.shipping.ParcelMoved;

/** Turns what the tracker saw into messages for the order's process, in the tracker's own transaction. */
@Component
class ParcelNews {

    private final Timeline timeline;
    private final ProcessInbox inbox;

    ParcelNews(Timeline timeline, ProcessInbox inbox) {
        this.timeline = timeline;
        this.inbox = inbox;
    }

    @EventListener
    void on(ParcelMoved moved) {
        timeline.add(moved.orderNumber(), Timeline.CARRIER, "Посилка: " + moved.words(), moved.ttn());
        String message = message(moved);
        if (message != null) {
            Map<String, Object> facts = new HashMap<>();
            if (moved.paidStorageFrom() != null) {
                facts.put("paidStorageFrom", moved.paidStorageFrom().toString());
            }
            String dedup = moved.ttn() + "/" + moved.phase() + "/" + moved.paidStorageFrom();
            inbox.tell(String.valueOf(moved.orderNumber()), message, dedup, facts);
        }
    }

    private static String message(ParcelMoved moved) {
        return switch (moved.phase()) {
            case AT_PICKUP_POINT -> OrderProcess.PARCEL_AT_PICKUP_POINT;
            case DELIVERED -> OrderProcess.PARCEL_DELIVERED;
            case REFUSED, RETURNING, RETURNED -> OrderProcess.PARCEL_REFUSED;
            case LOST -> OrderProcess.PARCEL_LOST;
            case NOT_FOUND, CANCELLED -> OrderProcess.TTN_INVALID;
            case CREATED, IN_TRANSIT, OUT_FOR_DELIVERY, DELIVERY_ATTEMPT_FAILED -> null;
        };
    }
}
