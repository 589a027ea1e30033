package ua.sellerdesk.warranty;

import java.time.LocalDate;
import java.util.List;
import ua.sellerdesk.law.Reason;

/**
 * The days of a warranty. Days are those of Kyiv, last days are included, and each is null while it is not known.
 *
 * @param startsOn the day of the event from which it runs, which is not counted
 * @param lastDay null also where no warranty was given
 * @param otherLastDay by the other reading of the law, where it has one
 * @param discoveryLastDay the last day to find a defect where no warranty was given
 * @param limitationLastDay the last day to claim for the defect that was found
 * @param reasons why it starts then, is that long, and how much repairs make it longer
 */
public record WarrantyTerm(
        LocalDate startsOn,
        LocalDate lastDay,
        LocalDate otherLastDay,
        LocalDate discoveryLastDay,
        LocalDate limitationLastDay,
        List<Reason> reasons) {}
