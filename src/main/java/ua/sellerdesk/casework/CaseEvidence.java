package ua.sellerdesk.casework;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The evidence of the cases of one kind. Joins the caller's transaction. */
public class CaseEvidence {

    private static final int LONGEST_NAME = 200;

    /** Nothing that runs in a browser. */
    private static final Set<String> TAKEN =
            Set.of("image/jpeg", "image/png", "image/webp", "image/gif", "application/pdf", "video/mp4");

    private final JdbcClient jdbc;
    private final String table;
    private final String caseColumn;

    /** @param caseColumn the column with the case's id */
    public CaseEvidence(JdbcClient jdbc, String table, String caseColumn) {
        this.jdbc = jdbc;
        this.table = table;
        this.caseColumn = caseColumn;
    }

    /**
     * @param actor the user's id
     * @return its id
     * @throws CaseRefused when it is of another kind
     */
    public long attach(long caseId, Evidence.Content evidence, String actor) {
        if (evidence.bytes().length == 0 || !TAKEN.contains(evidence.mediaType())) {
            throw new CaseRefused("Додайте фото (JPEG, PNG, WebP), відео MP4 або документ PDF.");
        }
        jdbc.sql("insert into " + table + " (" + caseColumn
                        + ", name, media_type, content, added_by, added_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        caseId,
                        cut(evidence.name()),
                        evidence.mediaType(),
                        evidence.bytes(),
                        actor,
                        Instant.now().atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("select max(id) from " + table + " where " + caseColumn + " = ?")
                .param(caseId)
                .query(Long.class)
                .single();
    }

    public List<Evidence> of(long caseId) {
        return jdbc.sql("select id, name, media_type, octet_length(content) as size, added_by, added_at from " + table
                        + " where " + caseColumn + " = ? order by id")
                .param(caseId)
                .query((row, n) -> new Evidence(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getInt("size"),
                        row.getString("added_by"),
                        row.getObject("added_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Empty where the case has no such evidence. */
    public Optional<Evidence.Content> content(long caseId, long evidence) {
        return jdbc.sql("select name, media_type, content from " + table + " where " + caseColumn + " = ? and id = ?")
                .params(caseId, evidence)
                .query((row, n) -> new Evidence.Content(
                        row.getString("name"), row.getString("media_type"), row.getBytes("content")))
                .optional();
    }

    private static String cut(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
