package ua.sellerdesk.warranty;

import java.time.LocalDate;
import ua.sellerdesk.law.Ruling;
import ua.sellerdesk.returns.Payer;

/**
 * Whether an expertise is due.
 *
 * @param payer who pays it, {@link ua.sellerdesk.law.Verdict#REFUSE} where none is needed
 * @param orderBy the last day to order it; null where none is to be ordered, or while the day of the consent is not known
 */
public record ExpertiseTerm(Ruling<Payer> payer, LocalDate orderBy) {}
