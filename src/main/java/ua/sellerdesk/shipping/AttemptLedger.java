package ua.sellerdesk.shipping;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The rows of shipments and attempts. Everything here commits at once, in transactions of its own: what was sent to a
 * carrier must not be forgotten when the caller rolls back.
 */
@Component
class AttemptLedger {

    private final JdbcClient jdbc;
    private final TransactionTemplate own;

    AttemptLedger(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** An attempt at creating a waybill; {@code endedAt} is null while it is PENDING. */
    record Attempt(
            long id,
            long orderNumber,
            String carrier,
            String mark,
            BigDecimal cashOnDelivery,
            String state,
            Instant startedAt,
            Instant endedAt) {}

    /** What reserving brought: the live shipment, an undecided attempt, or a fresh one of our own. */
    record Reservation(Shipment live, Attempt undecided, Attempt fresh) {}

    Reservation reserve(long order, String carrier, WaybillRequest request) {
        ensureOrder(order);
        return inOrder(order, () -> {
            Optional<Shipment> live = live(order);
            if (live.isPresent()) {
                return new Reservation(live.get(), null, null);
            }
            Optional<Attempt> open = open(order);
            if (open.isPresent()) {
                return new Reservation(null, open.get(), null);
            }
            jdbc.sql("""
                            insert into shipment_attempt (order_number, open_key, attempt_no, carrier, mark,
                                                          cash_on_delivery, state, started_at)
                            select ?, ?, count(*) + 1, ?, ?, ?, 'PENDING', ?
                            from shipment_attempt where order_number = ?""")
                    .params(
                            order,
                            order,
                            carrier,
                            request.mark(),
                            request.collects() ? request.cashOnDelivery() : null,
                            now(),
                            order)
                    .update();
            return new Reservation(null, null, open(order).orElseThrow());
        });
    }

    /**
     * The attempt bore a waybill. It becomes the order's live shipment, unless another already is: then it is kept as a
     * dead row that is due to be deleted with the carrier.
     *
     * @throws CarrierUnavailable when the waybill has been noted before and is over by now
     */
    Shipment created(Attempt attempt, Carrier.Waybill waybill) {
        return inOrder(attempt.orderNumber(), () -> {
            end(attempt, "CREATED", waybill.ref(), waybill.ttn(), null, null);
            Optional<Shipment> live = live(attempt.orderNumber());
            if (live.isEmpty()) {
                if (history(attempt.orderNumber()).stream()
                        .anyMatch(known -> known.ttn().equals(waybill.ttn()))) {
                    throw new CarrierUnavailable("Накладну щойно скасував інший крок", null);
                }
                insert(attempt.orderNumber(), true, attempt.carrier(), waybill, attempt.cashOnDelivery());
            } else if (!live.get().ttn().equals(waybill.ttn())) {
                insert(attempt.orderNumber(), false, attempt.carrier(), waybill, attempt.cashOnDelivery());
            } else if (live.get().ref() == null) {
                // typed by hand meanwhile: with the carrier's own id it can be printed and deleted
                jdbc.sql("update shipment set ref = ? where live_key = ?")
                        .params(waybill.ref(), attempt.orderNumber())
                        .update();
            }
            return live(attempt.orderNumber()).orElseThrow();
        });
    }

    void rejected(Attempt attempt, List<String> codes, String words) {
        own.executeWithoutResult(t -> end(attempt, "REJECTED", null, null, String.join(",", codes), words));
    }

    /** The request certainly never reached the carrier, or certainly bore nothing. */
    void absent(Attempt attempt, String words) {
        own.executeWithoutResult(t -> end(attempt, "ABSENT", null, null, null, words));
    }

    /** Whether the carrier acted is not known: the attempt stays open until it has been looked up. */
    void unknown(Attempt attempt, String words) {
        own.executeWithoutResult(t -> jdbc.sql(
                        "update shipment_attempt set state = 'UNKNOWN', ended_at = ?, words = ? where id = ? and state = 'PENDING'")
                .params(now(), cut(words), attempt.id())
                .update());
    }

    void conflict(Attempt attempt, String words) {
        own.executeWithoutResult(t -> jdbc.sql(
                        "update shipment_attempt set state = 'CONFLICT', words = ? where id = ? and open_key is not null")
                .params(cut(words), attempt.id())
                .update());
    }

    void lookedUp(Attempt attempt) {
        own.executeWithoutResult(t -> jdbc.sql("update shipment_attempt set looked_up_at = ? where id = ?")
                .params(now(), attempt.id())
                .update());
    }

    /** Runs the telling once an attempt, in the transaction that notes it. */
    void tellOnce(Attempt attempt, Runnable telling) {
        own.executeWithoutResult(t -> {
            int first = jdbc.sql("update shipment_attempt set told_at = ? where id = ? and told_at is null")
                    .params(now(), attempt.id())
                    .update();
            if (first == 1) {
                telling.run();
            }
        });
    }

    /** Open attempts but those that may still be under way, least recently looked up first. */
    List<Attempt> undecidedBefore(Instant moment, int max) {
        return jdbc.sql("""
                        select * from shipment_attempt
                        where open_key is not null and (state <> 'PENDING' or started_at < ?)
                        order by looked_up_at nulls first, id limit ?""")
                .params(moment.atOffset(ZoneOffset.UTC), max)
                .query((row, n) -> attempt(row))
                .list();
    }

    Shipment replace(long order, String carrier, String ttn) {
        ensureOrder(order);
        return inOrder(order, () -> {
            Optional<Shipment> live = live(order);
            if (live.isPresent() && live.get().ttn().equals(ttn)) {
                return live.get();
            }
            // another node may have made one meanwhile
            live.ifPresent(one -> end(one, one.ref() != null && one.handedOverAt() == null));
            insert(order, true, carrier, new Carrier.Waybill(null, ttn, null, null), null);
            return live(order).orElseThrow();
        });
    }

    /**
     * That shipment is over; one that has taken its place meanwhile is not.
     *
     * @param deleteDue whether the waybill is still to be deleted with the carrier
     */
    void retire(Shipment shipment, boolean deleteDue) {
        inOrder(shipment.orderNumber(), () -> {
            end(shipment, deleteDue);
            return null;
        });
    }

    private void end(Shipment shipment, boolean deleteDue) {
        jdbc.sql("""
                        update shipment set live_key = null, followed = false, delete_due = ?, deleting_since = null
                        where live_key = ? and ttn = ?""").params(deleteDue, shipment.orderNumber(), shipment.ttn()).update();
    }

    /**
     * The live shipment's waybill is about to be deleted with the carrier; until that is over it is neither here nor
     * there.
     *
     * @param abandoned a step that began before this moment is taken for cut off
     * @return false when another step may be deleting it right now, or it is over already
     */
    boolean deleting(Shipment shipment, Instant abandoned) {
        return Boolean.TRUE.equals(own.execute(t -> jdbc.sql("""
                                update shipment set delete_due = true, deleting_since = ?
                                where live_key = ? and ttn = ? and (deleting_since is null or deleting_since < ?)""")
                        .params(now(), shipment.orderNumber(), shipment.ttn(), abandoned.atOffset(ZoneOffset.UTC))
                        .update()
                == 1));
    }

    /** The carrier could not be asked to the end: whoever comes next asks it anew, without waiting for this step. */
    void deletionLeft(Shipment shipment) {
        own.executeWithoutResult(
                t -> jdbc.sql("update shipment set deleting_since = null where live_key = ? and ttn = ?")
                        .params(shipment.orderNumber(), shipment.ttn())
                        .update());
    }

    /** Whether a step that began after this moment may still be deleting the order's waybill. */
    boolean deletingSince(long order, Instant moment) {
        return jdbc.sql(
                                "select count(*) from shipment where live_key = ? and delete_due = true and deleting_since >= ?")
                        .params(order, moment.atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The order's live shipment, where deleting its waybill began and its end is not known. */
    Optional<Shipment> halfCancelled(long order) {
        return jdbc.sql("select * from shipment where live_key = ? and delete_due = true")
                .param(order)
                .query((row, n) -> shipment(row))
                .optional();
    }

    /** Waybills nobody needs that are, or may be, still with the carrier, but those a step may be deleting right now. */
    List<Shipment> deletionsDueBefore(Instant moment, int max) {
        return jdbc.sql("""
                        select * from shipment
                        where delete_due = true and (deleting_since is null or deleting_since < ?)
                        order by id limit ?""")
                .params(moment.atOffset(ZoneOffset.UTC), max)
                .query((row, n) -> shipment(row))
                .list();
    }

    /** The deletion is settled, by the carrier or by telling people in the same transaction. */
    void deletionSettled(Shipment shipment, Runnable telling) {
        own.executeWithoutResult(t -> {
            int first =
                    jdbc.sql("""
                            update shipment set delete_due = false, deleting_since = null
                            where order_number = ? and ttn = ? and delete_due = true""").params(shipment.orderNumber(), shipment.ttn()).update();
            if (first > 0) {
                telling.run();
            }
        });
    }

    /** The carrier changed the live waybill: what it costs now, and when its parcel will be there. */
    void changed(long order, Carrier.Waybill waybill) {
        own.executeWithoutResult(t -> jdbc.sql("""
                        update shipment set price = coalesce(?, price),
                                            estimated_delivery = coalesce(?, estimated_delivery)
                        where live_key = ? and ttn = ?""")
                .params(waybill.cost(), waybill.estimatedDelivery(), order, waybill.ttn())
                .update());
    }

    void askSoon(long order) {
        own.executeWithoutResult(t -> jdbc.sql("update shipment set ask_at = null where live_key = ?")
                .param(order)
                .update());
    }

    void handedOver(long order) {
        own.executeWithoutResult(
                t -> jdbc.sql("update shipment set handed_over_at = ? where live_key = ? and handed_over_at is null")
                        .params(now(), order)
                        .update());
    }

    Optional<Shipment> live(long order) {
        return jdbc.sql("select * from shipment where live_key = ?")
                .param(order)
                .query((row, n) -> shipment(row))
                .optional();
    }

    List<Shipment> history(long order) {
        return jdbc.sql("select * from shipment where order_number = ? order by id")
                .param(order)
                .query((row, n) -> shipment(row))
                .list();
    }

    private void ensureOrder(long order) {
        boolean known = jdbc.sql("select count(*) from shipment_order where order_number = ?")
                        .param(order)
                        .query(Integer.class)
                        .single()
                > 0;
        if (known) {
            return;
        }
        try {
            own.executeWithoutResult(t -> jdbc.sql("insert into shipment_order (order_number) values (?)")
                    .param(order)
                    .update());
        } catch (DataIntegrityViolationException anotherWasFirst) {
            // the row is there, which is all that matters
        }
    }

    private <T> T inOrder(long order, Supplier<T> work) {
        return own.execute(t -> {
            jdbc.sql("select order_number from shipment_order where order_number = ? for update")
                    .param(order)
                    .query(Long.class)
                    .single();
            return work.get();
        });
    }

    private boolean end(Attempt attempt, String state, String ref, String ttn, String codes, String words) {
        return jdbc.sql("""
                                update shipment_attempt
                                set state = ?, open_key = null, ref = ?, ttn = ?, codes = ?, words = ?, ended_at = ?
                                where id = ? and open_key is not null""")
                        .params(state, ref, ttn, codes, cut(words), now(), attempt.id())
                        .update()
                == 1;
    }

    private void insert(long order, boolean live, String carrier, Carrier.Waybill waybill, BigDecimal cashOnDelivery) {
        jdbc.sql("""
                        insert into shipment (order_number, live_key, carrier, ref, ttn, estimated_delivery, created_at,
                                              followed, delete_due, cash_on_delivery, price)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        order,
                        live ? order : null,
                        carrier,
                        waybill.ref(),
                        waybill.ttn(),
                        waybill.estimatedDelivery(),
                        now(),
                        live,
                        !live,
                        cashOnDelivery,
                        waybill.cost())
                .update();
    }

    Optional<Attempt> open(long order) {
        return jdbc.sql("select * from shipment_attempt where open_key = ?")
                .param(order)
                .query((row, n) -> attempt(row))
                .optional();
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                row.getLong("id"),
                row.getLong("order_number"),
                row.getString("carrier"),
                row.getString("mark"),
                row.getBigDecimal("cash_on_delivery"),
                row.getString("state"),
                instant(row, "started_at"),
                instant(row, "ended_at"));
    }

    static Shipment shipment(ResultSet row) throws SQLException {
        String phase = row.getString("phase");
        return new Shipment(
                row.getLong("order_number"),
                row.getString("carrier"),
                row.getString("ref"),
                row.getString("ttn"),
                phase == null ? null : Carrier.Phase.valueOf(phase),
                row.getString("carrier_code"),
                row.getString("carrier_words"),
                row.getObject("estimated_delivery", LocalDate.class),
                row.getObject("paid_storage_from", LocalDate.class),
                instant(row, "created_at"),
                instant(row, "handed_over_at"),
                row.getObject("live_key") != null,
                row.getString("successor_ttn"),
                row.getBigDecimal("cash_on_delivery"),
                row.getBigDecimal("price"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime now() {
        return Instant.now().atOffset(ZoneOffset.UTC);
    }

    private static String cut(String words) {
        return words == null || words.length() <= 1000 ? words : words.substring(0, 1000);
    }
}
