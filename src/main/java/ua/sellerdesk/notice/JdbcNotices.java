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
    private final MessageSource words;
    private final NoticeProperties settings;

    JdbcNotices(JdbcClient jdbc, MessageSource words, NoticeProperties settings) {
        this.jdbc = jdbc;
        this.words = words;
        this.settings = settings;
    }

    @Override
    public void post(String group, String key, Long orderNumber, Map<String, String> facts) {
        jdbc.sql("insert into notice (group_name, subject, text, order_number, created_at) values (?, ?, ?, ?, ?)")
                .params(
                        group,
                        cut(words(key, "subject", orderNumber, facts), 200),
                        cut(words(key, "text", orderNumber, facts), 1000),
                        orderNumber,
                        now())
                .update();
    }

    @Override
    public List<Notice> latest(Set<String> groups, int max) {
        if (groups.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(COLUMNS + "where group_name in (:groups) order by id desc limit :max")
                .param("groups", groups)
                .param("max", max)
                .query(ROW)
                .list();
    }

    @Override
    public List<Notice> of(long orderNumber) {
        return jdbc.sql(COLUMNS + "where order_number = :number order by id desc")
                .param("number", orderNumber)
                .query(ROW)
                .list();
    }

    @Override
    public void seen(long id) {
        jdbc.sql("update notice set seen_at = ? where id = ? and seen_at is null")
                .params(now(), id)
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

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
