package ua.sellerdesk.marketplace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one sync remembers: how far it has read, how it fared, and the records it kept aside. */
class SyncLedger implements SyncHealth {

    private static final int LONGEST_TEXT = 1000;

    private final Subject subject;
    private final String name;
    private final JdbcClient jdbc;
    private final Duration pollInterval;
    private final BooleanSupplier inUse;

    /** @param inUse whether anyone takes in what the sync reads */
    SyncLedger(Subject subject, JdbcClient jdbc, Duration pollInterval, BooleanSupplier inUse) {
        this.subject = subject;
        this.name = subject.name().toLowerCase(Locale.ROOT);
        this.jdbc = jdbc;
        this.pollInterval = pollInterval;
        this.inUse = inUse;
    }

    @Override
    public Subject subject() {
        return subject;
    }

    @Override
    public boolean inUse() {
        return inUse.getAsBoolean();
    }

    Optional<Instant> readUpTo() {
        return instant("read_up_to");
    }

    /** Everything changed before {@code readUpTo} has been read. Never moves backwards. */
    void succeeded(Instant readUpTo, Instant now) {
        makeRow();
        jdbc.sql("update marketplace_sync set last_success = :now, last_error = null, last_error_at = null"
                        + " where name = :name")
                .param("now", utc(now))
                .param("name", name)
                .update();
        jdbc.sql("update marketplace_sync set read_up_to = :upTo"
                        + " where name = :name and (read_up_to is null or read_up_to < :upTo)")
                .param("upTo", utc(readUpTo))
                .param("name", name)
                .update();
    }

    void failed(String words, Instant now) {
        makeRow();
        jdbc.sql("update marketplace_sync set last_error = :words, last_error_at = :now where name = :name")
                .param("words", shorten(words))
                .param("now", utc(now))
                .param("name", name)
                .update();
    }

    /** Keeps a record aside. True when it was not kept before. */
    boolean keep(String key, String reason, String record, Instant now) {
        if (touch(key, reason, record, now) > 0) {
            return false;
        }
        try {
            jdbc.sql("insert into unreadable_record (source, record_key, reason, record, first_seen, last_seen, times)"
                            + " values (:name, :key, :reason, :record, :now, :now, 1)")
                    .param("name", name)
                    .param("key", key)
                    .param("reason", shorten(reason))
                    .param("record", record, Types.VARCHAR)
                    .param("now", utc(now))
                    .update();
            return true;
        } catch (DuplicateKeyException anotherNodeWasFaster) {
            touch(key, reason, record, now);
            return false;
        }
    }

    private int touch(String key, String reason, String record, Instant now) {
        return jdbc.sql("update unreadable_record set reason = :reason, record = coalesce(:record, record),"
                        + " last_seen = :now, times = times + 1 where source = :name and record_key = :key")
                .param("name", name)
                .param("reason", shorten(reason))
                .param("record", record, Types.VARCHAR)
                .param("now", utc(now))
                .param("key", key)
                .update();
    }

    void forget(Collection<String> keys) {
        jdbc.sql("delete from unreadable_record where source = :name and record_key in (:keys)")
                .param("name", name)
                .param("keys", keys)
                .update();
    }

    /** Records without a name of their own can never be read again by themselves; they go when long unseen. */
    void forgetUnseenSince(Instant before) {
        jdbc.sql("delete from unreadable_record where source = :name and record_key like '?%'"
                        + " and last_seen < :before")
                .param("name", name)
                .param("before", utc(before))
                .update();
    }

    @Override
    public Optional<Instant> lastSuccess() {
        return instant("last_success");
    }

    @Override
    public Optional<String> lastError() {
        return jdbc.sql("select last_error from marketplace_sync where name = :name and last_error is not null")
                .param("name", name)
                .query(String.class)
                .optional();
    }

    @Override
    public int unreadableCount() {
        return jdbc.sql("select count(*) from unreadable_record where source = :name")
                .param("name", name)
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Kept> unreadable() {
        return jdbc.sql("select record_key, reason, first_seen from unreadable_record where source = :name"
                        + " order by first_seen desc, record_key fetch first 100 rows only")
                .param("name", name)
                .query(SyncLedger::kept)
                .list();
    }

    /**
     * The records kept aside that have not been tried for the longest time, so that each has its turn.
     *
     * @param since leaves out those that were kept aside before
     */
    List<Kept> longestUntried(Instant since, int most) {
        return jdbc.sql("select record_key, reason, first_seen from unreadable_record"
                        + " where source = :name and record_key not like '?%' and first_seen >= :since"
                        + " order by last_seen, record_key limit :most")
                .param("name", name)
                .param("since", utc(since))
                .param("most", most)
                .query(SyncLedger::kept)
                .list();
    }

    private static Kept kept(ResultSet rs, int row) throws SQLException {
        return new Kept(
                rs.getString("record_key"),
                rs.getString("reason"),
                rs.getObject("first_seen", OffsetDateTime.class).toInstant());
    }

    @Override
    public Duration pollInterval() {
        return pollInterval;
    }

    private Optional<Instant> instant(String column) {
        return jdbc.sql("select " + column + " from marketplace_sync where name = :name and " + column + " is not null")
                .param("name", name)
                .query(SyncLedger::firstInstant)
                .optional();
    }

    private static Instant firstInstant(ResultSet rs, int row) throws SQLException {
        return rs.getObject(1, OffsetDateTime.class).toInstant();
    }

    private void makeRow() {
        Integer rows = jdbc.sql("select count(*) from marketplace_sync where name = :name")
                .param("name", name)
                .query(Integer.class)
                .single();
        if (rows == 0) {
            try {
                jdbc.sql("insert into marketplace_sync (name) values (:name)")
                        .param("name", name)
                        .update();
            } catch (DuplicateKeyException anotherNodeWasFaster) {
                return;
            }
        }
    }

    private static String shorten(String text) {
        String given = text == null ? "" : text;
        return given.length() <= LONGEST_TEXT ? given : given.substring(0, LONGEST_TEXT);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
