package ua.sellerdesk.law;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** The tables as deployed last, by the engine's own decision service. */
@Component
public class DecisionTables {

    private final DecisionService decisions;

    public DecisionTables(DecisionService decisions) {
        this.decisions = decisions;
    }

    /** The rows that a table's answer has, in its order. */
    public List<Row> rows(String table, String prefix, Map<String, Object> facts) {
        return decisions.evaluateDecisionByKey(table).variables(facts).evaluate().getResultList().stream()
                .map(cells -> new Row(cells, prefix))
                .toList();
    }

    /** The one row of a table that always has one. */
    public Row row(String table, String prefix, Map<String, Object> facts) {
        List<Row> rows = rows(table, prefix, facts);
        if (rows.size() != 1) {
            throw new IllegalStateException("Table " + table + " gave " + rows.size() + " rows where one was due");
        }
        return rows.get(0);
    }
}
