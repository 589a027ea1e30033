package ua.sellerdesk.product;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
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

    /** Every row that is not replaced, of any day. */
    List<FactRow> standing() {
        return jdbc.sql(ROWS + " where f.valid_to is null or f.valid_to >= f.valid_from")
                .query((row, n) -> row(row))
                .list();
    }

    /** The newest row of every subject, articles before brands. */
    List<FactRow> newest() {
        return jdbc.sql(ROWS + " where f.valid_to is null order by f.kind, f.subject_key")
                .query((row, n) -> row(row))
                .list();
    }

    long edition() {
        return jdbc.sql("select number from product_fact_edition")
                .query(Long.class)
                .single();
    }

    /** The edition, which nobody else changes before the transaction ends. */
    long lockedEdition() {
        return jdbc.sql("select number from product_fact_edition for update")
                .query(Long.class)
                .single();
    }

    void nextEdition() {
        jdbc.sql("update product_fact_edition set number = number + 1").update();
    }

    /** @param fileName null where there was no file */
    long addImport(FactRow.Way way, String fileName, String by, Instant at) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into product_fact_import (way, file_name, made_by, made_at) values (?, ?, ?, ?)")
                .params(way.name(), fileName, by, at.atOffset(ZoneOffset.UTC))
                .update(key, "id");
        return key.getKeyAs(Number.class).longValue();
    }

    boolean hasImport(FactRow.Way way) {
        return jdbc.sql("select count(*) from product_fact_import where way = ?")
                        .param(way.name())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void end(long id, LocalDate lastDay) {
        jdbc.sql("update product_fact set valid_to = ? where id = ?")
                .params(lastDay, id)
                .update();
    }

    void add(Change change, long importId) {
        Subject subject = change.subject();
        FactValues values = change.after();
        OfficialService official = values.officialService();
        ServicePoint officialPoint = official == null ? null : official.point();
        ServicePoint centre = values.serviceCentre();
        Season season = values.season();
        jdbc.sql("""
                        insert into product_fact (kind, subject_key, subject, valid_from, valid_to, title, brand,
                            brand_key, warranty_months, return_days, bulky, weight_kg, official, official_name,
                            official_address, official_phone, centre_name, centre_address, centre_phone, season_month,
                            season_day, season_end_month, season_end_day, search_words, import_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        subject.kind().name(),
                        subject.key(),
                        subject.name(),
                        change.from(),
                        change.to(),
                        values.title(),
                        values.brand(),
                        values.brand() == null
                                ? null
                                : Subject.brand(values.brand()).key(),
                        values.warrantyMonths(),
                        values.returnDays(),
                        values.bulky(),
                        values.weightKg(),
                        official == null ? null : official.exists(),
                        part(officialPoint, ServicePoint::name),
                        part(officialPoint, ServicePoint::address),
                        part(officialPoint, ServicePoint::phone),
                        part(centre, ServicePoint::name),
                        part(centre, ServicePoint::address),
                        part(centre, ServicePoint::phone),
                        part(season, one -> one.start().getMonthValue()),
                        part(season, one -> one.start().getDayOfMonth()),
                        part(season, one -> part(one.end(), MonthDay::getMonthValue)),
                        part(season, one -> part(one.end(), MonthDay::getDayOfMonth)),
                        searchWords(subject, values),
                        importId))
                .update();
    }

    private static <T, P> P part(T whole, Function<T, P> part) {
        return whole == null ? null : part.apply(whole);
    }

    private static String searchWords(Subject subject, FactValues values) {
        return Stream.of(subject.name(), values.title(), values.brand())
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(" "))
                .toUpperCase(Locale.ROOT);
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
        MonthDay seasonStart = day(row, "season");
        return new FactValues(
                row.getString("title"),
                row.getString("brand"),
                row.getObject("warranty_months", Integer.class),
                row.getObject("return_days", Integer.class),
                row.getObject("bulky", Boolean.class),
                row.getBigDecimal("weight_kg"),
                official(row),
                point(row, "centre"),
                seasonStart == null ? null : new Season(seasonStart, day(row, "season_end")));
    }

    private static MonthDay day(ResultSet row, String whose) throws SQLException {
        Integer month = row.getObject(whose + "_month", Integer.class);
        return month == null ? null : MonthDay.of(month, row.getInt(whose + "_day"));
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
