package ua.sellerdesk.law;

import java.util.Map;

/**
 * One row of a table that spoke.
 *
 * @param ground the ground it speaks of; null where it speaks of the case as a whole
 * @param rule the row's id in the table
 * @param article where the law has it, in Ukrainian
 */
public record Reason(Ground ground, Verdict verdict, String rule, String uk, String en, String article) {

    /** As forms and pages show it, in both languages; empty for what it has not. */
    public Map<String, String> words() {
        return Map.of(
                "rule",
                rule,
                "verdict",
                verdict.name(),
                "ground",
                ground == null ? "" : ground.name(),
                "uk",
                uk,
                "en",
                en,
                "article",
                article == null ? "" : article);
    }
}
