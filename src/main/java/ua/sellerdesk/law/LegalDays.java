package ua.sellerdesk.law;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;

/** How the law counts days: that of the event is not counted, and a day off moves nothing. */
public final class LegalDays {

    private LegalDays() {}

    /** How many days after the event a day is; 0 for that of the event and any before. Null where either is. */
    public static Integer since(LocalDate event, LocalDate day) {
        return event == null || day == null ? null : (int) Math.max(0, ChronoUnit.DAYS.between(event, day));
    }

    /** The last day of a term of so many days from the event. Null where either is. */
    public static LocalDate after(LocalDate event, Integer days) {
        return event == null || days == null ? null : event.plusDays(days);
    }

    /** The last day of a term of so many months: the same day of the month, or the month's last. */
    public static LocalDate monthsAfter(LocalDate event, int months) {
        return event.plusMonths(months);
    }

    /** The first of the days on which parts came. Null where there is none. */
    public static LocalDate firstPart(Collection<LocalDate> parts) {
        return parts.stream().min(Comparator.naturalOrder()).orElse(null);
    }

    /** The day from which goods that came in parts are reckoned. Null where there is none. */
    public static LocalDate lastPart(Collection<LocalDate> parts) {
        return parts.stream().max(Comparator.naturalOrder()).orElse(null);
    }
}
