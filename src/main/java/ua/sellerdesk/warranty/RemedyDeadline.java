package ua.sellerdesk.warranty;

import java.time.LocalDate;
import java.util.List;
import ua.sellerdesk.law.MissingFact;
import ua.sellerdesk.law.Reason;
import ua.sellerdesk.law.Verdict;

/**
 * By when a remedy is due. Days are those of Kyiv, days off are not made up for; each is null where the tables set none, or
 * while the day it counts from is not known.
 *
 * @param warnOn when to warn; a working day before the last one
 * @param lastDay included
 * @param otherLastDay by the other reading of the law
 */
public record RemedyDeadline(
        Verdict verdict,
        LocalDate warnOn,
        LocalDate lastDay,
        LocalDate otherLastDay,
        Reason reason,
        List<MissingFact> missing) {}
