package ua.sellerdesk.shipping;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ua.sellerdesk.shipping.Carrier.Phase;
import ua.sellerdesk.table.DataTable;

/** What the carriers' codes mean, from {@code carriers/phases.csv}; a code that is not there moves nothing. */
@Component
public class PhaseTable {

    private record Row(Phase phase, String words, CashOnDelivery cash, boolean notCollected) {}

    private final Map<String, Row> rows = DataTable.rows("carriers/phases.csv", ',').stream()
            .collect(Collectors.toMap(
                    r -> key(r.get("carrier"), r.get("code")),
                    r -> new Row(
                            Phase.valueOf(r.get("phase")),
                            r.get("words"),
                            r.get("cash").isEmpty() ? null : CashOnDelivery.valueOf(r.get("cash")),
                            "not-collected".equals(r.get("back")))));

    /** Empty for a code that the table does not know. */
    public Optional<Phase> phase(String carrier, String code) {
        return row(carrier, code).map(Row::phase);
    }

    /** Our words for the code; empty for one that the table does not know. */
    public Optional<String> words(String carrier, String code) {
        return row(carrier, code).map(Row::words);
    }

    /** What the code says of money collected on delivery; null where it says nothing. */
    public CashOnDelivery cash(String carrier, String code) {
        return row(carrier, code).map(Row::cash).orElse(null);
    }

    /** Whether the code says that the parcel goes back since nobody came for it, not since it was refused. */
    public boolean notCollected(String carrier, String code) {
        return row(carrier, code).map(Row::notCollected).orElse(false);
    }

    private Optional<Row> row(String carrier, String code) {
        return Optional.ofNullable(rows.get(key(carrier, code)));
    }

    private static String key(String carrier, String code) {
        return carrier + "/" + code;
    }
}
