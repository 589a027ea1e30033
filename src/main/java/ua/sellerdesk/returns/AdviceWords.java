package ua.sellerdesk.returns;

import java.util.List;
import java.util.Map;

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
                advice.reasons().stream()
                        .map(reason -> Map.of(
                                "rule", reason.rule(),
                                "verdict", reason.verdict().name(),
                                "ground",
                                        reason.ground() == null
                                                ? ""
                                                : reason.ground().name(),
                                "uk", reason.uk(),
                                "en", reason.en(),
                                "article", reason.article() == null ? "" : reason.article()))
                        .toList(),
                advice.missing().stream()
                        .map(fact -> Map.of("uk", fact.questionUk(), "en", fact.questionEn()))
                        .toList());
    }
}
