package ua.sellerdesk.warranty;

import java.util.List;
import java.util.Map;
import ua.sellerdesk.law.MissingFact;
import ua.sellerdesk.law.Reason;
import ua.sellerdesk.law.Ruling;
import ua.sellerdesk.law.Verdict;

/**
 * The law's advice on a claim as forms and pages show it, in both languages.
 *
 * @param verdict {@code ACCEPT}, {@code REFUSE}, {@code PERSON_DECIDES} or {@code ASK}
 * @param reasons the deciding one first
 * @param missing what to ask, in both languages
 */
public record ClaimWords(String verdict, List<Map<String, String>> reasons, List<Map<String, String>> missing) {

    public static ClaimWords of(CoverAdvice advice) {
        return of(advice.verdict(), advice.reasons(), advice.missing());
    }

    public static ClaimWords of(RemedyAdvice advice) {
        return of(advice.verdict(), advice.reasons(), advice.missing());
    }

    public static ClaimWords of(RemedyDeadline deadline) {
        return of(deadline.verdict(), List.of(deadline.reason()), deadline.missing());
    }

    public static ClaimWords of(LoanerTerm loaner) {
        return of(loaner.verdict(), List.of(loaner.reason()), loaner.missing());
    }

    public static ClaimWords of(Ruling<?> ruling) {
        return of(ruling.verdict(), List.of(ruling.reason()), ruling.missing());
    }

    private static ClaimWords of(Verdict verdict, List<Reason> reasons, List<MissingFact> missing) {
        return new ClaimWords(
                verdict.name(),
                reasons.stream().map(Reason::words).toList(),
                missing.stream().map(MissingFact::words).toList());
    }
}
