package ua.sellerdesk.order;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What intake asks once a page; plain SQL, since JPA would plan a query with a list anew each time. */
@Component
class KnownOrders {

    private final JdbcClient jdbc;

    KnownOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the numbers that have a row. */
    List<Long> among(Collection<Long> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : jdbc.sql("select number from orders where number in (:numbers)")
                        .param("numbers", numbers)
                        .query(Long.class)
                        .list();
    }

    /** Those of the phones that have ordered here before. */
    Set<String> phones(Collection<String> phones) {
        return phones.isEmpty()
                ? new HashSet<>()
                : new HashSet<>(jdbc.sql("select distinct buyer_phone from orders where buyer_phone in (:phones)")
                        .param("phones", phones)
                        .query(String.class)
                        .list());
    }
}
