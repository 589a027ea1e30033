package ua.sellerdesk.shipping;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ua.sellerdesk.table.DataTable;

/**
 * What carriers want of a claim for a lost or damaged parcel, from {@code carriers/claims.csv}. The terms of the shop's
 * own contract go before them.
 */
@Component
public class Claims {

    /**
     * @param needed what to bring, in words
     * @param by the last day for it, in Kyiv
     */
    public record Advice(String needed, LocalDate by) {}

    private record Row(int days, String needed) {}

    private final Map<String, Row> rows = DataTable.rows("carriers/claims.csv", ';').stream()
            .collect(Collectors.toMap(
                    r -> r.get("carrier"), r -> new Row(Integer.parseInt(r.get("days")), r.get("needed"))));

    /**
     * Empty for a carrier that the table does not know.
     *
     * @param accepted the day the carrier took the parcel, in Kyiv
     */
    public Optional<Advice> advice(String carrier, LocalDate accepted) {
        return Optional.ofNullable(rows.get(carrier))
                .map(row -> new Advice(row.needed(), accepted.plusDays(row.days())));
    }
}
