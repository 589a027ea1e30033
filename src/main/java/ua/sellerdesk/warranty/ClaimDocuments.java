package ua.sellerdesk.warranty;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ua.sellerdesk.casework.CaseEvidence;

/** Photos, papers and acts of a warranty claim. */
@Component
class ClaimDocuments extends CaseEvidence {

    ClaimDocuments(JdbcClient jdbc) {
        super(jdbc, "warranty_claim_document", "claim_id");
    }
}
