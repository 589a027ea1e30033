package ua.sellerdesk.casework.process;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;

/** When the timers of a legal term strike. */
public final class TermTimers {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    /** When people come to work and can still do something about it. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    /** Where no term runs, the clock never strikes. */
    private static final LocalDate NEVER = LocalDate.of(2999, 1, 1);

    private TermTimers() {}

    /** The morning of a day in Kyiv; @param day null where no term runs */
    public static Date morning(LocalDate day) {
        return Date.from(
                (day == null ? NEVER : day).atTime(MORNING).atZone(KYIV).toInstant());
    }
}
