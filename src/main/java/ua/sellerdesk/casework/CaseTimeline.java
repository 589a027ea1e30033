package ua.sellerdesk.casework;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happened to the cases of one kind, in Ukrainian, oldest first. Joins the caller's transaction. */
public class CaseTimeline {

    public static final String SELLERDESK = "sellerdesk";
    public static final String MARKETPLACE = "marketplace";
    public static final String CARRIER = "carrier";

    private final JdbcClient jdbc;
    private final String table;
    private final String caseColumn;

    /** @param caseColumn the column with the case's id */
    public CaseTimeline(JdbcClient jdbc, String table, String caseColumn) {
        this.jdbc = jdbc;
        this.table = table;
        this.caseColumn = caseColumn;
    }

    /** @param answer what the other side said to it, or what was found; null for nothing */
    public void add(long caseId, String actor, String what, String answer) {
        jdbc.sql("insert into " + table + " (" + caseColumn + ", at, actor, what, answer) values (?, ?, ?, ?, ?)")
                .params(caseId, Instant.now().atOffset(ZoneOffset.UTC), actor, cut(what, 500), cut(answer, 1000))
                .update();
    }

    public List<CaseEvent> of(long caseId) {
        return jdbc.sql("select at, actor, what, answer from " + table + " where " + caseColumn + " = ? order by id")
                .param(caseId)
                .query((row, n) -> new CaseEvent(
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
