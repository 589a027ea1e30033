package ua.sellerdesk.warranty;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ua.sellerdesk.casework.CaseTimeline;
import ua.sellerdesk.law.Reason;
import ua.sellerdesk.law.Verdict;

/** What happened to a warranty claim. */
@Component
class ClaimTimeline extends CaseTimeline {

    ClaimTimeline(JdbcClient jdbc) {
        super(jdbc, "warranty_claim_event", "claim_id");
    }

    /** What the tables said of the facts known then: the engine keeps no history of it. */
    void advised(long claim, Verdict verdict, List<Reason> reasons) {
        add(
                claim,
                SELLERDESK,
                "Закон радить: " + ClaimViews.words(verdict),
                reasons.isEmpty() ? null : reasons.get(0).uk());
    }
}
