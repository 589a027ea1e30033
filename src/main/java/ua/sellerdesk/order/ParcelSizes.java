package ua.sellerdesk.order;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the parcels of many orders weigh and where they go, in one query. Reads only. */
@Component
public class ParcelSizes {

    /** What the waybill says where nobody has weighed the parcel, in kg. */
    private static final BigDecimal UNWEIGHED = BigDecimal.ONE;

    private final JdbcClient jdbc;

    ParcelSizes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param city the consignee's, may be null
     * @param weightKg in kg, all seats together
     * @param seats at least 1
     */
    public record Size(String city, BigDecimal weightKg, int seats) {

        public static final Size UNKNOWN = new Size(null, UNWEIGHED, 1);
    }

    private record Row(long number, Size size) {}

    /** By order number; an order that is not in the table is left out. */
    public Map<Long, Size> of(Collection<Long> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select number, city, weight_kg, seats from orders where number in (:numbers)")
                .param("numbers", numbers)
                .query((row, n) -> {
                    BigDecimal weight = row.getBigDecimal("weight_kg");
                    return new Row(
                            row.getLong("number"),
                            new Size(
                                    row.getString("city"),
                                    weight == null ? UNWEIGHED : weight,
                                    Math.max(row.getInt("seats"), 1)));
                })
                .list()
                .stream()
                .collect(Collectors.toMap(Row::number, Row::size));
    }
}
