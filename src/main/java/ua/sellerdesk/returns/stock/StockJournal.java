package ua.sellerdesk.returns.stock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The journal of goods that come back. Entries are only ever added and become visible in the order of their ids, without
 * gaps: whoever has read up to an id misses nothing by going on after it.
 */
@Component
public class StockJournal {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    @Autowired
    StockJournal(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this(jdbc, transactions, Clock.systemUTC());
    }

    StockJournal(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** @param at when it was recorded */
    public record Entry(long id, Instant at, Movement movement) {}

    /**
     * Adds the movement, in the caller's transaction; nothing happens when it stands there already. Others who record
     * wait until that transaction ends, so no call to the outside should follow in it.
     *
     * @throws IllegalStateException when the same line of the case went the same way in another quantity, or as other
     *     goods
     */
    public void record(Movement movement) {
        transaction.executeWithoutResult(status -> {
            long last = lockedEnd();
            Optional<Movement> known = known(movement);
            if (known.isEmpty()) {
                add(last + 1, movement);
            } else if (!known.get().sameAs(movement)) {
                throw new IllegalStateException("Line " + movement.lineId() + " of return " + movement.caseKey()
                        + " is in the stock journal as " + known.get().kind() + " with quantity "
                        + known.get().quantity() + "; it cannot be recorded again with quantity "
                        + movement.quantity() + " or as other goods");
            }
        });
    }

    /**
     * What was recorded, oldest first.
     *
     * @param id only what follows this entry; 0 for all
     * @param since only what was recorded then or later, null for all. Clocks of nodes differ, so this is for where to
     *     begin; go on by id
     * @param limit how many at most
     */
    public List<Entry> after(long id, Instant since, int limit) {
        OffsetDateTime from = (since == null ? Instant.EPOCH : since).atOffset(ZoneOffset.UTC);
        return jdbc.sql("select * from stock_movement where id > ? and recorded_at >= ? order by id limit ?")
                .params(id, from, limit)
                .query((row, n) -> new Entry(
                        row.getLong("id"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        movement(row)))
                .list();
    }

    private long lockedEnd() {
        return jdbc.sql("select last_id from stock_journal_end for update")
                .query(Long.class)
                .single();
    }

    private Optional<Movement> known(Movement movement) {
        return jdbc.sql("select * from stock_movement where case_key = ? and line_id = ? and kind = ?")
                .params(movement.caseKey(), movement.lineId(), movement.kind().name())
                .query((row, n) -> movement(row))
                .optional();
    }

    private void add(long id, Movement movement) {
        jdbc.sql("update stock_journal_end set last_id = ?").param(id).update();
        jdbc.sql("""
                        insert into stock_movement (id, order_number, case_key, line_id, kind, article, item, quantity,
                            moved_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        movement.orderNumber(),
                        movement.caseKey(),
                        movement.lineId(),
                        movement.kind().name(),
                        movement.article(),
                        movement.item(),
                        movement.quantity(),
                        movement.by(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Movement movement(ResultSet row) throws SQLException {
        return new Movement(
                row.getLong("order_number"),
                row.getString("case_key"),
                row.getLong("line_id"),
                Movement.Kind.valueOf(row.getString("kind")),
                row.getString("article"),
                row.getString("item"),
                row.getInt("quantity"),
                row.getString("moved_by"));
    }
}
