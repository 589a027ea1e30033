package ua.sellerdesk.warranty.law;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import ua.sellerdesk.law.ConsumerLaw;
import ua.sellerdesk.law.DecisionTables;
import ua.sellerdesk.law.Questions;
import ua.sellerdesk.law.Row;
import ua.sellerdesk.law.Ruling;
import ua.sellerdesk.law.Words;

/** Asks a table that answers one question. */
@Component
class WarrantyRulings {

    private final DecisionTables tables;
    private final Questions questions;

    WarrantyRulings(DecisionTables tables, Questions questions) {
        this.tables = tables;
        this.questions = questions;
    }

    /** What every table of the remedies wants to know, to add more to. */
    static Map<String, Object> facts(ConsumerLaw law, LocalDate claimedOn) {
        Map<String, Object> named = new HashMap<>();
        named.put("law", law == null ? null : law.number());
        named.put("claimedOn", Words.of(claimedOn));
        return named;
    }

    Row row(String table, String prefix, Map<String, Object> named) {
        return tables.row(table, prefix, named);
    }

    <T> Ruling<T> on(String table, String prefix, Map<String, Object> named, Function<Row, T> answer) {
        return of(row(table, prefix, named), answer);
    }

    <T> Ruling<T> of(Row row, Function<Row, T> answer) {
        return new Ruling<>(answer.apply(row), row.verdict(), row.reason(null), questions.of(row));
    }
}
