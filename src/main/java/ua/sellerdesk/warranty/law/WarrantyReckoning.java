package ua.sellerdesk.warranty.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ua.sellerdesk.law.DecisionTables;
import ua.sellerdesk.law.Row;
import ua.sellerdesk.law.Words;
import ua.sellerdesk.warranty.WarrantyCase;
import ua.sellerdesk.warranty.WarrantyDays;
import ua.sellerdesk.warranty.WarrantyTerm;

/** Counts the days of a warranty from what the tables say of its start, its months and what makes it longer. */
@Component
class WarrantyReckoning {

    private final DecisionTables tables;

    WarrantyReckoning(DecisionTables tables) {
        this.tables = tables;
    }

    /** @param named the facts, the law among them; the last days are added to them */
    Reckoned of(WarrantyCase facts, Map<String, Object> named) {
        List<Row> start = tables.rows("warranty-start", "start", named);
        List<Row> length = tables.rows("warranty-length", "length", named);
        List<Row> extension = tables.rows("warranty-extension", "extension", named);
        List<Row> numbers = tables.rows("warranty-numbers", "", named);
        LocalDate startsOn = first(start, row -> day(row.word(Start.class, "startsWith"), facts));
        int longer = extension.isEmpty() ? 0 : extension.get(0).number("extendedByDays");
        WarrantyTerm term = new WarrantyTerm(
                startsOn,
                WarrantyDays.last(startsOn, first(length, row -> row.number("termMonths")), longer),
                WarrantyDays.last(startsOn, first(length, row -> row.number("otherTermMonths")), longer),
                WarrantyDays.last(startsOn, first(numbers, row -> row.number("discoveryMonths")), 0),
                WarrantyDays.last(facts.discoveredOn(), first(numbers, row -> row.number("limitationMonths")), 0),
                Stream.of(start, length, extension)
                        .flatMap(List::stream)
                        .map(row -> row.reason(null))
                        .toList());
        named.put("warrantyLastDay", Words.of(term.lastDay()));
        named.put("otherWarrantyLastDay", Words.of(term.otherLastDay()));
        named.put("discoveryLastDay", Words.of(term.discoveryLastDay()));
        named.put("limitationLastDay", Words.of(term.limitationLastDay()));
        return new Reckoned(
                term, Stream.of(start, length, extension).flatMap(List::stream).toList());
    }

    private static <T> T first(List<Row> rows, Function<Row, T> cell) {
        return rows.isEmpty() ? null : cell.apply(rows.get(0));
    }

    private static LocalDate day(Start start, WarrantyCase facts) {
        return start == null
                ? null
                : switch (start) {
                    case REPLACEMENT -> facts.replacedOn();
                    case SEASON -> facts.sale().seasonStartsOn();
                    case RECEIPT -> facts.sale().receivedOn();
                    case SALE -> facts.sale().soldOn();
                };
    }

    /** The days, and the rows that gave them. */
    record Reckoned(WarrantyTerm term, List<Row> rows) {}

    private enum Start {
        REPLACEMENT,
        SEASON,
        RECEIPT,
        SALE
    }
}
