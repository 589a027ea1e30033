package ua.sellerdesk.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingTimeCalendarTest {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime SIX = LocalTime.of(18, 0);
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final LocalDate HOLIDAY = LocalDate.of(2026, 11, 25);

    private final WorkingTimeCalendar shop =
            new WorkingTimeCalendar(new WorkingTimeProperties(KYIV, NINE, SIX, WEEKDAYS, Set.of(HOLIDAY)));

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @ParameterizedTest
    @CsvSource({
        // within a day, and to its very end
        "2026-11-23T10:00, PT2H,   2026-11-23T12:00",
        "2026-11-23T16:00, PT2H,   2026-11-23T18:00",
        "2026-11-23T09:00, PT9H,   2026-11-23T18:00",
        // past the end goes on the next morning
        "2026-11-23T17:00, PT2H,   2026-11-24T10:00",
        "2026-11-23T17:59:30, PT1M, 2026-11-24T09:00:30",
        // at the edges of the day
        "2026-11-23T08:59, PT1H,   2026-11-23T10:00",
        "2026-11-23T18:00, PT1H,   2026-11-24T10:00",
        "2026-11-23T23:59, PT1H,   2026-11-24T10:00",
        "2026-11-23T00:00, PT1H,   2026-11-23T10:00",
        // the weekend
        "2026-11-20T17:00, PT2H,   2026-11-23T10:00",
        "2026-11-21T12:00, PT2H,   2026-11-23T11:00",
        "2026-11-22T23:00, PT0S,   2026-11-23T09:00",
        // the holiday on Wednesday
        "2026-11-24T17:00, PT2H,   2026-11-26T10:00",
        "2026-11-25T12:00, PT1H,   2026-11-26T10:00",
        // several days
        "2026-11-23T09:00, PT18H,  2026-11-24T18:00",
        "2026-11-23T09:00, PT45H,  2026-11-30T18:00",
        "2026-11-23T09:00, P1D,    2026-11-26T15:00"
    })
    void countsTheShopsHoursOnly(LocalDateTime start, Duration duration, LocalDateTime end) {
        assertThat(shop.after(start.atZone(KYIV), duration).toLocalDateTime()).isEqualTo(end);
    }

    /** In Kyiv the clocks go on an hour in the night to 29 March 2026, and back in the night to 25 October. */
    @ParameterizedTest
    @CsvSource({"2026-03-27T15:00:00Z, PT2H, 2026-03-30T07:00:00Z", "2026-10-23T14:00:00Z, PT2H, 2026-10-26T08:00:00Z"})
    void keepsTheClockOnTheWallWhenItChangesOverAWeekend(Instant start, String duration, Instant end) {
        ClockUtil.setCurrentTime(Date.from(start));
        assertThat(shop.plus(duration)).isEqualTo(Date.from(end));
    }

    /** A shop open around the clock is open for 23 hours on one day and for 25 on the other. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-29T02:00, PT2H, 2026-03-29T05:00",
        "2026-10-25T02:00, PT3H, 2026-10-25T04:00",
        "2026-10-25T00:00, PT24H, 2026-10-25T23:00"
    })
    void countsHoursThatPassWhenTheClockChangesWhileOpen(LocalDateTime start, Duration duration, LocalDateTime end) {
        WorkingTimeCalendar always = new WorkingTimeCalendar(new WorkingTimeProperties(
                KYIV, LocalTime.MIDNIGHT, LocalTime.of(23, 59), EnumSet.allOf(DayOfWeek.class), Set.of()));
        assertThat(always.after(start.atZone(KYIV), duration).toLocalDateTime()).isEqualTo(end);
    }

    @Property
    void endsWhileTheShopIsOpenAndNeverBeforeItBegan(
            @ForAll @IntRange(max = 366 * 24 * 60) int startMinute, @ForAll @IntRange(max = 60 * 24 * 14) int minutes) {
        ZonedDateTime start = ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 0, KYIV).plusMinutes(startMinute);
        ZonedDateTime end = shop.after(start, Duration.ofMinutes(minutes));
        assertThat(end).isAfterOrEqualTo(start.plusMinutes(minutes));
        assertThat(end.toLocalTime()).isBetween(NINE, SIX);
        assertThat(WEEKDAYS).contains(end.getDayOfWeek());
        assertThat(end.toLocalDate()).isNotEqualTo(HOLIDAY);
        assertThat(shop.after(start, Duration.ofMinutes(minutes + 1L))).isAfter(end);
    }

    @Test
    void refusesHoursThatNeverEnd() {
        assertThatThrownBy(() -> new WorkingTimeProperties(KYIV, SIX, NINE, WEEKDAYS, Set.of()))
                .hasMessageContaining("sellerdesk.working-time.from");
        assertThatThrownBy(() -> new WorkingTimeProperties(KYIV, NINE, SIX, Set.of(), Set.of()))
                .hasMessageContaining("sellerdesk.working-time.days");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, 2026-11-24",
        "2026-11-25, 2026-11-24", // the holiday on Wednesday
        "2026-11-22, 2026-11-20" // Sunday
    })
    void findsTheWorkingDayAtOrBefore(LocalDate day, LocalDate expected) {
        assertThat(shop.dayAtOrBefore(day)).isEqualTo(expected);
    }
}
