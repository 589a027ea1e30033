package ua.sellerdesk.warranty;

import java.math.BigDecimal;
import java.time.LocalDate;
import ua.sellerdesk.law.ConsumerLaw;

/**
 * What is known of a repair; null for what is not. Days are those of Kyiv.
 *
 * @param law the law that applies; null where that is open
 * @param claimedOn the day the buyer asked for the repair: its term runs from it
 * @param agreedOn another last day that was agreed with the buyer, in writing
 * @param handedInOn the day the goods came in
 * @param endedOn the day they were handed back, or the buyer got others or the money; null while the repair goes on
 * @param price what the goods cost, in UAH
 */
public record RepairCase(
        ConsumerLaw law,
        LocalDate claimedOn,
        LocalDate agreedOn,
        LocalDate handedInOn,
        LocalDate endedOn,
        BigDecimal price,
        Loaner loaner) {

    public RepairCase {
        loaner = loaner == null ? Loaner.UNKNOWN : loaner;
    }

    /**
     * Similar goods for the time of the repair.
     *
     * @param requestedOn the day of the request
     * @param suppliedOn the day the buyer got them
     */
    public record Loaner(Request request, LocalDate requestedOn, LocalDate suppliedOn) {

        private static final Loaner UNKNOWN = new Loaner(null, null, null);
    }

    public enum Request {
        NONE,
        ORAL,
        WRITTEN
    }
}
