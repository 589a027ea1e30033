package ua.sellerdesk.returns;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ua.sellerdesk.casework.CaseEvidence;

/** Photos, videos and documents of a return. */
@Component
class RmaEvidence extends CaseEvidence {

    RmaEvidence(JdbcClient jdbc) {
        super(jdbc, "rma_evidence", "rma_id");
    }
}
