package ua.sellerdesk.product;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;

/**
 * The season of seasonal goods, the same each year; it may last over the turn of the year.
 *
 * @param end the last day of it; null where nobody told it: half a year from the start
 */
public record Season(MonthDay start, MonthDay end) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM");

    private static final int USUAL_MONTHS = 6;

    /**
     * The day from which the warranty of goods sold out of their season runs (resolution 172 of the Cabinet of
     * Ministers, annex 1).
     *
     * @return null where they were sold in season: the warranty runs as that of other goods
     */
    public LocalDate nextStart(LocalDate sold) {
        LocalDate last = start.atYear(sold.getYear());
        if (last.isAfter(sold)) {
            last = start.atYear(sold.getYear() - 1);
        }
        return sold.isAfter(endAfter(last)) ? start.atYear(last.getYear() + 1) : null;
    }

    private LocalDate endAfter(LocalDate began) {
        if (end == null) {
            return began.plusMonths(USUAL_MONTHS).minusDays(1);
        }
        LocalDate ends = end.atYear(began.getYear());
        return ends.isBefore(began) ? end.atYear(began.getYear() + 1) : ends;
    }

    /** For people, such as 01.11 - 28.02. */
    public String inWords() {
        return end == null ? DAY.format(start) : DAY.format(start) + " - " + DAY.format(end);
    }
}
