package ua.sellerdesk.order;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ua.sellerdesk.engine.ProcessInbox;
import ua.sellerdesk.shipping.ParcelMoved;
import ua.sellerdesk.shipping.ParcelRenumbered;
import ua.sellerdesk.shipping.PhaseTable;
import ua.sellerdesk.shipping.ReturnDue;
import ua.sellerdesk.shipping.WaybillUnclear;

/** Turns what the carriers tell into messages for the order's process and words for people, in one transaction. */
@Component
class ParcelNews {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Timeline timeline;
    private final ProcessInbox inbox;
    private final PhaseTable phases;
    private final ApplicationEventPublisher events;

    ParcelNews(Timeline timeline, ProcessInbox inbox, PhaseTable phases, ApplicationEventPublisher events) {
        this.timeline = timeline;
        this.inbox = inbox;
        this.phases = phases;
        this.events = events;
    }

    @EventListener
    void on(ParcelMoved moved) {
        timeline.add(moved.orderNumber(), Timeline.CARRIER, "Посилка: " + moved.words(), moved.ttn());
        String message = message(moved);
        if (message != null) {
            Map<String, Object> facts = new HashMap<>();
            if (message.equals(OrderProcess.PARCEL_REFUSED)) {
                boolean notCollected = phases.notCollected(moved.carrier(), moved.code());
                facts.put("refusal", notCollected ? "not-collected" : "refused");
            }
            if (moved.paidStorageFrom() != null) {
                facts.put("paidStorageFrom", moved.paidStorageFrom().toString());
            }
            String dedup = moved.ttn() + "/" + moved.phase() + "/" + moved.paidStorageFrom();
            inbox.tell(String.valueOf(moved.orderNumber()), message, dedup, facts);
        }
    }

    /** The marketplace keeps the number it knows; people see under which the parcel travels on. */
    @EventListener
    void on(ParcelRenumbered news) {
        timeline.add(
                news.orderNumber(),
                Timeline.CARRIER,
                (news.returns() ? "Посилка повертається під номером " : "Посилку переадресовано, далі її номер ")
                        + news.successorTtn(),
                news.ttn());
    }

    @EventListener
    void on(ReturnDue news) {
        timeline.add(news.orderNumber(), Timeline.CARRIER, "Посилка повернеться " + DAY.format(news.day()), news.ttn());
        events.publishEvent(
                new PeopleNotice("warehouse", "return-due", news.orderNumber(), Map.of("day", DAY.format(news.day()))));
    }

    @EventListener
    void on(WaybillUnclear trouble) {
        timeline.add(trouble.orderNumber(), Timeline.CARRIER, "Накладна потребує уваги", trouble.words());
        events.publishEvent(new PeopleNotice("warehouse", "waybill-unclear", trouble.orderNumber(), Map.of()));
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
