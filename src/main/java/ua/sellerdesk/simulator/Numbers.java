package ua.sellerdesk.simulator;

import java.time.Duration;
import java.time.Instant;

/**
 * Consecutive numbers that begin where the clock stands, ten for each second, so that a world that is started anew
 * repeats none of an earlier one: whoever reads them may have kept what the earlier one told. That holds as long as a
 * world makes no more than ten a second over its life.
 */
final class Numbers {

    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration STEP = Duration.ofMillis(100);

    private long next;

    /** @param least the number of the first moment of 2026 */
    Numbers(long least, Instant start) {
        this.next = least + Duration.between(BEGINNING, start).dividedBy(STEP);
    }

    synchronized long next() {
        return next++;
    }

    /** For numbers that are integers on the wire; they begin again from nought some six years on. */
    int nextInt() {
        return (int) (next() % Integer.MAX_VALUE);
    }
}
