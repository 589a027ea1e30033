package ua.sellerdesk.warranty;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ua.sellerdesk.casework.CaseTimeline;

/** What happened to a warranty claim. */
@Component
class ClaimTimeline extends CaseTimeline {

    ClaimTimeline(JdbcClient jdbc) {
        super(jdbc, "warranty_claim_event", "claim_id");
    }
}
