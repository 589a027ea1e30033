package ua.sellerdesk.returns.payout;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.Assert;

/**
 * Where buyers' money goes, kept encrypted until some time after the case was closed. Who may look is for the caller to
 * decide; that somebody looked is written down here, and stays when the details are gone.
 */
@Component
public class PayoutVault {

    private final PayoutCipher cipher;
    private final JdbcClient jdbc;
    private final Duration retention;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final TransactionTemplate alone;

    @Autowired
    PayoutVault(
            PayoutCipher cipher, JdbcClient jdbc, PlatformTransactionManager transactions, PayoutProperties settings) {
        this(cipher, jdbc, transactions, settings.payoutRetention(), Clock.systemUTC());
    }

    PayoutVault(
            PayoutCipher cipher,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Duration retention,
            Clock clock) {
        this.cipher = cipher;
        this.jdbc = jdbc;
        this.retention = retention;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
        alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @param content null when it was deleted */
    private record Row(byte[] content) {}

    /**
     * Replaces what was kept of the case; a field that is null stays what it was.
     *
     * @throws PayoutRefused when something given cannot be right
     * @throws PayoutUnreadable when a field stays what it was and that cannot be read
     */
    public void keep(long caseId, PayoutDetails details) {
        List<String> problems = details.problems();
        if (!problems.isEmpty()) {
            throw new PayoutRefused(problems);
        }
        keepAsReceived(caseId, details);
    }

    /**
     * As {@link #keep}, but takes what a buyer wrote on the marketplace as it is: people see it with its
     * {@linkplain PayoutDetails#problems() problems} and mend it.
     */
    public void keepAsReceived(long caseId, PayoutDetails details) {
        if (!details.empty()) {
            transaction.executeWithoutResult(status -> store(caseId, details));
        }
    }

    /**
     * What is kept of the case, given out only after it was written down, and committed, who looks. A look at what turns
     * out unreadable is written down as well, one at nothing is not.
     *
     * @param user the id of whoever is shown it
     * @throws PayoutUnreadable when no key opens it
     */
    public Optional<PayoutDetails> look(long caseId, String user) {
        Assert.hasText(user, "Nobody looks");
        return Optional.ofNullable(alone.execute(status -> recordedLook(caseId, user)))
                .map(kept -> {
                    PayoutCipher.Opened opened = cipher.open(caseId, kept);
                    if (opened.former()) {
                        alone.executeWithoutResult(status -> sealAnew(caseId, kept, opened.details()));
                    }
                    return opened.details();
                });
    }

    /** Who was shown the payout details of the case, oldest first. */
    public List<PayoutLook> looks(long caseId) {
        return jdbc.sql("select seen_by, seen_at from payout_look where case_id = ? order by id")
                .param(caseId)
                .query((row, n) -> new PayoutLook(
                        row.getString("seen_by"),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** From here the retention time counts, also for what is kept of the case later; closing it again begins it anew. */
    public void closed(long caseId, Instant at) {
        transaction.executeWithoutResult(status -> {
            makeRow(caseId);
            jdbc.sql("update payout_details set closed_at = ? where case_id = ?")
                    .params(utc(at), caseId)
                    .update();
        });
    }

    /** Deletes what is kept of the case. */
    public void forget(long caseId) {
        jdbc.sql("update payout_details set sealed = null where case_id = ?")
                .param(caseId)
                .update();
    }

    /** Deletes what is past its retention time; returns of how many cases. */
    int purge() {
        return jdbc.sql("update payout_details set sealed = null where sealed is not null and closed_at < ?")
                .param(utc(clock.instant().minus(retention)))
                .update();
    }

    private void store(long caseId, PayoutDetails details) {
        makeRow(caseId);
        byte[] former = jdbc.sql("select sealed from payout_details where case_id = ? for update")
                .param(caseId)
                .query((row, n) -> new Row(row.getBytes("sealed")))
                .single()
                .content();
        Optional<PayoutDetails> kept = Optional.ofNullable(former).flatMap(content -> kept(caseId, content, details));
        PayoutDetails now = kept.map(details::over).orElse(details);
        if (!kept.equals(Optional.of(now))) {
            write(caseId, now);
        }
    }

    /** What no key opens may be replaced as a whole, and only so. */
    private Optional<PayoutDetails> kept(long caseId, byte[] content, PayoutDetails details) {
        try {
            return Optional.of(cipher.open(caseId, content).details());
        } catch (PayoutUnreadable unreadable) {
            if (details.complete()) {
                return Optional.empty();
            }
            throw unreadable;
        }
    }

    /** At once, so that whoever comes at the same time finds it to wait at; empty, it tells nothing. */
    private void makeRow(long caseId) {
        boolean known = jdbc.sql("select case_id from payout_details where case_id = ?")
                .param(caseId)
                .query(Long.class)
                .optional()
                .isPresent();
        if (!known) {
            try {
                alone.executeWithoutResult(status -> jdbc.sql("insert into payout_details (case_id) values (?)")
                        .param(caseId)
                        .update());
            } catch (DuplicateKeyException another) {
                // there it is
            }
        }
    }

    private void write(long caseId, PayoutDetails details) {
        jdbc.sql("update payout_details set sealed = ? where case_id = ?")
                .params(cipher.seal(caseId, details), caseId)
                .update();
    }

    /** What is kept of the case, null when nothing is. */
    private byte[] recordedLook(long caseId, String user) {
        Optional<byte[]> kept = jdbc.sql("select sealed from payout_details where case_id = ? and sealed is not null")
                .param(caseId)
                .query((found, n) -> found.getBytes("sealed"))
                .optional();
        if (kept.isEmpty()) {
            return null;
        }
        jdbc.sql("insert into payout_look (case_id, seen_by, seen_at) values (?, ?, ?)")
                .params(caseId, user, utc(clock.instant()))
                .update();
        return kept.get();
    }

    /** Leaves a row alone that somebody is changing, which may be the caller's own transaction. */
    private void sealAnew(long caseId, byte[] kept, PayoutDetails details) {
        boolean free = jdbc.sql("select case_id from payout_details where case_id = ? and sealed = ?"
                        + " for update skip locked")
                .params(caseId, kept)
                .query(Long.class)
                .optional()
                .isPresent();
        if (free) {
            write(caseId, details);
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
