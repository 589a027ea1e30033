package ua.sellerdesk.warranty.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ua.sellerdesk.law.ConsumerLaw;
import ua.sellerdesk.law.DecisionTables;
import ua.sellerdesk.law.Questions;
import ua.sellerdesk.law.Row;
import ua.sellerdesk.law.Words;
import ua.sellerdesk.warranty.CoverAdvice;
import ua.sellerdesk.warranty.ProvingParty;
import ua.sellerdesk.warranty.WarrantyCase;
import ua.sellerdesk.warranty.WarrantyTerm;

/** Hears every table that has a say in a claim, and puts what they say in the order of its weight. */
@Component
class ClaimCover {

    private final DecisionTables tables;
    private final ClaimFacts facts;
    private final WarrantyReckoning reckoning;
    private final Questions questions;
    private final WarrantyRulings rulings;

    ClaimCover(
            DecisionTables tables,
            ClaimFacts facts,
            WarrantyReckoning reckoning,
            Questions questions,
            WarrantyRulings rulings) {
        this.tables = tables;
        this.facts = facts;
        this.reckoning = reckoning;
        this.questions = questions;
        this.rulings = rulings;
    }

    /** @param assumed the law to suppose; null for the one that applies */
    CoverAdvice under(ConsumerLaw assumed, WarrantyCase which) {
        Map<String, Object> named = facts.of(which, assumed);
        Row law = law(named);
        Row buyer = tables.row("buyer-scope", "buyer", named);
        named.put("buyerVerdict", Words.of(buyer.verdict()));
        WarrantyReckoning.Reckoned reckoned = reckoning.of(which, named);
        Row one = tables.row("warranty-cover", "", named);
        List<Row> said = new ArrayList<>(List.of(one, law, buyer));
        said.addAll(tables.rows("claim-documents", "documents", named));
        said.addAll(reckoned.rows());
        said.addAll(tables.rows("warranty-term", "term", named));
        said.addAll(tables.rows("claim-limitation", "limitation", named));
        said.addAll(tables.rows("claim-use", "use", named));
        said.addAll(tables.rows("used-goods", "usedGoods", named));
        return new CoverAdvice(
                one.verdict(),
                number(law),
                reckoned.term(),
                rulings.on("burden-of-proof", "burden", named, row -> row.word(ProvingParty.class, "burden")),
                said.stream()
                        .sorted(Comparator.comparingInt(row -> row == one ? 0 : row.verdict() == one.verdict() ? 1 : 2))
                        .map(row -> row.reason(null))
                        .toList(),
                said.stream()
                        .filter(row -> row.verdict() == one.verdict())
                        .flatMap(row -> questions.of(row).stream())
                        .distinct()
                        .toList(),
                Map.of());
    }

    WarrantyTerm term(WarrantyCase which) {
        Map<String, Object> named = facts.of(which, null);
        law(named);
        return reckoning.of(which, named).term();
    }

    /** Null while it is open. */
    ConsumerLaw law(LocalDate soldOn, LocalDate claimedOn) {
        return number(law(facts.law(soldOn, claimedOn)));
    }

    private static ConsumerLaw number(Row law) {
        return ConsumerLaw.numbered((String) law.cells().get("law")).orElse(null);
    }

    private Row law(Map<String, Object> named) {
        Row law = tables.row("law-in-force", "law", named);
        named.put("law", law.cells().get("law"));
        return law;
    }
}
