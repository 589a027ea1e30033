package ua.sellerdesk.product;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A row as it is kept; rows are never changed but for their last day.
 *
 * @param from the first day on which it applies, in Kyiv
 * @param to the last one; null while no end is known; before {@code from} where another row replaced it whole
 * @param way how it came
 * @param by the user who brought it
 */
public record FactRow(
        long id, Subject subject, LocalDate from, LocalDate to, FactValues values, Way way, String by, Instant at) {

    public enum Way {
        FILE,
        API,
        FORM,
        DEMO
    }

    /** Whether it never applied, or applies no more because another row took its place from its first day on. */
    public boolean replaced() {
        return to != null && to.isBefore(from);
    }

    public boolean appliesOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
