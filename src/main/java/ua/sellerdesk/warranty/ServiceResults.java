package ua.sellerdesk.warranty;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What services changed about items. Joins the caller's transaction. */
@Component
class ServiceResults {

    private final JdbcClient jdbc;

    ServiceResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Once for each time a claim's goods were handed in and back. */
    void add(ServiceResult result) {
        jdbc.sql("delete from service_result where claim_id = ? and handed_in_on = ? and handed_back_on = ?")
                .params(result.claimId(), result.handedInOn(), result.handedBackOn())
                .update();
        jdbc.sql("""
                        insert into service_result (claim_id, kind, handed_in_on, handed_back_on, serial_before,
                                                    serial_after)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        result.claimId(),
                        result.kind().name(),
                        result.handedInOn(),
                        result.handedBackOn(),
                        result.serialBefore(),
                        result.serialAfter())
                .update();
    }

    /** Of all these claims, oldest first. */
    List<ServiceResult> of(List<Long> claims) {
        return jdbc.sql("select * from service_result where claim_id in (:claims) order by handed_back_on, id")
                .param("claims", claims)
                .query((row, n) -> new ServiceResult(
                        row.getLong("claim_id"),
                        ServiceResult.Kind.valueOf(row.getString("kind")),
                        row.getObject("handed_in_on", LocalDate.class),
                        row.getObject("handed_back_on", LocalDate.class),
                        row.getString("serial_before"),
                        row.getString("serial_after")))
                .list();
    }
}
