package ua.sellerdesk.engine;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** When the shop works, in its own time zone. */
@ConfigurationProperties("sellerdesk.working-time")
record WorkingTimeProperties(
        @DefaultValue("Europe/Kyiv") ZoneId zone,
        @DefaultValue("09:00") LocalTime from,
        @DefaultValue("18:00") LocalTime to,

        @DefaultValue({"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"})
        Set<DayOfWeek> days,

        @DefaultValue Set<LocalDate> holidays) {

    WorkingTimeProperties {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "sellerdesk.working-time.from must lie before sellerdesk.working-time.to");
        }
        if (days.isEmpty()) {
            throw new IllegalArgumentException("sellerdesk.working-time.days must name at least one day");
        }
    }
}
