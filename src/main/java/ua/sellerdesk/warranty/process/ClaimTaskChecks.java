package ua.sellerdesk.warranty.process;

import java.util.List;
import org.springframework.stereotype.Component;
import ua.sellerdesk.casework.process.CaseTask;
import ua.sellerdesk.casework.process.CaseTaskChecks;
import ua.sellerdesk.engine.ModelWords;
import ua.sellerdesk.warranty.ClaimDecisions;
import ua.sellerdesk.warranty.ClaimWork;
import ua.sellerdesk.warranty.WarrantyClaim;
import ua.sellerdesk.warranty.WarrantyProcess;

/** The tasks of warranty-service, checked. */
@Component
class ClaimTaskChecks extends CaseTaskChecks<WarrantyClaim> {

    private final ClaimDecisions decisions;
    private final ClaimWork work;

    ClaimTaskChecks(List<CaseTask<WarrantyClaim>> tasks, ClaimDecisions decisions, ClaimWork work, ModelWords words) {
        super(WarrantyProcess.KEYS, tasks, words);
        this.decisions = decisions;
        this.work = work;
    }

    @Override
    protected WarrantyClaim running(String businessKey) {
        return decisions.running(businessKey);
    }

    @Override
    protected void record(String businessKey, String actor, String what, String findings) {
        work.record(businessKey, actor, what, findings);
    }
}
