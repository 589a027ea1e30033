package ua.sellerdesk.product;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows as they stand in the table. */
@Component
class FactTable {

    static final String ROWS = """
            select f.*, i.way, i.made_by, i.made_at
            from product_fact f join product_fact_import i on i.id = f.import_id
            """;

    private final JdbcClient jdbc;

    FactTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The row that applied on the day. */
    Optional<FactRow> row(Subject subject, LocalDate day) {
        return jdbc.sql(ROWS + """
                        where f.kind = ? and f.subject_key = ?
                            and f.valid_from <= ? and (f.valid_to is null or f.valid_to >= ?)""")
                .params(subject.kind().name(), subject.key(), day, day)
                .query((row, n) -> row(row))
                .optional();
    }

    /** All rows of the subject, also those that were replaced, newest first. */
    List<FactRow> history(Subject subject) {
        return jdbc.sql(ROWS + " where f.kind = ? and f.subject_key = ? order by f.valid_from desc, f.id desc")
                .params(subject.kind().name(), subject.key())
                .query((row, n) -> row(row))
                .list();
    }

    static FactRow row(ResultSet row) throws SQLException {
        return new FactRow(
                row.getLong("id"),
                new Subject(Subject.Kind.valueOf(row.getString("kind")), row.getString("subject")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                values(row),
                FactRow.Way.valueOf(row.getString("way")),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    private static FactValues values(ResultSet row) throws SQLException {
        Integer month = row.getObject("season_month", Integer.class);
        return new FactValues(
                row.getString("title"),
                row.getString("brand"),
                row.getObject("warranty_months", Integer.class),
                row.getObject("return_days", Integer.class),
                row.getObject("bulky", Boolean.class),
                row.getBigDecimal("weight_kg"),
                official(row),
                point(row, "centre"),
                month == null ? null : MonthDay.of(month, row.getInt("season_day")));
    }

    private static OfficialService official(ResultSet row) throws SQLException {
        Boolean known = row.getObject("official", Boolean.class);
        return known == null ? null : known ? new OfficialService(point(row, "official")) : OfficialService.NONE;
    }

    private static ServicePoint point(ResultSet row, String whose) throws SQLException {
        String name = row.getString(whose + "_name");
        return name == null
                ? null
                : new ServicePoint(name, row.getString(whose + "_address"), row.getString(whose + "_phone"));
    }
}
