package ua.sellerdesk.product;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the facts for people: lists, histories, files. */
@Component
public class ProductBook {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    /** The row of today, or the first that is to come; beside it the one of its brand. */
    private static final String LISTED = """
             from product_fact f join product_fact_import i on i.id = f.import_id
            left join product_fact b on f.kind = 'ARTICLE' and b.kind = 'BRAND' and b.subject_key = f.brand_key
                and b.valid_from <= :today and (b.valid_to is null or b.valid_to >= :today)
            where ((f.valid_from <= :today and (f.valid_to is null or f.valid_to >= :today))
                or (f.valid_from > :today and (f.valid_to is null or f.valid_to >= f.valid_from)
                    and not exists (select 1 from product_fact e
                        where e.kind = f.kind and e.subject_key = f.subject_key and e.valid_from < f.valid_from
                            and (e.valid_to is null or e.valid_to >= e.valid_from))))
                and f.search_words like :words escape '!'
                and (:all = 1 or coalesce(f.warranty_months, b.warranty_months) is null)
            """;

    private final JdbcClient jdbc;
    private final FactTable table;
    private final Clock clock;

    @Autowired
    ProductBook(JdbcClient jdbc, FactTable table) {
        this(jdbc, table, Clock.systemUTC());
    }

    ProductBook(JdbcClient jdbc, FactTable table, Clock clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.clock = clock;
    }

    /**
     * @param row of today, or the first that is to come
     * @param facts what it and its brand's row tell together
     */
    public record Listed(FactRow row, Facts facts) {}

    /**
     * Articles, then brands, by name.
     *
     * @param words a part of article, title or brand, in any case; empty for all
     * @param withoutWarranty only those whose warranty nobody told
     * @param page its order is not looked at
     */
    public Page<Listed> search(String words, boolean withoutWarranty, Pageable page) {
        Map<String, Object> asked = Map.of(
                "today",
                today(),
                "words",
                "%" + words.strip().toUpperCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%",
                "all",
                withoutWarranty ? 0 : 1);
        long total = jdbc.sql("select count(*)" + LISTED)
                .params(asked)
                .query(Long.class)
                .single();
        List<FactRow> rows = jdbc.sql("select f.*, i.way, i.made_by, i.made_at" + LISTED
                        + " order by f.kind, f.subject_key limit :limit offset :offset")
                .params(asked)
                .param("limit", page.getPageSize())
                .param("offset", page.getOffset())
                .query((row, n) -> FactTable.row(row))
                .list();
        return new PageImpl<>(listed(rows), page, total);
    }

    private List<Listed> listed(List<FactRow> rows) {
        Map<String, Optional<FactValues>> brands = rows.stream()
                .filter(row -> row.subject().kind() == Subject.Kind.ARTICLE)
                .map(row -> row.values().brand())
                .filter(brand -> brand != null)
                .distinct()
                .collect(Collectors.toMap(brand -> brand, brand -> table.row(Subject.brand(brand), today())
                        .map(FactRow::values)));
        return rows.stream()
                .map(row -> new Listed(
                        row,
                        row.subject().kind() == Subject.Kind.BRAND
                                ? Facts.of(null, row.values())
                                : Facts.of(
                                        row.values(),
                                        Optional.ofNullable(row.values().brand())
                                                .flatMap(brands::get)
                                                .orElse(null))))
                .toList();
    }

    /** All rows of the article or brand, also those that were replaced, newest first. */
    public List<FactRow> history(Subject subject) {
        return table.history(subject);
    }

    /** The row as the cells of a form, by {@link Column#machineName()}. */
    public static Map<String, String> cells(FactRow row) {
        return FactCells.of(row).entrySet().stream()
                .collect(Collectors.toMap(cell -> cell.getKey().machineName(), Map.Entry::getValue));
    }

    /** The newest row of every article and brand, as a file that can be brought back. */
    public byte[] file() {
        return FactFile.of(table.newest());
    }

    /** A file of headings alone, to fill in. */
    public byte[] template() {
        return FactFile.of(List.of());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), KYIV);
    }
}
