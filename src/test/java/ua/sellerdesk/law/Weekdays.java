package ua.sellerdesk.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Date;
import ua.sellerdesk.engine.WorkingTime;

/** Monday to Friday, no holidays. */
public final class Weekdays implements WorkingTime {

    @Override
    public Date plus(String duration) {
        throw new UnsupportedOperationException();
    }

    @Override
    public LocalDate dayAtOrBefore(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 ? dayAtOrBefore(day.minusDays(1)) : day;
    }
}
