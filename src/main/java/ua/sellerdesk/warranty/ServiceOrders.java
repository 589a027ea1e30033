package ua.sellerdesk.warranty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What service centres have and had. Joins the caller's transaction. */
@Component
class ServiceOrders {

    private final JdbcClient jdbc;

    ServiceOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes that a centre gets the goods; what it was given before counts as back. */
    void send(ServiceOrder order) {
        jdbc.sql("update service_order set back_on = ? where claim_id = ? and back_on is null")
                .params(order.sentOn(), order.claimId())
                .update();
        jdbc.sql("""
                        insert into service_order (claim_id, centre, address, phone, sent_on, ttn, expected_on)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        order.claimId(),
                        order.centre(),
                        order.address(),
                        order.phone(),
                        order.sentOn(),
                        order.ttn(),
                        order.expectedOn())
                .update();
    }

    /** Notes on the order under way, or on the last one, what the centre found; what it did not tell stays as it was. */
    void found(long claim, ServiceOrder.Report report) {
        last(claim).ifPresent(order -> jdbc.sql("""
                                update service_order
                                set back_on = coalesce(?, back_on), act_number = coalesce(?, act_number),
                                    cost = coalesce(?, cost), conclusion = coalesce(?, conclusion),
                                    replaced_parts = coalesce(?, replaced_parts)
                                where id = ?""")
                .params(
                        report.backOn(),
                        report.actNumber(),
                        report.cost(),
                        report.conclusion(),
                        report.replacedParts(),
                        order.id())
                .update());
    }

    /** The goods are elsewhere, or nobody waits for them any more. */
    void ended(long claim, LocalDate day) {
        jdbc.sql("update service_order set back_on = ? where claim_id = ? and back_on is null")
                .params(day, claim)
                .update();
    }

    /** Those that a centre should have given back before that day, each but once. */
    List<ServiceOrder> newlyOverdue(LocalDate today) {
        List<ServiceOrder> overdue = jdbc.sql("select * from service_order where back_on is null and expected_on < ?"
                        + " and overdue_told = false order by id for update")
                .param(today)
                .query(ServiceOrders::order)
                .list();
        overdue.forEach(order -> jdbc.sql("update service_order set overdue_told = true where id = ?")
                .param(order.id())
                .update());
        return overdue;
    }

    Optional<ServiceOrder> last(long claim) {
        List<ServiceOrder> all = of(claim);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    List<ServiceOrder> of(long claim) {
        return jdbc.sql("select * from service_order where claim_id = ? order by id")
                .param(claim)
                .query(ServiceOrders::order)
                .list();
    }

    /** What is with a centre now, what is expected first coming first. */
    List<ServiceOrder> underWay() {
        return jdbc.sql("select * from service_order where back_on is null order by expected_on, id")
                .query(ServiceOrders::order)
                .list();
    }

    private static ServiceOrder order(ResultSet row, int n) throws SQLException {
        return new ServiceOrder(
                row.getLong("id"),
                row.getLong("claim_id"),
                row.getString("centre"),
                row.getString("address"),
                row.getString("phone"),
                row.getObject("sent_on", LocalDate.class),
                row.getString("ttn"),
                row.getObject("expected_on", LocalDate.class),
                row.getObject("back_on", LocalDate.class),
                row.getString("act_number"),
                row.getBigDecimal("cost"),
                row.getString("conclusion"),
                row.getString("replaced_parts"));
    }
}
