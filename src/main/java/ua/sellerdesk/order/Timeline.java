package ua.sellerdesk.order;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who or what did what to an order; entries are only ever added. */
@Component
class Timeline {

    static final String MARKETPLACE = "marketplace";
    static final String CARRIER = "carrier";
    static final String SELLERDESK = "sellerdesk";

    private final JdbcClient jdbc;

    Timeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long number, String actor, String what, String answer) {
        jdbc.sql("insert into order_event (order_number, at, actor, what, answer) values (?, ?, ?, ?, ?)")
                .params(number, Instant.now().atOffset(ZoneOffset.UTC), actor, cut(what, 500), cut(answer, 1000))
                .update();
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
