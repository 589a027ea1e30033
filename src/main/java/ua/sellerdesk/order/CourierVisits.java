package ua.sellerdesk.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Visits of the shop's own courier to buyers: planned by day and hour, each with its result. Kyiv time. */
@Component
@Transactional
public class CourierVisits {

    private final JdbcClient jdbc;

    CourierVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param attempt 1 for the first visit to the buyer of this order
     * @param result {@code delivered}, {@code not-at-home} or {@code refused}; null while it lies ahead
     */
    public record Visit(long orderNumber, int attempt, LocalDate day, LocalTime from, LocalTime to, String result) {}

    /** A visit that lies ahead is moved; after one that has ended, another attempt is planned. */
    public void plan(long order, LocalDate day, LocalTime from, LocalTime to) {
        int moved = jdbc.sql("""
                        update courier_visit set visit_day = ?, from_time = ?, to_time = ?
                        where order_number = ? and result is null""").params(day, from, to, order).update();
        if (moved == 0) {
            jdbc.sql("""
                            insert into courier_visit (order_number, attempt, visit_day, from_time, to_time)
                            select ?, count(*) + 1, ?, ?, ? from courier_visit where order_number = ?""").params(order, day, from, to, order).update();
        }
    }

    /** Nothing happens where no visit was planned. */
    public void ended(long order, String result) {
        jdbc.sql("update courier_visit set result = ? where order_number = ? and result is null")
                .params(result, order)
                .update();
    }

    /** All the visits of a day, earliest first. */
    @Transactional(readOnly = true)
    public List<Visit> on(LocalDate day) {
        return jdbc.sql("select * from courier_visit where visit_day = ? order by from_time, to_time, order_number")
                .param(day)
                .query((row, n) -> visit(row))
                .list();
    }

    /** All the visits to the buyer of an order, in their order. */
    @Transactional(readOnly = true)
    public List<Visit> of(long order) {
        return jdbc.sql("select * from courier_visit where order_number = ? order by attempt")
                .param(order)
                .query((row, n) -> visit(row))
                .list();
    }

    private static Visit visit(ResultSet row) throws SQLException {
        return new Visit(
                row.getLong("order_number"),
                row.getInt("attempt"),
                row.getObject("visit_day", LocalDate.class),
                row.getObject("from_time", LocalTime.class),
                row.getObject("to_time", LocalTime.class),
                row.getString("result"));
    }
}
