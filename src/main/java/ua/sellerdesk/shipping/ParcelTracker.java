package ua.sellerdesk.shipping;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ua.sellerdesk.http.HttpFault;
import ua.sellerdesk.shipping.Carrier.ParcelStatus;
import ua.sellerdesk.shipping.Carrier.Phase;

/**
 * Follows parcels: in batches, least recently asked first; calls first, then one short transaction a batch. An event
 * goes out only when the phase changes; a code that the table does not know moves nothing.
 */
@Component
class ParcelTracker implements Tracking {

    private static final Logger log = LoggerFactory.getLogger(ParcelTracker.class);

    /** A fresh number may be unknown to the carrier's tracking for a while. */
    private static final Duration GRACE = Duration.ofHours(24);

    private static final Set<Phase> FINAL = Set.of(Phase.DELIVERED, Phase.RETURNED, Phase.CANCELLED, Phase.LOST);
    private static final int MOST_A_ROUND = 20_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final List<Carrier> carriers;
    private final ApplicationEventPublisher events;

    ParcelTracker(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            List<Carrier> carriers,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.carriers = carriers;
        this.events = events;
    }

    private record Parcel(long id, long orderNumber, String ttn, Phase phase, Instant createdAt) {}

    @Scheduled(fixedDelayString = "${sellerdesk.tracking.interval:10m}")
    @SchedulerLock(name = "parcel-tracker")
    void track() {
        trackNow();
    }

    @Override
    public int trackNow() {
        return carriers.stream().filter(Carrier::enabled).mapToInt(this::track).sum();
    }

    private int track(Carrier carrier) {
        List<Parcel> parcels = underWay(carrier.code());
        int changed = 0;
        for (int from = 0; from < parcels.size(); from += carrier.trackBatchSize()) {
            List<Parcel> batch = parcels.subList(from, Math.min(parcels.size(), from + carrier.trackBatchSize()));
            Map<String, ParcelStatus> answers;
            try {
                answers = carrier.track(batch.stream().map(Parcel::ttn).toList()).stream()
                        .collect(Collectors.toMap(ParcelStatus::ttn, Function.identity(), (a, b) -> b));
            } catch (HttpFault | CarrierUnavailable | CarrierRefusal e) {
                log.warn("Tracking with {} stops for this round: {}", carrier.code(), e.getMessage());
                return changed;
            }
            Integer moved = transaction.execute(t -> record(carrier, batch, answers));
            changed += moved == null ? 0 : moved;
        }
        return changed;
    }

    private int record(Carrier carrier, List<Parcel> batch, Map<String, ParcelStatus> answers) {
        int changed = 0;
        for (Parcel parcel : batch) {
            ParcelStatus answer = answers.get(parcel.ttn());
            if (answer != null && record(carrier, parcel, answer)) {
                changed++;
            }
        }
        return changed;
    }

    private boolean record(Carrier carrier, Parcel parcel, ParcelStatus answer) {
        Phase seen = answer.phase().orElse(parcel.phase());
        if (answer.phase().isEmpty()) {
            log.warn("{} answers code {} that carriers/phases.csv does not know", carrier.code(), answer.code());
        }
        boolean tooEarly =
                seen == Phase.NOT_FOUND && parcel.createdAt().plus(GRACE).isAfter(Instant.now());
        Phase phase = tooEarly ? parcel.phase() : seen;
        jdbc.sql("""
                        update shipment
                        set phase = ?, carrier_code = ?, carrier_words = ?, asked_at = ?,
                            estimated_delivery = coalesce(?, estimated_delivery),
                            paid_storage_from = coalesce(?, paid_storage_from)
                        where id = ?""")
                .params(
                        phase == null ? null : phase.name(),
                        answer.code(),
                        answer.words(),
                        Instant.now().atOffset(ZoneOffset.UTC),
                        answer.estimatedDelivery(),
                        answer.paidStorageFrom(),
                        parcel.id())
                .update();
        if (phase == null || phase == parcel.phase()) {
            return false;
        }
        events.publishEvent(new ParcelMoved(
                parcel.orderNumber(), carrier.code(), parcel.ttn(), phase, answer.paidStorageFrom(), answer.words()));
        return true;
    }

    private List<Parcel> underWay(String carrier) {
        return jdbc.sql("""
                        select * from shipment
                        where carrier = :carrier and live_key is not null and (phase is null or phase not in (:final))
                        order by asked_at nulls first, id limit :most""")
                .param("carrier", carrier)
                .param("final", FINAL.stream().map(Phase::name).toList())
                .param("most", MOST_A_ROUND)
                .query((row, n) -> {
                    Shipment shipment = AttemptLedger.shipment(row);
                    return new Parcel(
                            row.getLong("id"),
                            shipment.orderNumber(),
                            shipment.ttn(),
                            shipment.phase(),
                            shipment.createdAt());
                })
                .list();
    }
}
