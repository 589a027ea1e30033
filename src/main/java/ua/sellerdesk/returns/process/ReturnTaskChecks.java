package ua.sellerdesk.returns.process;

import java.util.List;
import org.springframework.stereotype.Component;
import ua.sellerdesk.casework.process.CaseTask;
import ua.sellerdesk.casework.process.CaseTaskChecks;
import ua.sellerdesk.engine.ModelWords;
import ua.sellerdesk.returns.ReturnDecisions;
import ua.sellerdesk.returns.ReturnProcess;
import ua.sellerdesk.returns.ReturnWork;
import ua.sellerdesk.returns.Rma;

/** The tasks of return-refund, checked. */
@Component
class ReturnTaskChecks extends CaseTaskChecks<Rma> {

    private final ReturnDecisions decisions;
    private final ReturnWork work;

    ReturnTaskChecks(List<CaseTask<Rma>> tasks, ReturnDecisions decisions, ReturnWork work, ModelWords words) {
        super(ReturnProcess.KEYS, tasks, words);
        this.decisions = decisions;
        this.work = work;
    }

    @Override
    protected Rma running(String businessKey) {
        return decisions.running(businessKey);
    }

    @Override
    protected void record(String businessKey, String actor, String what, String findings) {
        work.record(businessKey, actor, what, findings);
    }
}
