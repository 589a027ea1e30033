package ua.sellerdesk.law;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the table "Law in force" wants to know. */
@Component
public class LawFacts {

    private final LawProperties settings;

    public LawFacts(LawProperties settings) {
        this.settings = settings;
    }

    /**
     * The facts under the names that the table knows, to add more to.
     *
     * @param assumed the law to suppose; null for the one that applies
     */
    public Map<String, Object> of(ConsumerLaw assumed, LocalDate soldOn, LocalDate claimedOn) {
        Map<String, Object> named = new HashMap<>();
        named.put("assumedLaw", assumed == null ? null : assumed.number());
        named.put("newLawFrom", Words.of(settings.newConsumerLawFrom()));
        named.put("soldOn", Words.of(soldOn));
        named.put("claimedOn", Words.of(claimedOn));
        return named;
    }
}
