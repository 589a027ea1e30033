package ua.sellerdesk.warranty.law;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ua.sellerdesk.law.DecisionTables;
import ua.sellerdesk.law.Row;
import ua.sellerdesk.law.Ruling;
import ua.sellerdesk.law.Words;
import ua.sellerdesk.warranty.Remedy;
import ua.sellerdesk.warranty.RemedyAdvice;
import ua.sellerdesk.warranty.RemedyCase;

/** What the buyer may choose. */
@Component
class RemedyChoices {

    private final DecisionTables tables;
    private final WarrantyRulings rulings;

    RemedyChoices(DecisionTables tables, WarrantyRulings rulings) {
        this.tables = tables;
        this.rulings = rulings;
    }

    RemedyAdvice of(RemedyCase facts) {
        Map<String, Object> named = named(facts);
        List<Row> rows = tables.rows("warranty-remedy", "", named);
        Ruling<Boolean> substantial = rulings.on("substantial-defect", "substantial", named, RemedyChoices::yes);
        Set<Remedy> choices = rows.stream()
                .map(row -> row.word(Remedy.class, "remedy"))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Remedy.class)));
        return new RemedyAdvice(
                rows.get(0).verdict(),
                choices,
                substantial,
                rulings.on("remedy-switch", "switch", named, row ->
                        (Boolean) row.cells().get("maySwitch")),
                rows.stream().map(row -> row.reason(null)).toList(),
                substantial.missing());
    }

    private static Map<String, Object> named(RemedyCase facts) {
        Map<String, Object> named = WarrantyRulings.facts(facts.law(), facts.claimedOn());
        named.put("unusable", facts.defect().unusable());
        named.put("sellersFault", facts.defect().sellersFault());
        named.put("reappeared", facts.defect().reappeared());
        named.put("cannotBeRemoved", facts.defect().cannotBeRemoved());
        named.put("daysToRemove", facts.defect().daysToRemove());
        named.put("essentiallyDifferent", facts.defect().essentiallyDifferent());
        named.put("chosenRemedy", Words.of(facts.chosen()));
        named.put("remedyMet", facts.met());
        return named;
    }

    private static Boolean yes(Row row) {
        Object substantial = row.cells().get("substantial");
        return substantial == null ? null : substantial.equals("yes");
    }
}
