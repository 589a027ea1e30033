package ua.sellerdesk.returns;

import java.util.List;
import java.util.Map;
import ua.sellerdesk.law.MissingFact;
import ua.sellerdesk.law.Reason;

/**
 * The law's advice as forms and pages show it, in both languages.
 *
 * @param verdict {@code ACCEPT}, {@code REFUSE}, {@code PERSON_DECIDES} or {@code ASK}
 * @param reasons the deciding one first
 * @param missing what to ask, in both languages
 */
public record AdviceWords(String verdict, List<Map<String, String>> reasons, List<Map<String, String>> missing) {

    public static AdviceWords of(Advice advice) {
        return new AdviceWords(
                advice.verdict().name(),
                advice.reasons().stream().map(Reason::words).toList(),
                advice.missing().stream().map(MissingFact::words).toList());
    }
}
