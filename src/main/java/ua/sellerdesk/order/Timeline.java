package ua.sellerdesk.order;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who or what did what to an order; entries are only ever added. */
@Component
class Timeline {

    static final String MARKETPLACE = "marketplace";
    static final String CARRIER = "carrier";
    static final String SELLERDESK = "sellerdesk";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Timeline(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** @param answer what the other side said to it, null for nothing */
    record Entry(long number, String actor, String what, String answer) {}

    void add(long number, String actor, String what, String answer) {
        addAll(List.of(new Entry(number, actor, what, answer)));
    }

    /** Nothing happens where the very entry stands there already: a step that is repeated says it once. */
    void addOnce(long number, String actor, String what, String answer) {
        boolean known = jdbc.sql("select count(*) from order_event where order_number = ? and what = ? and answer = ?")
                        .params(number, cut(what, 500), cut(answer, 1000))
                        .query(Integer.class)
                        .single()
                > 0;
        if (!known) {
            add(number, actor, what, answer);
        }
    }

    void addAll(List<Entry> entries) {
        OffsetDateTime now = Instant.now().atOffset(ZoneOffset.UTC);
        batches.batchUpdate(
                "insert into order_event (order_number, at, actor, what, answer) values (?, ?, ?, ?, ?)",
                entries.stream()
                        .map(entry -> new Object[] {
                            entry.number(), now, entry.actor(), cut(entry.what(), 500), cut(entry.answer(), 1000)
                        })
                        .toList());
    }

    List<TimelineEntry> of(long number) {
        return jdbc.sql("select at, actor, what, answer from order_event where order_number = ? order by id")
                .param(number)
                .query((row, n) -> new TimelineEntry(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("what"),
                        row.getString("answer")))
                .list();
    }

    private static String cut(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }
}
