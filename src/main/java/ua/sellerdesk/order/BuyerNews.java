package ua.sellerdesk.order;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.marketplace.OrderStatuses;
import ua.sellerdesk.messaging.BuyerMessages;
import ua.sellerdesk.messaging.BuyerMessages.Kind;

/**
 * What the buyer is told at each step of an order, once each. A message that the marketplace refuses stops no order: it
 * is noted, and people write themselves.
 */
@Component
@Transactional(noRollbackFor = MarketplaceRefusal.class)
public class BuyerNews {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Orders orders;
    private final Timeline timeline;
    private final OrderStatuses statuses;
    private final BuyerMessages messages;
    private final ApplicationEventPublisher events;

    BuyerNews(
            Orders orders,
            Timeline timeline,
            OrderStatuses statuses,
            BuyerMessages messages,
            ApplicationEventPublisher events) {
        this.orders = orders;
        this.timeline = timeline;
        this.statuses = statuses;
        this.messages = messages;
        this.events = events;
    }

    /** The order is being worked on. */
    public void taken(long number) {
        send(number, Kind.TAKEN, "taken", Map.of());
    }

    /** Why the shop cancelled; nothing where the buyer or the marketplace did so first. */
    public void cancelled(long number, int statusId) {
        if (orders.running(number).marketplaceStatus() != statusId) {
            timeline.add(number, Timeline.SELLERDESK, "Покупцеві не написано: замовлення скасовано не магазином", null);
            return;
        }
        send(
                number,
                Kind.CANCELLED,
                String.valueOf(statusId),
                Map.of("reason", statuses.byId(statusId).name()));
    }

    /** @param day the day of hand-over, in Kyiv */
    public void handedOver(long number, LocalDate day, String ttn) {
        send(number, Kind.HANDED_OVER, ttn, withCarrier(number, Map.of("date", DAY.format(day), "ttn", ttn)));
    }

    /** The parcel travels under another number than the buyer was told. */
    public void renumbered(long number, String ttn) {
        send(number, Kind.NUMBER_CHANGED, ttn, withCarrier(number, Map.of("ttn", ttn)));
    }

    /** @param until the last day of free storage, null when unknown */
    public void waiting(long number, LocalDate until) {
        Order order = orders.running(number);
        Map<String, String> facts = new HashMap<>();
        facts.put("ttn", order.ttn());
        boolean ahead = until != null && !until.isBefore(LocalDate.now(KYIV));
        facts.put("until", ahead ? DAY.format(until) : null);
        facts.put("point", order.snapshot().delivery().pointNumber());
        send(number, Kind.WAITING_AT_PICKUP_POINT, order.ttn() + "@" + (until == null ? "" : until), facts);
    }

    /** When the shop's own courier comes, or when the buyer comes to the shop: from and to such as 14:00. */
    public void visitAgreed(long number, LocalDate day, String from, String to) {
        boolean courier = orders.running(number).snapshot().delivery().courier();
        send(
                number,
                courier ? Kind.COURIER_TIME : Kind.COUNTER_TIME,
                day + " " + from,
                Map.of("day", DAY.format(day), "from", from, "to", to));
    }

    private Map<String, String> withCarrier(long number, Map<String, String> facts) {
        MarketplaceOrder.Delivery delivery = orders.running(number).snapshot().delivery();
        Map<String, String> all = new HashMap<>(facts);
        all.put("carrier", delivery.serviceName());
        return all;
    }

    private void send(long number, Kind kind, String occasion, Map<String, String> facts) {
        Map<String, String> known = new HashMap<>(facts);
        known.values().removeIf(value -> value == null || value.isBlank());
        known.put("order", String.valueOf(number));
        try {
            String text = messages.send(number, kind, occasion, known);
            timeline.addOnce(number, Timeline.SELLERDESK, "Повідомлення покупцеві", text);
        } catch (MarketplaceRefusal refusal) {
            timeline.add(number, Timeline.MARKETPLACE, "Повідомлення покупцеві не прийнято", refusal.getMessage());
            events.publishEvent(new PeopleNotice("sales", "message-refused", number, Map.of()));
        }
    }
}
