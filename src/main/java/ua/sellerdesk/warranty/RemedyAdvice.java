package ua.sellerdesk.warranty;

import java.util.List;
import java.util.Set;
import ua.sellerdesk.law.MissingFact;
import ua.sellerdesk.law.Reason;
import ua.sellerdesk.law.Ruling;
import ua.sellerdesk.law.Verdict;

/**
 * What the buyer may choose.
 *
 * @param choices empty while the verdict is another than {@link Verdict#ACCEPT}
 * @param substantial whether the defect is substantial; its answer is null while that is open
 * @param change whether the buyer may choose another remedy than the one chosen; {@link Verdict#REFUSE} where not
 * @param reasons one for each choice, or why there is none yet
 * @param missing what to ask first
 */
public record RemedyAdvice(
        Verdict verdict,
        Set<Remedy> choices,
        Ruling<Boolean> substantial,
        Ruling<Boolean> change,
        List<Reason> reasons,
        List<MissingFact> missing) {}
