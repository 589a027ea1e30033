package ua.sellerdesk.shipping;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ua.sellerdesk.shipping.Carrier.ParcelStatus;
import ua.sellerdesk.shipping.Carrier.Phase;
import ua.sellerdesk.shipping.TrackedParcel.Seen;

/**
 * Writes down what carriers tell of parcels. An event goes out, in the same transaction, only when the phase, the number
 * or the money has moved; a code that the table does not know moves nothing.
 */
@Component
class ParcelRecords {

    private static final Logger log = LoggerFactory.getLogger(ParcelRecords.class);

    /** No carrier stores or looks for a parcel longer. */
    private static final Duration LONGEST_SILENCE = Duration.ofDays(60);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TrackingPace pace;
    private final ApplicationEventPublisher events;

    ParcelRecords(
            JdbcClient jdbc, TransactionTemplate transaction, TrackingPace pace, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.pace = pace;
        this.events = events;
    }

    /**
     * Records a batch in one transaction; where one parcel's news cannot be taken in, the others' are all the same.
     *
     * @param answers by the number that was asked about
     * @return how many parcels came to another phase
     */
    int record(Carrier carrier, List<TrackedParcel> batch, Map<String, ParcelStatus> answers, Instant now) {
        try {
            return inOneTransaction(carrier, batch, answers, now);
        } catch (RuntimeException oneOfThem) {
            int changed = 0;
            for (TrackedParcel parcel : batch) {
                try {
                    changed += inOneTransaction(carrier, List.of(parcel), answers, now);
                } catch (RuntimeException broken) {
                    log.error("The news of parcel {} cannot be taken in", parcel.ttn(), broken);
                    asked(List.of(parcel), now);
                }
            }
            return changed;
        }
    }

    /** The parcels had their turn, whatever came of it: the others are asked about first. */
    void asked(List<TrackedParcel> parcels, Instant now) {
        jdbc.sql("update shipment set asked_at = :now where id in (:ids)")
                .param("now", utc(now))
                .param("ids", parcels.stream().map(TrackedParcel::id).toList())
                .update();
    }

    /**
     * The next parcels to ask about in a round that began at a moment: least recently asked first.
     *
     * @param dueOnly leaves out those whose time has not come yet
     */
    List<TrackedParcel> next(Carrier carrier, Instant round, boolean dueOnly) {
        return jdbc.sql("""
                        select * from shipment
                        where carrier = :carrier and followed = true and live_key is not null
                          and (asked_at is null or asked_at < :round)
                          and (:all = true or ask_at is null or ask_at <= :round)
                        order by asked_at nulls first, id limit :most""")
                .param("carrier", carrier.code())
                .param("round", utc(round))
                .param("all", !dueOnly)
                .param("most", carrier.trackBatchSize())
                .query((row, n) -> TrackedParcel.of(row))
                .list();
    }

    /** Those of the numbers that belong to a parcel that is followed. */
    List<TrackedParcel> known(String carrier, Collection<String> numbers) {
        return jdbc.sql("""
                        select * from shipment
                        where carrier = :carrier and followed = true and live_key is not null
                          and coalesce(successor_ttn, ttn) in (:numbers)""")
                .param("carrier", carrier)
                .param("numbers", numbers)
                .query((row, n) -> TrackedParcel.of(row))
                .list();
    }

    /** Parcels of which the carrier has had nothing new to tell for too long are followed no more; people are told once. */
    void giveUp(Carrier carrier, Instant now) {
        List<TrackedParcel> silent = jdbc.sql("""
                        select * from shipment
                        where carrier = :carrier and followed = true and live_key is not null
                          and coalesce(changed_at, handed_over_at, created_at) < :since""")
                .param("carrier", carrier.code())
                .param("since", utc(now.minus(LONGEST_SILENCE)))
                .query((row, n) -> TrackedParcel.of(row))
                .list();
        for (TrackedParcel parcel : silent) {
            try {
                transaction.executeWithoutResult(t -> giveUp(carrier, parcel));
            } catch (RuntimeException broken) {
                log.error("Parcel {} cannot be given up", parcel.ttn(), broken);
            }
        }
    }

    private void giveUp(Carrier carrier, TrackedParcel parcel) {
        int first = jdbc.sql("update shipment set followed = false where id = ? and followed = true")
                .param(parcel.id())
                .update();
        if (first == 1) {
            boolean received = parcel.seen().phase() == Phase.DELIVERED;
            events.publishEvent(new WaybillUnclear(
                    parcel.orderNumber(),
                    carrier.code(),
                    "Перевізник " + LONGEST_SILENCE.toDays() + " днів не повідомляє нічого нового про "
                            + (received ? "гроші за посилку " : "посилку ") + parcel.askedUnder()
                            + ": за нею більше не стежимо, з'ясуйте в перевізника, де "
                            + (received ? "гроші" : "вона")));
        }
    }

    private int inOneTransaction(
            Carrier carrier, List<TrackedParcel> batch, Map<String, ParcelStatus> answers, Instant now) {
        Integer changed = transaction.execute(t -> {
            asked(batch, now);
            int moved = 0;
            for (TrackedParcel parcel : batch) {
                ParcelStatus answer = answers.get(parcel.askedUnder());
                if (answer != null && record(carrier, parcel, answer, now)) {
                    moved++;
                }
            }
            return moved;
        });
        return changed == null ? 0 : changed;
    }

    private boolean record(Carrier carrier, TrackedParcel parcel, ParcelStatus answer, Instant now) {
        if (answer.phase().isEmpty()) {
            log.warn("{} answers code {} that carriers/phases.csv does not know", carrier.code(), answer.code());
        }
        Seen before = parcel.seen();
        Seen seen = ParcelState.after(parcel, answer, now);
        boolean changed = !seen.equals(before);
        if (!save(carrier, parcel, seen, changed, now) || !changed) {
            return false;
        }
        if (!Objects.equals(seen.code(), before.code())) {
            note(parcel, seen, answer.changed() == null ? now : answer.changed());
        }
        if (!Objects.equals(seen.successor(), before.successor())) {
            events.publishEvent(new ParcelRenumbered(
                    parcel.orderNumber(), carrier.code(), parcel.ttn(), seen.successor(), seen.returns()));
        }
        if (seen.phase() != before.phase()) {
            events.publishEvent(new ParcelMoved(
                    parcel.orderNumber(),
                    carrier.code(),
                    parcel.ttn(),
                    seen.phase(),
                    seen.code(),
                    seen.paidStorageFrom(),
                    seen.words(),
                    parcel.collects()));
        }
        if (seen.cash() != before.cash()) {
            events.publishEvent(new CashMoved(parcel.orderNumber(), parcel.ttn(), seen.cash()));
        }
        return seen.phase() != before.phase();
    }

    /** False where the shipment was cancelled or another round was faster. */
    private boolean save(Carrier carrier, TrackedParcel parcel, Seen seen, boolean changed, Instant now) {
        Seen before = parcel.seen();
        Instant next =
                pace.next(now, carrier instanceof TrackingFeed, seen.phase(), parcel.handedOver(), seen.estimated());
        return jdbc.sql("""
                                update shipment
                                set phase = :phase, carrier_code = :code, carrier_words = :words,
                                    estimated_delivery = :estimated, paid_storage_from = :paid,
                                    successor_ttn = :successor, successor_returns = :returns, cash_state = :cash,
                                    followed = :followed, ask_at = :next,
                                    changed_at = case when :changed = true then :now else changed_at end
                                where id = :id and live_key is not null
                                  and coalesce(phase, '') = :before and coalesce(successor_ttn, '') = :successorBefore""")
                        .param("phase", name(seen.phase()))
                        .param("code", seen.code())
                        .param("words", seen.words())
                        .param("estimated", seen.estimated())
                        .param("paid", seen.paidStorageFrom())
                        .param("successor", seen.successor())
                        .param("returns", seen.returns())
                        .param("cash", name(seen.cash()))
                        .param("followed", ParcelState.followed(seen, parcel.collects()))
                        .param("next", utc(next))
                        .param("changed", changed)
                        .param("now", utc(now))
                        .param("id", parcel.id())
                        .param("before", Objects.requireNonNullElse(name(before.phase()), ""))
                        .param("successorBefore", Objects.requireNonNullElse(before.successor(), ""))
                        .update()
                == 1;
    }

    private void note(TrackedParcel parcel, Seen seen, Instant at) {
        jdbc.sql("insert into parcel_event (shipment_id, at, code, words, phase) values (?, ?, ?, ?, ?)")
                .params(parcel.id(), utc(at), seen.code() == null ? "" : seen.code(), seen.words(), name(seen.phase()))
                .update();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }
}
