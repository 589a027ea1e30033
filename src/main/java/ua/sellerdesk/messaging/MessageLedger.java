package ua.sellerdesk.messaging;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which messages were begun and which stand in the chat. Each note is committed at once in a transaction of its own: it
 * must outlive the rollback of the job that sends.
 */
@Component
class MessageLedger implements SentMessages {

    private final JdbcClient jdbc;
    private final TransactionTemplate alone;
    private final Clock clock = Clock.systemUTC();

    MessageLedger(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The entry for the message; made now, pending, where there is none. */
    Entry begin(long order, BuyerMessages.Kind kind, String occasion, String body) {
        return find(order, kind, occasion).orElseGet(() -> {
            try {
                alone.executeWithoutResult(status -> insert(order, kind, occasion, body));
                return new Entry(body, false, true);
            } catch (DuplicateKeyException another) {
                return find(order, kind, occasion).orElseThrow(() -> another);
            }
        });
    }

    void sent(long order, BuyerMessages.Kind kind, String occasion) {
        alone.executeWithoutResult(status -> jdbc.sql("update buyer_message set state = 'SENT', sent_at = ?"
                        + " where order_number = ? and kind = ? and occasion = ?")
                .params(now(), order, kind.name(), occasion)
                .update());
    }

    /** Forgets a message that certainly was not sent, so that a mended text may be tried. */
    void refused(long order, BuyerMessages.Kind kind, String occasion) {
        alone.executeWithoutResult(status -> jdbc.sql("delete from buyer_message"
                        + " where order_number = ? and kind = ? and occasion = ? and state = 'PENDING'")
                .params(order, kind.name(), occasion)
                .update());
    }

    @Override
    public List<SentMessage> of(long orderNumber) {
        return jdbc.sql("select kind, occasion, body, created_at, sent_at from buyer_message"
                        + " where order_number = ? order by id")
                .param(orderNumber)
                .query((row, n) -> new SentMessage(
                        BuyerMessages.Kind.valueOf(row.getString("kind")),
                        row.getString("occasion"),
                        row.getString("body"),
                        instant(row.getObject("created_at", OffsetDateTime.class)),
                        instant(row.getObject("sent_at", OffsetDateTime.class))))
                .list();
    }

    private Optional<Entry> find(long order, BuyerMessages.Kind kind, String occasion) {
        return alone.execute(status -> jdbc.sql("select body, state from buyer_message"
                        + " where order_number = ? and kind = ? and occasion = ?")
                .params(order, kind.name(), occasion)
                .query((row, n) -> new Entry(row.getString("body"), "SENT".equals(row.getString("state")), false))
                .optional());
    }

    private void insert(long order, BuyerMessages.Kind kind, String occasion, String body) {
        jdbc.sql("insert into buyer_message (order_number, kind, occasion, body, state, created_at)"
                        + " values (?, ?, ?, ?, 'PENDING', ?)")
                .params(order, kind.name(), occasion, body, now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    /** @param fresh whether this call made the entry, so that nobody can have sent the message yet */
    record Entry(String body, boolean sent, boolean fresh) {}
}
