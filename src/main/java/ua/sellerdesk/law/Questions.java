package ua.sellerdesk.law;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ua.sellerdesk.table.DataTable;

/** How to ask for a fact that a table misses. */
@Component
public class Questions {

    private final Map<String, MissingFact> byFact = DataTable.rows("law/questions.csv", ';').stream()
            .map(row -> new MissingFact(row.get("fact"), row.get("uk"), row.get("en")))
            .collect(Collectors.toMap(MissingFact::fact, Function.identity()));

    /** @throws IllegalStateException when a table names a fact for which there is no question */
    public MissingFact about(String fact) {
        MissingFact question = byFact.get(fact);
        if (question == null) {
            throw new IllegalStateException("No question about " + fact + " in law/questions.csv");
        }
        return question;
    }

    /** What a row misses; empty for nothing. */
    public List<MissingFact> of(Row row) {
        return row.missing() == null ? List.of() : List.of(about(row.missing()));
    }
}
