package ua.sellerdesk.returns;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ua.sellerdesk.casework.CaseTimeline;

/** What happened to a return. */
@Component
class RmaTimeline extends CaseTimeline {

    RmaTimeline(JdbcClient jdbc) {
        super(jdbc, "rma_event", "rma_id");
    }
}
