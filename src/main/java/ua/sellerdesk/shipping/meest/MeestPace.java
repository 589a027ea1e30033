package ua.sellerdesk.shipping.meest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import ua.sellerdesk.shipping.CarrierBusy;

/**
 * Keeps below the 500 requests a minute that Meest allows a user. Tracking waits for its turn and leaves room for what
 * people wait for.
 */
@Component
class MeestPace {

    /** Waits, in tests without waiting. */
    interface Sleeper {
        void sleep(Duration time) throws InterruptedException;
    }

    static final int IN_ALL = 480;
    static final int FOR_TRACKING = 400;

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Duration LONGEST_NAP = Duration.ofSeconds(1);

    private final Clock clock;
    private final Sleeper sleeper;
    private final Deque<Instant> sent = new ArrayDeque<>();

    @Autowired
    MeestPace() {
        this(Clock.systemUTC(), time -> Thread.sleep(time.toMillis()));
    }

    MeestPace(Clock clock, Sleeper sleeper) {
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /** @throws CarrierBusy where the minute is used up */
    void take() {
        if (!taken(IN_ALL)) {
            throw busy();
        }
    }

    /** Waits until tracking may send one more. */
    void takeInTurn() {
        while (!taken(FOR_TRACKING)) {
            try {
                sleeper.sleep(LONGEST_NAP);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw busy();
            }
        }
    }

    private synchronized boolean taken(int most) {
        Instant now = clock.instant();
        while (!sent.isEmpty() && !sent.peek().plus(WINDOW).isAfter(now)) {
            sent.poll();
        }
        if (sent.size() >= most) {
            return false;
        }
        sent.add(now);
        return true;
    }

    private static CarrierBusy busy() {
        return new CarrierBusy("Вичерпано запити до Meest на цю хвилину");
    }
}
