package ua.sellerdesk.order;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers that we are writing a status just now, so that the sync does not take our own steps for somebody else's. */
@Component
class StatusWrites {

    /** A write left open by a crash counts no longer than this. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final JdbcClient jdbc;

    StatusWrites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Committed at once: the sync on another node must see it before the marketplace is written to. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void begin(long number) {
        jdbc.sql("delete from status_write where order_number = ?")
                .param(number)
                .update();
        jdbc.sql("insert into status_write (order_number, since) values (?, ?)")
                .params(number, Instant.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Ends with the transaction that records the new status. */
    void end(long number) {
        jdbc.sql("delete from status_write where order_number = ?")
                .param(number)
                .update();
    }

    boolean underWay(long number) {
        return jdbc.sql("select since from status_write where order_number = ?")
                .param(number)
                .query(OffsetDateTime.class)
                .optional()
                .map(since -> since.toInstant().plus(LONGEST).isAfter(Instant.now()))
                .orElse(false);
    }
}
