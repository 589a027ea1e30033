package ua.sellerdesk.product;

import java.time.LocalDate;
import java.util.List;

/**
 * What a row that was brought means for what stands.
 *
 * @param line its line in the file; null for a form
 * @param from the first day on which {@code after} applies, in Kyiv
 * @param to the last one, where facts of later days stand already; null otherwise
 * @param before the row that ends the day before; null where there is none
 */
public record Change(
        Kind kind, Integer line, Subject subject, LocalDate from, LocalDate to, FactRow before, FactValues after) {

    public enum Kind {
        NEW,
        CHANGED,
        UNCHANGED
    }

    /** The facts that are other than before. */
    public List<Fact> facts() {
        return after.differences(before == null ? FactValues.NOTHING : before.values());
    }
}
