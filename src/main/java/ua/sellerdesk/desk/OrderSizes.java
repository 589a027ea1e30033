package ua.sellerdesk.desk;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What parcels measure and where they go, for a whole day's orders in one query. Reads only. */
@Component
class OrderSizes {

    /** What the waybill says where nobody has weighed the parcel, in kg. */
    private static final BigDecimal UNWEIGHED = BigDecimal.ONE;

    private final JdbcClient jdbc;

    OrderSizes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param city may be null */
    record Size(String city, BigDecimal weightKg, int seats) {

        static final Size UNKNOWN = new Size(null, UNWEIGHED, 1);
    }

    private record Row(long number, Size size) {}

    /** An order that is not in the table is left out. */
    Map<Long, Size> of(Collection<Long> numbers) {
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
