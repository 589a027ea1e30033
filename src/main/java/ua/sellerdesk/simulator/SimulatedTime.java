package ua.sellerdesk.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;

/** Real moments, and how long a simulated day takes in them. */
final class SimulatedTime {

    private static final double LEAST = 0.001;

    private final Clock clock;
    private final double dayMillis;
    private final double sellerDayMillis;

    SimulatedTime(Clock clock, SimulatorProperties properties) {
        this.clock = clock;
        this.dayMillis = 60_000 / Math.max(LEAST, properties.daysPerMinute());
        this.sellerDayMillis = 60_000 / Math.max(LEAST, properties.sellerDaysPerMinute());
    }

    Instant now() {
        return clock.instant();
    }

    LocalDateTime local() {
        return LocalDateTime.ofInstant(now(), KyivTime.ZONE);
    }

    /** How long so many days of parcels take. */
    Duration days(double days) {
        return Duration.ofMillis(Math.round(days * dayMillis));
    }

    /** How long so many days that wait for the seller take. */
    Duration sellerDays(double days) {
        return Duration.ofMillis(Math.round(days * sellerDayMillis));
    }
}
