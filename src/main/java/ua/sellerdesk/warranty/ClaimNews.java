package ua.sellerdesk.warranty;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.messaging.BuyerMessages;
import ua.sellerdesk.messaging.BuyerMessages.Kind;
import ua.sellerdesk.order.PeopleNotice;

/**
 * What the buyer is told of a claim, once each, in the order's chat. A message that the marketplace refuses stops no
 * claim: it is noted, and people write themselves.
 */
@Component
class ClaimNews {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final BuyerMessages messages;
    private final WarrantyClaims claims;
    private final ClaimTimeline timeline;
    private final ServiceProperties settings;
    private final ApplicationEventPublisher events;

    ClaimNews(
            BuyerMessages messages,
            WarrantyClaims claims,
            ClaimTimeline timeline,
            ServiceProperties settings,
            ApplicationEventPublisher events) {
        this.messages = messages;
        this.claims = claims;
        this.timeline = timeline;
        this.settings = settings;
        this.events = events;
    }

    /** @param service the brand's official one, in words; null where only people know it */
    void referred(WarrantyClaim claim, String service) {
        send(claim, Kind.SERVICE_REFERRED, turn(claim), facts("service", service));
    }

    /** Where to send or bring the goods, unless they are here, and that the shop pays for it where it does. */
    void accepted(WarrantyClaim claim, boolean shopPays) {
        if (claim.goodsHere()) {
            send(claim, Kind.SERVICE_TAKEN_IN, turn(claim), new HashMap<>());
            return;
        }
        Kind kind = shopPays ? Kind.SERVICE_ACCEPTED_FREE : Kind.SERVICE_ACCEPTED;
        send(claim, kind, turn(claim), facts("address", settings.sendTo()));
    }

    /** A claim that begins once more is answered once more. */
    private String turn(WarrantyClaim claim) {
        int turn = claims.turn(claim.id());
        return turn == 1 ? "" : String.valueOf(turn);
    }

    /** @param reason with the rule, in words fit for the buyer */
    void refused(WarrantyClaim claim, String reason) {
        send(claim, Kind.SERVICE_REFUSED, turn(claim), facts("reason", reason));
    }

    void neverSent(WarrantyClaim claim) {
        send(claim, Kind.SERVICE_NEVER_SENT, turn(claim), new HashMap<>());
    }

    /** @param until the warranty's last day from now on, null where none runs */
    void handedBack(WarrantyClaim claim, LocalDate until) {
        Map<String, String> facts = facts("ttn", claim.handBack().ttn());
        facts.put("until", until == null ? null : DAY.format(until));
        facts.put("replacement", claim.settlement().replacementSerial());
        Kind kind = claim.handBack().ttn() == null ? Kind.SERVICE_HANDED_OVER : Kind.SERVICE_HANDED_BACK;
        send(claim, kind, String.valueOf(claim.handBack().on()), facts);
    }

    private static Map<String, String> facts(String name, String value) {
        Map<String, String> facts = new HashMap<>();
        facts.put(name, value);
        return facts;
    }

    /** @param turn tells a second time from the first, empty where there is but one */
    private void send(WarrantyClaim claim, Kind kind, String turn, Map<String, String> facts) {
        Map<String, String> known = new HashMap<>(facts);
        known.values().removeIf(value -> value == null || value.isBlank());
        known.put("order", String.valueOf(claim.orderNumber()));
        known.put("item", claim.item().name());
        String occasion = turn.isEmpty() ? claim.requestId() : claim.requestId() + " " + turn;
        try {
            String text = messages.send(claim.orderNumber(), kind, occasion, known);
            timeline.add(claim.id(), ClaimTimeline.SELLERDESK, "Повідомлення покупцеві", text);
        } catch (MarketplaceRefusal refusal) {
            timeline.add(
                    claim.id(), ClaimTimeline.MARKETPLACE, "Повідомлення покупцеві не прийнято", refusal.getMessage());
            events.publishEvent(new PeopleNotice("service", "message-refused", claim.orderNumber(), Map.of()));
        }
    }
}
