package ua.sellerdesk.casework.process;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;

/** When the timers of a legal term strike. */
public final class TermTimers {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    /** When people come to work and can still do something about it. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private static final Duration AT_ONCE = Duration.ofHours(4);

    /** Where no term runs, the clock never strikes. */
    private static final LocalDate NEVER = LocalDate.of(2999, 1, 1);

    private TermTimers() {}

    /**
     * When people should have done what is due on a day: two days before where there is the time, else that morning,
     * else within hours.
     *
     * @param day in Kyiv; null where it is due at once
     */
    public static Date ahead(LocalDate day) {
        Date now = new Date();
        if (day != null && morning(day.minusDays(2)).after(now)) {
            return morning(day.minusDays(2));
        }
        if (day != null && morning(day).after(now)) {
            return morning(day);
        }
        return Date.from(now.toInstant().plus(AT_ONCE));
    }

    /** From the next morning on, for as long as the timer stands; a repeating interval of ISO 8601. */
    public static String eachMorning() {
        LocalDate tomorrow = LocalDate.now(KYIV).plusDays(1);
        return "R/" + tomorrow.atTime(MORNING).atZone(KYIV).toOffsetDateTime() + "/P1D";
    }

    /** The morning of a day in Kyiv; @param day null where no term runs */
    public static Date morning(LocalDate day) {
        return Date.from(
                (day == null ? NEVER : day).atTime(MORNING).atZone(KYIV).toInstant());
    }
}
