package ua.sellerdesk.warranty;

import java.time.LocalDate;
import java.util.Collection;
import ua.sellerdesk.law.LegalDays;

/** How the days of a warranty are counted. Days are those of Kyiv. */
public final class WarrantyDays {

    private WarrantyDays() {}

    /**
     * How many days the goods were in repair: the day handed back less the day handed in, each day once. A repair that goes
     * on does not count yet, and one of goods that were since replaced no more.
     *
     * @param replacedOn null where they never were
     */
    public static int inRepair(Collection<RepairDays> repairs, LocalDate replacedOn) {
        return (int) repairs.stream()
                .filter(repair -> repair.handedBackOn() != null)
                .filter(repair -> replacedOn == null || !repair.handedInOn().isBefore(replacedOn))
                .flatMap(repair -> repair.handedInOn()
                        .plusDays(1)
                        .datesUntil(repair.handedBackOn().plusDays(1)))
                .distinct()
                .count();
    }

    /** The warranty's last day, included. Null where its start or its months are. */
    public static LocalDate last(LocalDate startsOn, Integer months, int extendedByDays) {
        return startsOn == null || months == null
                ? null
                : LegalDays.after(LegalDays.monthsAfter(startsOn, months), extendedByDays);
    }
}
