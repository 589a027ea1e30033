package ua.sellerdesk.returns;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to a return, in Ukrainian, oldest first. */
@Component
class RmaTimeline {

    static final String SELLERDESK = "sellerdesk";
    static final String MARKETPLACE = "marketplace";
    static final String CARRIER = "carrier";

    private final JdbcClient jdbc;

    RmaTimeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param answer what the other side said to it, or what was found; null for nothing */
    void add(long rma, String actor, String what, String answer) {
        jdbc.sql("insert into rma_event (rma_id, at, actor, what, answer) values (?, ?, ?, ?, ?)")
                .params(rma, Instant.now().atOffset(ZoneOffset.UTC), actor, cut(what, 500), cut(answer, 1000))
                .update();
    }

    List<RmaEvent> of(long rma) {
        return jdbc.sql("select at, actor, what, answer from rma_event where rma_id = ? order by id")
                .param(rma)
                .query((row, n) -> new RmaEvent(
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
