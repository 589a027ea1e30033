package ua.sellerdesk.warranty.process;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import ua.sellerdesk.casework.process.CaseTask;
import ua.sellerdesk.casework.process.CaseTaskChecks;
import ua.sellerdesk.casework.process.TermTimers;
import ua.sellerdesk.engine.ModelWords;
import ua.sellerdesk.warranty.ClaimWork;
import ua.sellerdesk.warranty.Expertises;
import ua.sellerdesk.warranty.RunningClaims;
import ua.sellerdesk.warranty.WarrantyClaim;
import ua.sellerdesk.warranty.WarrantyProcess;

/** The tasks of warranty-service, checked. */
@Component
class ClaimTaskChecks extends CaseTaskChecks<WarrantyClaim> {

    private final RunningClaims claims;
    private final Expertises expertises;
    private final ClaimWork work;

    ClaimTaskChecks(
            List<CaseTask<WarrantyClaim>> tasks,
            RunningClaims claims,
            Expertises expertises,
            ClaimWork work,
            ModelWords words) {
        super(WarrantyProcess.KEYS, tasks, words);
        this.claims = claims;
        this.expertises = expertises;
        this.work = work;
    }

    /** An expertise is due by law, where that is sooner than the task's own time. */
    @Override
    public void opened(DelegateTask task) {
        super.opened(task);
        if ("arrange-expertise".equals(task.getTaskDefinitionKey())) {
            LocalDate last = expertises.orderBy(running(task.getExecution().getProcessBusinessKey()));
            Date due = TermTimers.morning(last);
            if (due.before(task.getDueDate())) {
                task.setDueDate(due);
            }
        }
    }

    @Override
    protected WarrantyClaim running(String businessKey) {
        return claims.of(businessKey);
    }

    @Override
    protected void record(String businessKey, String actor, String what, String findings) {
        work.record(businessKey, actor, what, findings);
    }
}
