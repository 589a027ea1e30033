package ua.sellerdesk.engine;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/** Counts working hours from the engine's clock, so that tests move both at once. */
@Component("workingTime")
class WorkingTimeCalendar implements WorkingTime {

    private final WorkingTimeProperties shop;

    WorkingTimeCalendar(WorkingTimeProperties shop) {
        this.shop = shop;
    }

    @Override
    public Date plus(String duration) {
        ZonedDateTime start = ClockUtil.getCurrentTime().toInstant().atZone(shop.zone());
        return Date.from(after(start, Duration.parse(duration)).toInstant());
    }

    @Override
    public LocalDate dayAtOrBefore(LocalDate day) {
        return worksOn(day) ? day : dayAtOrBefore(day.minusDays(1));
    }

    private boolean worksOn(LocalDate day) {
        return shop.days().contains(day.getDayOfWeek()) && !shop.holidays().contains(day);
    }

    ZonedDateTime after(ZonedDateTime start, Duration left) {
        ZonedDateTime at = opening(start);
        while (true) {
            Duration today = Duration.between(at, at.with(shop.to()));
            if (left.compareTo(today) <= 0) {
                return at.plus(left);
            }
            left = left.minus(today);
            at = opening(at.toLocalDate().plusDays(1).atStartOfDay(shop.zone()));
        }
    }

    /** The given moment if the shop is open then, else the next opening. */
    private ZonedDateTime opening(ZonedDateTime at) {
        LocalDate day = at.toLocalDate();
        boolean closedForToday = !at.toLocalTime().isBefore(shop.to());
        if (closedForToday || !worksOn(day)) {
            return opening(day.plusDays(1).atStartOfDay(shop.zone()));
        }
        return at.toLocalTime().isBefore(shop.from()) ? at.with(shop.from()) : at;
    }
}
