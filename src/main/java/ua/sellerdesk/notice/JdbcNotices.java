package ua.sellerdesk.notice;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the notices in their table, in words that are made when they are posted. */
@Component
class JdbcNotices implements Notices {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9-]*)}");

    private static final String COLUMNS =
            "select id, group_name, subject, text, order_number, created_at, seen_at from notice ";

    private static final RowMapper<Notice> ROW = (row, n) -> new Notice(
            row.getLong("id"),
            row.getString("group_name"),
            row.getString("subject"),
            row.getString("text"),
            row.getObject("order_number", Long.class),
            row.getObject("created_at", OffsetDateTime.class).toInstant(),
            instant(row.getObject("seen_at", OffsetDateTime.class)));

    private final JdbcClient jdbc;
    private final NoticeBatch batch;
    private final MessageSource words;
    private final NoticeProperties settings;

    JdbcNotices(JdbcClient jdbc, NoticeBatch batch, MessageSource words, NoticeProperties settings) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.words = words;
        this.settings = settings;
    }

    @Override
    public void post(String group, String key, Long orderNumber, Map<String, String> facts) {
        batch.add(
                group,
                key,
                cut(words(key, "subject", orderNumber, facts), 200),
                cut(words(key, "text", orderNumber, facts), 1000),
                orderNumber,
                now());
    }

    @Override
    public UnseenNotices unseen(Set<String> groups, int max) {
        if (groups.isEmpty()) {
            return new UnseenNotices(List.of(), 0);
        }
        List<Alike> kinds = jdbc.sql("select kind, max(id) newest, count(*) count from notice"
                        + " where seen_at is null and group_name in (:groups)"
                        + " group by group_name, kind order by max(id) desc")
                .param("groups", groups)
                .query((row, n) -> new Alike(row.getString("kind"), row.getLong("newest"), row.getLong("count")))
                .list();
        List<Alike> shown = kinds.subList(0, Math.min(max, kinds.size()));
        long more = kinds.stream().skip(shown.size()).mapToLong(Alike::count).sum();
        return new UnseenNotices(shown.stream().map(this::line).toList(), more);
    }

    private UnseenNotices.Line line(Alike alike) {
        Notice newest = jdbc.sql(COLUMNS + "where id = :id")
                .param("id", alike.newest())
                .query(ROW)
                .single();
        return new UnseenNotices.Line(alike.count() == 1 ? newest.subject() : together(alike), newest, alike.count());
    }

    private String together(Alike alike) {
        Object[] count = {alike.count()};
        String other = words.getMessage("notice.other.many", count, settings.language());
        return words.getMessage("notice." + alike.kind() + ".many", count, other, settings.language());
    }

    @Override
    public List<Notice> of(long orderNumber) {
        return jdbc.sql(COLUMNS + "where order_number = :number order by id desc")
                .param("number", orderNumber)
                .query(ROW)
                .list();
    }

    @Override
    public void seen(long id, Set<String> groups) {
        see(groups, id, "id = :id");
    }

    @Override
    public void seenWithAlike(long id, Set<String> groups) {
        see(
                groups,
                id,
                "id <= :id and exists (select 1 from notice newest where newest.id = :id"
                        + " and newest.kind = notice.kind and newest.group_name = notice.group_name)");
    }

    private void see(Set<String> groups, long id, String which) {
        if (groups.isEmpty()) {
            return;
        }
        jdbc.sql("update notice set seen_at = :now where seen_at is null and group_name in (:groups) and " + which)
                .param("now", now())
                .param("groups", groups)
                .param("id", id)
                .update();
    }

    /** Removes what was seen and has been kept for as long as the settings say; the unseen stays. */
    int purge() {
        return jdbc.sql("delete from notice where seen_at is not null and created_at < ?")
                .param(now().minus(settings.keep()))
                .update();
    }

    /** What is to be mailed to the group, oldest first. */
    List<Notice> unmailed(String group, int max) {
        return jdbc.sql(COLUMNS + "where group_name = :group and mailed_at is null order by id limit :max")
                .param("group", group)
                .param("max", max)
                .query(ROW)
                .list();
    }

    void mailed(Collection<Long> ids) {
        jdbc.sql("update notice set mailed_at = :now where id in (:ids)")
                .param("now", now())
                .param("ids", ids)
                .update();
    }

    /** A key without words gets those of {@code other}: a missing text must not stop an order. */
    private String words(String key, String part, Long orderNumber, Map<String, String> facts) {
        String other = words.getMessage("notice.other." + part, null, settings.language());
        return PLACEHOLDER
                .matcher(words.getMessage("notice." + key + "." + part, null, other, settings.language()))
                .replaceAll(found -> Matcher.quoteReplacement(fact(found.group(1), orderNumber, facts)));
    }

    private static String fact(String name, Long orderNumber, Map<String, String> facts) {
        String value = facts.get(name);
        if (value == null && "order".equals(name) && orderNumber != null) {
            value = orderNumber.toString();
        }
        return value == null || value.isBlank() ? "—" : value;
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }

    private static OffsetDateTime now() {
        return Instant.now().atOffset(ZoneOffset.UTC);
    }

    private record Alike(String kind, long newest, long count) {}

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
