package ua.sellerdesk.warranty;

import java.util.List;
import ua.sellerdesk.law.MissingFact;
import ua.sellerdesk.law.Reason;
import ua.sellerdesk.law.Verdict;

/**
 * Whether goods are owed for the time of the repair.
 *
 * @param verdict {@link Verdict#REFUSE} where they are not
 * @param penalty what each day without them costs; null where none does, or while the day of the request is not known
 */
public record LoanerTerm(Verdict verdict, DelayPenalty penalty, Reason reason, List<MissingFact> missing) {}
