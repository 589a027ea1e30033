package ua.sellerdesk.returns.law;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ua.sellerdesk.law.ConsumerLaw;
import ua.sellerdesk.law.DecisionTables;
import ua.sellerdesk.law.Ground;
import ua.sellerdesk.law.MissingFact;
import ua.sellerdesk.law.Questions;
import ua.sellerdesk.law.Reason;
import ua.sellerdesk.law.Row;
import ua.sellerdesk.law.Verdict;
import ua.sellerdesk.returns.Advice;
import ua.sellerdesk.returns.ReturnCase;

/** Hears every table that has a say in a return, and puts what they say in the order of its weight. */
@Component
class Eligibility {

    private final DecisionTables tables;
    private final CaseFacts facts;
    private final NonReturnableGoods lists;
    private final Questions questions;

    Eligibility(DecisionTables tables, CaseFacts facts, NonReturnableGoods lists, Questions questions) {
        this.tables = tables;
        this.facts = facts;
        this.lists = lists;
        this.questions = questions;
    }

    /** @param assumed the law to suppose; null for the one that applies */
    Advice under(ConsumerLaw assumed, ReturnCase which) {
        Map<String, Object> named = facts.of(which, assumed);
        Row one = tables.row("return-eligibility", "", named);
        Row law = tables.row("law-in-force", "law", named);
        List<Said> said = new ArrayList<>();
        said.add(new Said(null, one));
        said.add(new Said(null, law));
        hear(said, null, "buyer-scope", "buyer", named);
        hear(said, Ground.DEFECT, "defective-goods", "defect", named);
        hear(said, Ground.DISTANCE_WITHDRAWAL, "distance-withdrawal", "withdrawal", named);
        hear(said, Ground.GOOD_QUALITY, "good-quality-return", "goodQuality", named);
        Verdict verdict = one.verdict();
        Ground ground = one.word(Ground.class, "ground");
        return new Advice(
                verdict,
                ground,
                ConsumerLaw.numbered((String) law.cells().get("law")).orElse(null),
                said.stream()
                        .sorted(Comparator.comparingInt(row -> row.distance(one, ground)))
                        .map(Said::reason)
                        .toList(),
                said.stream()
                        .filter(row -> row.missedFor(verdict, ground))
                        .map(row -> ask(row.row().missing(), which))
                        .distinct()
                        .toList(),
                Map.of());
    }

    private void hear(List<Said> said, Ground ground, String table, String prefix, Map<String, Object> named) {
        tables.rows(table, prefix, named).forEach(row -> said.add(new Said(ground, row)));
    }

    /** Of goods that are listed under a condition, the condition is what is asked. */
    private MissingFact ask(String fact, ReturnCase which) {
        MissingFact question = questions.about(fact);
        if (!fact.equals("listedGoods") || which.goods().listedAs() == null) {
            return question;
        }
        return lists.named(which.goods().listedAs())
                .map(goods -> new MissingFact("listConditionMet", goods.conditionUk(), goods.conditionEn()))
                .orElse(question);
    }

    /** A row and the ground whose table it is of; null for a table that speaks of the case as a whole. */
    private record Said(Ground ground, Row row) {

        Reason reason() {
            return row.reason(ground);
        }

        /** How far from the deciding row: itself, its ground's rows of the same verdict, those of others, the rest. */
        int distance(Row deciding, Ground decidingGround) {
            if (row == deciding) {
                return 0;
            }
            boolean same = row.verdict() == deciding.verdict();
            return same && ground != null && ground == decidingGround ? 1 : same && ground != null ? 2 : 3;
        }

        /** What a ground that does not decide takes for granted is not asked. */
        boolean missedFor(Verdict verdict, Ground decidingGround) {
            return row.missing() != null
                    && row.verdict() == verdict
                    && (verdict != Verdict.ACCEPT || ground == null || ground == decidingGround);
        }
    }
}
