package ua.sellerdesk.shipping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import ua.sellerdesk.shipping.Carrier.ParcelStatus;

/**
 * Follows parcels: a batch at a time, least recently asked first; the call first, then one short transaction. A carrier
 * that takes no more requests is left alone, for longer each time.
 */
@Component
class ParcelTracker implements Tracking {

    private static final Logger log = LoggerFactory.getLogger(ParcelTracker.class);

    /** A round does not go on for ever; whoever had no turn comes first in the next. */
    private static final Duration LONGEST_ROUND = Duration.ofMinutes(8);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    /** After so many failed batches in a row the carrier counts as down for this round. */
    private static final int FAILURES_IN_A_ROW = 3;

    private final List<Carrier> carriers;
    private final ParcelRecords records;
    private final FeedReader feeds;
    private final TrackingPace pace;
    private final CarrierJournal journal;
    private final Clock clock;
    private final Map<String, Pause> pauses = new ConcurrentHashMap<>();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    @Autowired
    ParcelTracker(
            List<Carrier> carriers,
            ParcelRecords records,
            FeedReader feeds,
            TrackingPace pace,
            CarrierJournal journal) {
        this(carriers, records, feeds, pace, journal, Clock.systemUTC());
    }

    ParcelTracker(
            List<Carrier> carriers,
            ParcelRecords records,
            FeedReader feeds,
            TrackingPace pace,
            CarrierJournal journal,
            Clock clock) {
        this.carriers = carriers;
        this.records = records;
        this.feeds = feeds;
        this.pace = pace;
        this.journal = journal;
        this.clock = clock;
    }

    /** How long a carrier that took no more requests is left alone. */
    private record Pause(Instant until, Duration length) {}

    @Scheduled(fixedDelayString = "${sellerdesk.tracking.interval:10m}")
    @SchedulerLock(name = "parcel-tracker")
    void track() {
        Instant now = clock.instant();
        carriers.stream()
                .filter(Carrier::tracks)
                .filter(carrier -> !pace.quiet(carrier.code(), now))
                .forEach(carrier -> track(carrier, true));
    }

    @Override
    public int trackNow() {
        return carriers.stream()
                .filter(Carrier::tracks)
                .mapToInt(carrier -> track(carrier, false))
                .sum();
    }

    private int track(Carrier carrier, boolean dueOnly) {
        Instant round = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Pause pause = pauses.get(carrier.code());
        if (pause != null && pause.until().isAfter(round)) {
            return 0;
        }
        try {
            int changed = carrier instanceof TrackingFeed feed ? readFeed(carrier, feed, round) : 0;
            changed += askInBatches(carrier, round, dueOnly);
            records.giveUp(carrier, round);
            return changed;
        } catch (CarrierBusy busy) {
            journal.failed(carrier.code(), "Takes no more requests for now");
            leaveAlone(carrier, pause);
            return 0;
        }
    }

    private int readFeed(Carrier carrier, TrackingFeed feed, Instant now) {
        try {
            int changed = feeds.read(carrier, feed, now);
            answered(carrier);
            return changed;
        } catch (CarrierBusy busy) {
            throw busy;
        } catch (RuntimeException failed) {
            failed(carrier, "The feed of " + carrier.code() + " cannot be read", failed);
            return 0;
        }
    }

    private int askInBatches(Carrier carrier, Instant round, boolean dueOnly) {
        int changed = 0;
        int failures = 0;
        List<TrackedParcel> batch = records.next(carrier, round, dueOnly);
        while (!batch.isEmpty()
                && failures < FAILURES_IN_A_ROW
                && clock.instant().isBefore(round.plus(LONGEST_ROUND))) {
            try {
                Map<String, ParcelStatus> answers = ask(carrier, batch);
                pauses.remove(carrier.code());
                failures = 0;
                answered(carrier);
                changed += records.record(carrier, batch, answers, round);
            } catch (CarrierBusy busy) {
                throw busy;
            } catch (RuntimeException failed) {
                failures++;
                failed(carrier, "A batch of " + batch.size() + " parcels of " + carrier.code() + " failed", failed);
                records.asked(batch, round);
            }
            batch = records.next(carrier, round, dueOnly);
        }
        return changed;
    }

    private void answered(Carrier carrier) {
        failing.remove(carrier.code());
        journal.answered(carrier.code(), clock.instant());
    }

    /** A carrier that is down is one line each time; what nobody expects shows its stack trace once until it is over. */
    private void failed(Carrier carrier, String what, RuntimeException failed) {
        journal.failed(carrier.code(), words(failed));
        if (!(failed instanceof CarrierUnavailable) && failing.add(carrier.code())) {
            log.warn(what, failed);
        } else {
            log.warn("{}: {}", what, words(failed));
        }
    }

    private void leaveAlone(Carrier carrier, Pause before) {
        Duration length = before == null ? FIRST_PAUSE : before.length().multipliedBy(2);
        Duration capped = length.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : length;
        pauses.put(carrier.code(), new Pause(clock.instant().plus(capped), capped));
        log.warn("{} takes no more requests: no tracking for {}", carrier.code(), capped);
    }

    /** The text of a foreign exception may carry anything; ours is written for people. */
    private static String words(RuntimeException failed) {
        boolean ours = failed instanceof CarrierUnavailable || failed instanceof CarrierRefusal;
        return ours ? failed.getMessage() : failed.getClass().getSimpleName();
    }

    private static Map<String, ParcelStatus> ask(Carrier carrier, List<TrackedParcel> batch) {
        List<String> numbers =
                batch.stream().map(TrackedParcel::askedUnder).distinct().toList();
        return carrier.track(numbers).stream()
                .collect(Collectors.toMap(ParcelStatus::ttn, Function.identity(), (a, b) -> b));
    }
}
