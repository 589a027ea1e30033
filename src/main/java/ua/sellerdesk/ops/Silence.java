package ua.sellerdesk.ops;

import java.time.Duration;
import java.time.Instant;

/**
 * When something that runs again and again counts as dead.
 *
 * @param limit the longest time between two successes that is still taken for normal
 */
record Silence(Duration limit) {

    /** @param least however short the interval, for a slow answer is no death */
    static Silence of(int rounds, Duration interval, Duration least) {
        Duration wanted = interval.multipliedBy(rounds);
        return new Silence(wanted.compareTo(least) < 0 ? least : wanted);
    }

    boolean tooLong(Instant since, Instant now) {
        return since.plus(limit).isBefore(now);
    }

    /** Such as "10 хв". */
    String words() {
        return limit.toMinutes() + " хв";
    }
}
