package ua.sellerdesk.returns;

import java.time.LocalDate;
import java.util.List;
import ua.sellerdesk.law.MissingFact;
import ua.sellerdesk.law.Reason;
import ua.sellerdesk.law.Verdict;

/**
 * By when the money must be back. Days are those of Kyiv; each is null where the tables set none, or while the day of
 * termination is not known.
 *
 * @param verdict {@link Verdict#REFUSE} where nothing is owed, or not on the agreed day
 * @param warnOn when to warn; a working day
 * @param limitOn the last day, days off not made up for
 * @param otherLimitOn the last day by the other reading of the law
 */
public record RefundDeadline(
        Verdict verdict,
        LocalDate dueOn,
        LocalDate warnOn,
        LocalDate limitOn,
        LocalDate otherLimitOn,
        Reason reason,
        List<MissingFact> missing) {}
