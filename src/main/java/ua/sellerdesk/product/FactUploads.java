package ua.sellerdesk.product;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files between their preview and their application, so that any node can show and apply them; kept for a day. */
@Component
public class FactUploads {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock = Clock.systemUTC();

    FactUploads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param from from when rows apply that name no day */
    public record Upload(String fileName, byte[] content, LocalDate from) {}

    /** @return the id to find it by */
    @Transactional
    public long keep(Upload upload, String by) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("delete from product_fact_upload where uploaded_at < ?")
                .param(now.minus(KEPT))
                .update();
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into product_fact_upload (file_name, content, valid_from, uploaded_by, uploaded_at)
                        values (?, ?, ?, ?, ?)""")
                .params(upload.fileName(), upload.content(), upload.from(), by, now)
                .update(key, "id");
        return key.getKeyAs(Number.class).longValue();
    }

    /** The file, for the one who brought it. */
    public Optional<Upload> find(long id, String by) {
        return jdbc.sql("select * from product_fact_upload where id = ? and uploaded_by = ?")
                .params(id, by)
                .query((row, n) -> new Upload(
                        row.getString("file_name"),
                        row.getBytes("content"),
                        row.getObject("valid_from", LocalDate.class)))
                .optional();
    }

    @Transactional
    public void drop(long id) {
        jdbc.sql("delete from product_fact_upload where id = ?").param(id).update();
    }
}
