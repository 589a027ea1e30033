package ua.sellerdesk.shipping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ua.sellerdesk.shipping.Carrier.ParcelStatus;
import ua.sellerdesk.shipping.Carrier.Phase;

/**
 * Follows parcels: a batch at a time, least recently asked first; the call first, then one short transaction. An event
 * goes out only when the phase or the number changes; a code that the table does not know moves nothing.
 */
@Component
class ParcelTracker implements Tracking {

    private static final Logger log = LoggerFactory.getLogger(ParcelTracker.class);

    /** A fresh number may be unknown to the carrier's tracking for a while. */
    private static final Duration GRACE = Duration.ofHours(24);

    /** A round ends before its lock does. */
    private static final Duration LONGEST_ROUND = Duration.ofMinutes(8);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    /** After so many failed batches in a row the carrier counts as down for this round. */
    private static final int FAILURES_IN_A_ROW = 3;

    private static final Set<Phase> FINAL = Set.of(Phase.DELIVERED, Phase.RETURNED, Phase.CANCELLED, Phase.LOST);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final List<Carrier> carriers;
    private final CarrierJournal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<String, Pause> pauses = new ConcurrentHashMap<>();

    @Autowired
    ParcelTracker(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            List<Carrier> carriers,
            CarrierJournal journal,
            ApplicationEventPublisher events) {
        this(jdbc, transaction, carriers, journal, events, Clock.systemUTC());
    }

    ParcelTracker(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            List<Carrier> carriers,
            CarrierJournal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.carriers = carriers;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** How long a carrier that took no more requests is left alone. */
    private record Pause(Instant until, Duration length) {}

    /** What is known of a parcel; the successor is the number it travels on under. */
    private record Seen(
            Phase phase,
            String code,
            String words,
            LocalDate estimated,
            LocalDate paidStorageFrom,
            String successor,
            boolean returns) {}

    private record Parcel(long id, long orderNumber, String ttn, Instant createdAt, Seen seen) {

        String askedUnder() {
            return seen.successor() == null ? ttn : seen.successor();
        }
    }

    @Scheduled(fixedDelayString = "${sellerdesk.tracking.interval:10m}")
    @SchedulerLock(name = "parcel-tracker")
    void track() {
        trackNow();
    }

    @Override
    public int trackNow() {
        return carriers.stream().filter(Carrier::tracks).mapToInt(this::track).sum();
    }

    private int track(Carrier carrier) {
        Instant start = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Pause pause = pauses.get(carrier.code());
        if (pause != null && pause.until().isAfter(start)) {
            return 0;
        }
        OffsetDateTime round = start.atOffset(ZoneOffset.UTC);
        int changed = 0;
        int failures = 0;
        List<Parcel> batch = next(carrier, round);
        while (!batch.isEmpty()
                && failures < FAILURES_IN_A_ROW
                && clock.instant().isBefore(start.plus(LONGEST_ROUND))) {
            try {
                Map<String, ParcelStatus> answers = ask(carrier, batch);
                pauses.remove(carrier.code());
                failures = 0;
                journal.answered(carrier.code(), clock.instant());
                changed += record(carrier, batch, answers, round);
            } catch (CarrierBusy busy) {
                journal.failed(carrier.code(), "Takes no more requests for now");
                leaveAlone(carrier, pause);
                return changed;
            } catch (RuntimeException failed) {
                failures++;
                journal.failed(carrier.code(), words(failed));
                log.warn("A batch of {} parcels of {} failed", batch.size(), carrier.code(), failed);
                // the others have their turn first
                asked(batch, round);
            }
            batch = next(carrier, round);
        }
        return changed;
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

    private static Map<String, ParcelStatus> ask(Carrier carrier, List<Parcel> batch) {
        List<String> numbers = batch.stream().map(Parcel::askedUnder).distinct().toList();
        return carrier.track(numbers).stream()
                .collect(Collectors.toMap(ParcelStatus::ttn, Function.identity(), (a, b) -> b));
    }

    /** One transaction a batch; where one parcel's news cannot be taken in, the others' are all the same. */
    private int record(Carrier carrier, List<Parcel> batch, Map<String, ParcelStatus> answers, OffsetDateTime round) {
        try {
            return inOneTransaction(carrier, batch, answers, round);
        } catch (RuntimeException oneOfThem) {
            int changed = 0;
            for (Parcel parcel : batch) {
                try {
                    changed += inOneTransaction(carrier, List.of(parcel), answers, round);
                } catch (RuntimeException broken) {
                    log.error("The news of parcel {} cannot be taken in", parcel.ttn(), broken);
                    asked(List.of(parcel), round);
                }
            }
            return changed;
        }
    }

    private int inOneTransaction(
            Carrier carrier, List<Parcel> batch, Map<String, ParcelStatus> answers, OffsetDateTime round) {
        Integer changed = transaction.execute(t -> {
            asked(batch, round);
            int moved = 0;
            for (Parcel parcel : batch) {
                ParcelStatus answer = answers.get(parcel.askedUnder());
                if (answer != null && record(carrier, parcel, answer)) {
                    moved++;
                }
            }
            return moved;
        });
        return changed == null ? 0 : changed;
    }

    private boolean record(Carrier carrier, Parcel parcel, ParcelStatus answer) {
        if (answer.phase().isEmpty()) {
            log.warn("{} answers code {} that carriers/phases.csv does not know", carrier.code(), answer.code());
        }
        Seen before = parcel.seen();
        Seen now = now(parcel, answer);
        if (now.equals(before) || !save(parcel, now)) {
            return false;
        }
        if (!Objects.equals(now.successor(), before.successor())) {
            events.publishEvent(new ParcelRenumbered(
                    parcel.orderNumber(), carrier.code(), parcel.ttn(), now.successor(), now.returns()));
        }
        if (now.phase() == before.phase()) {
            return false;
        }
        events.publishEvent(new ParcelMoved(
                parcel.orderNumber(), carrier.code(), parcel.ttn(), now.phase(), now.paidStorageFrom(), now.words()));
        return true;
    }

    private Seen now(Parcel parcel, ParcelStatus answer) {
        Seen before = parcel.seen();
        Phase phase = phase(parcel, answer);
        String successor = answer.successorTtn();
        boolean goesOn = successor != null
                && !FINAL.contains(phase)
                && !successor.equals(parcel.ttn())
                && !successor.equals(before.successor());
        return new Seen(
                phase,
                cut(answer.code(), 60),
                cut(answer.words(), 500),
                answer.estimatedDelivery() == null ? before.estimated() : answer.estimatedDelivery(),
                answer.paidStorageFrom() == null ? before.paidStorageFrom() : answer.paidStorageFrom(),
                goesOn ? successor : before.successor(),
                goesOn ? before.returns() || answer.successorReturns() : before.returns());
    }

    /** The phase after the answer; a number that travels on is spoken of as the parcel it carries. */
    private Phase phase(Parcel parcel, ParcelStatus answer) {
        Seen before = parcel.seen();
        if (answer.phase().isEmpty()) {
            return before.phase();
        }
        Phase told = answer.phase().get();
        boolean scanned =
                before.phase() != null && before.phase() != Phase.CREATED && before.phase() != Phase.NOT_FOUND;
        if (told == Phase.NOT_FOUND) {
            boolean tooEarly = parcel.createdAt().plus(GRACE).isAfter(clock.instant());
            return scanned || tooEarly ? before.phase() : told;
        }
        if (before.successor() == null) {
            return told;
        }
        if (told == Phase.CREATED || told == Phase.CANCELLED) {
            return before.phase();
        }
        if (!before.returns()) {
            return told;
        }
        return switch (told) {
            case DELIVERED, RETURNED -> Phase.RETURNED;
            case LOST -> Phase.LOST;
            default -> Phase.RETURNING;
        };
    }

    /** False where the shipment was cancelled or another round was faster. */
    private boolean save(Parcel parcel, Seen now) {
        Seen before = parcel.seen();
        return jdbc.sql("""
                                update shipment
                                set phase = :phase, carrier_code = :code, carrier_words = :words,
                                    estimated_delivery = :estimated, paid_storage_from = :paid,
                                    successor_ttn = :successor, successor_returns = :returns, followed = :followed
                                where id = :id and live_key is not null
                                  and coalesce(phase, '') = :before and coalesce(successor_ttn, '') = :successorBefore""")
                        .param("phase", name(now.phase()))
                        .param("code", now.code())
                        .param("words", now.words())
                        .param("estimated", now.estimated())
                        .param("paid", now.paidStorageFrom())
                        .param("successor", now.successor())
                        .param("returns", now.returns())
                        .param("followed", now.phase() == null || !FINAL.contains(now.phase()))
                        .param("id", parcel.id())
                        .param("before", Objects.requireNonNullElse(name(before.phase()), ""))
                        .param("successorBefore", Objects.requireNonNullElse(before.successor(), ""))
                        .update()
                == 1;
    }

    private void asked(List<Parcel> parcels, OffsetDateTime round) {
        jdbc.sql("update shipment set asked_at = :round where id in (:ids)")
                .param("round", round)
                .param("ids", parcels.stream().map(Parcel::id).toList())
                .update();
    }

    /** The next parcels to ask about in this round: whoever is asked moves behind the round's moment. */
    private List<Parcel> next(Carrier carrier, OffsetDateTime round) {
        return jdbc.sql("""
                        select * from shipment
                        where carrier = :carrier and followed = true and live_key is not null
                          and (asked_at is null or asked_at < :round)
                        order by asked_at nulls first, id limit :most""")
                .param("carrier", carrier.code())
                .param("round", round)
                .param("most", carrier.trackBatchSize())
                .query((row, n) -> parcel(row))
                .list();
    }

    private static Parcel parcel(ResultSet row) throws SQLException {
        Shipment shipment = AttemptLedger.shipment(row);
        return new Parcel(
                row.getLong("id"),
                shipment.orderNumber(),
                shipment.ttn(),
                shipment.createdAt(),
                new Seen(
                        shipment.phase(),
                        shipment.carrierCode(),
                        shipment.carrierWords(),
                        shipment.estimatedDelivery(),
                        shipment.paidStorageFrom(),
                        shipment.successorTtn(),
                        row.getBoolean("successor_returns")));
    }

    private static String name(Phase phase) {
        return phase == null ? null : phase.name();
    }

    private static String cut(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }
}
