package ua.sellerdesk.messaging;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import ua.sellerdesk.marketplace.Marketplace;
import ua.sellerdesk.marketplace.MarketplaceRefusal;

/** Writes messages into the order's chat on the marketplace. */
@Component
class ChatMessages implements BuyerMessages {

    private static final Logger log = LoggerFactory.getLogger(ChatMessages.class);

    private static final Set<String> NUMBERS = Set.of("order", "ttn");

    private final Marketplace marketplace;
    private final MessageTemplates templates;
    private final MessageLedger ledger;
    private final MessagingProperties settings;
    private final ChatRules rules = new ChatRules();

    ChatMessages(
            Marketplace marketplace, MessageTemplates templates, MessageLedger ledger, MessagingProperties settings) {
        this.marketplace = marketplace;
        this.templates = templates;
        this.ledger = ledger;
        this.settings = settings;
    }

    @Override
    public String send(long orderNumber, Kind kind, String occasion, Map<String, String> facts) {
        MessageLedger.Entry entry = ledger.begin(orderNumber, kind, occasion, text(orderNumber, kind, facts));
        if (entry.sent()) {
            return entry.body();
        }
        // A former attempt may have reached the chat though its answer never came.
        if (entry.fresh() || !standsInChat(orderNumber, entry.body())) {
            write(orderNumber, kind, occasion, entry.body());
        }
        ledger.sent(orderNumber, kind, occasion);
        return entry.body();
    }

    private void write(long orderNumber, Kind kind, String occasion, String body) {
        try {
            marketplace.writeToBuyer(orderNumber, body);
        } catch (MarketplaceRefusal refusal) {
            ledger.refused(orderNumber, kind, occasion);
            throw refusal;
        }
    }

    private boolean standsInChat(long orderNumber, String body) {
        return marketplace.writtenToBuyer(orderNumber).stream()
                .anyMatch(written -> sameSpacing(written).equals(sameSpacing(body)));
    }

    private static String sameSpacing(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private String text(long orderNumber, Kind kind, Map<String, String> facts) {
        Set<String> changes = new LinkedHashSet<>();
        Map<String, String> fitted = new LinkedHashMap<>();
        known(orderNumber, facts).forEach((name, value) -> {
            ChatRules.Fitted fact = NUMBERS.contains(name) ? rules.fitNumber(value) : rules.fit(value);
            fact.changes().forEach(change -> changes.add(name + ": " + change));
            fitted.put(name, sentencePart(fact.text()));
        });
        MessageTemplate template = templates.of(kind);
        ChatRules.Fitted words = rules.fit(template.text());
        words.changes().forEach(change -> changes.add("template: " + change));
        String text = new MessageTemplate(template.name(), words.text()).render(fitted);
        if (!changes.isEmpty()) {
            log.warn("Message {} of order {} did not keep the chat's rules: {}", kind, orderNumber, changes);
        }
        return text;
    }

    private Map<String, String> known(long orderNumber, Map<String, String> facts) {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("order", Long.toString(orderNumber));
        if (settings.seller() != null) {
            known.put("seller", settings.seller());
        }
        facts.forEach((name, value) -> {
            if (value != null) {
                known.put(name, value);
            }
        });
        return known;
    }

    /** The template sets the full stop after a fact. */
    private static String sentencePart(String fact) {
        return fact.endsWith(".") ? fact.substring(0, fact.length() - 1) : fact;
    }
}
