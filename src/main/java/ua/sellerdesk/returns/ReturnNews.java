package ua.sellerdesk.returns;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.messaging.BuyerMessages;
import ua.sellerdesk.messaging.BuyerMessages.Kind;
import ua.sellerdesk.order.PeopleNotice;

/**
 * What the buyer is told of a return, once each, in the order's chat. A message that the marketplace refuses stops no
 * return: it is noted, and people write themselves.
 */
@Component
class ReturnNews {

    private final BuyerMessages messages;
    private final RmaTimeline timeline;
    private final ReturnsProperties settings;
    private final ApplicationEventPublisher events;

    ReturnNews(
            BuyerMessages messages,
            RmaTimeline timeline,
            ReturnsProperties settings,
            ApplicationEventPublisher events) {
        this.messages = messages;
        this.timeline = timeline;
        this.settings = settings;
        this.events = events;
    }

    /** Where to send the goods. */
    void accepted(Rma rma) {
        Map<String, String> facts = new HashMap<>();
        facts.put("address", settings.sendTo());
        send(rma, rma.goodsHere() ? Kind.RETURN_TAKEN_IN : Kind.RETURN_ACCEPTED, facts);
    }

    /** @param reason with the rule, in words fit for the buyer */
    void refused(Rma rma, String reason) {
        send(rma, Kind.RETURN_REFUSED, Map.of("reason", reason));
    }

    void neverSent(Rma rma) {
        send(rma, Kind.RETURN_NEVER_SENT, Map.of());
    }

    /** @param amount in UAH */
    void refunded(Rma rma, BigDecimal amount) {
        send(rma, Kind.RETURN_REFUNDED, Map.of("amount", ReturnViews.plainMoney(amount)));
    }

    /** @param ttn the number the other goods travel under, null where they were handed over at the counter */
    void exchanged(Rma rma, String ttn) {
        Map<String, String> facts = new HashMap<>();
        facts.put("ttn", ttn);
        send(rma, Kind.RETURN_EXCHANGED, facts);
    }

    /** @param ttn the number the goods travel under that were not accepted */
    void sentBack(Rma rma, String ttn) {
        send(rma, Kind.RETURN_SENT_BACK, Map.of("ttn", ttn));
    }

    private void send(Rma rma, Kind kind, Map<String, String> facts) {
        Map<String, String> known = new HashMap<>(facts);
        known.values().removeIf(value -> value == null || value.isBlank());
        known.put("order", String.valueOf(rma.orderNumber()));
        try {
            String text = messages.send(rma.orderNumber(), kind, rma.occasion(), known);
            timeline.add(rma.id(), RmaTimeline.SELLERDESK, "Повідомлення покупцеві", text);
        } catch (MarketplaceRefusal refusal) {
            timeline.add(rma.id(), RmaTimeline.MARKETPLACE, "Повідомлення покупцеві не прийнято", refusal.getMessage());
            events.publishEvent(new PeopleNotice("returns", "message-refused", rma.orderNumber(), Map.of()));
        }
    }
}
