package ua.sellerdesk.law;

import java.util.Map;

/**
 * A fact that the tables would want.
 *
 * @param fact its name in the tables, such as {@code receivedOn}
 * @param questionUk what to ask, in Ukrainian
 * @param questionEn what to ask, in English
 */
public record MissingFact(String fact, String questionUk, String questionEn) {

    /** As forms and pages show it, in both languages. */
    public Map<String, String> words() {
        return Map.of("uk", questionUk, "en", questionEn);
    }
}
