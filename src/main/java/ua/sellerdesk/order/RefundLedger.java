package ua.sellerdesk.order;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which refunds were asked for; each entry is committed at once, so that no rollback and no crash forgets it. */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class RefundLedger {

    private final JdbcClient jdbc;

    RefundLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    enum State {
        /** About to be asked for, or asked for with an answer that never came. */
        ASKED,
        /** The marketplace took it on. */
        ACCEPTED,
        /** It shows the money as returned. */
        GIVEN,
        /** It could not, or shows nothing of it for long: people were told. */
        LEFT_TO_PEOPLE
    }

    record Attempt(State state, Instant since) {}

    /** One that the marketplace took on, and that is not seen to have reached the buyer. */
    record Awaited(long number, int round, Instant since) {}

    public Optional<Attempt> of(long number, int round) {
        return jdbc.sql("select state, since from refund_attempt where order_number = ? and round = ?")
                .params(number, round)
                .query((row, n) -> new Attempt(
                        State.valueOf(row.getString("state")),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** @throws DuplicateKeyException when somebody else is asking already */
    public void ask(long number, int round, Instant now) {
        jdbc.sql("insert into refund_attempt (order_number, round, state, since) values (?, ?, ?, ?)")
                .params(number, round, State.ASKED.name(), now.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void accepted(long number, int round) {
        became(State.ACCEPTED, number, round);
    }

    /** It is not looked at any more. */
    public void settled(Awaited refund, State end) {
        became(end, refund.number(), refund.round());
    }

    /** Oldest first. */
    public List<Awaited> awaited() {
        return jdbc.sql("select order_number, round, since from refund_attempt where state = ? order by since")
                .param(State.ACCEPTED.name())
                .query((row, n) -> new Awaited(
                        row.getLong("order_number"),
                        row.getInt("round"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    private void became(State state, long number, int round) {
        jdbc.sql("update refund_attempt set state = ? where order_number = ? and round = ?")
                .params(state.name(), number, round)
                .update();
    }

    /** It certainly did not reach the marketplace, or was refused there: it may be asked for again. */
    public void forget(long number, int round) {
        jdbc.sql("delete from refund_attempt where order_number = ? and round = ?")
                .params(number, round)
                .update();
    }
}
