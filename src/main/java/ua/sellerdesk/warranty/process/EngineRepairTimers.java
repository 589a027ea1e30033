package ua.sellerdesk.warranty.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import ua.sellerdesk.casework.process.TermTimers;
import ua.sellerdesk.warranty.RemedyDeadline;
import ua.sellerdesk.warranty.RepairTimers;
import ua.sellerdesk.warranty.WarrantyProcess;

/** Sets the model's timers anew; one that has struck already does not strike again. */
@Component
class EngineRepairTimers implements RepairTimers {

    private static final Map<String, String> VARIABLES = Map.of(
            "repair-warning", WarrantyProcess.REPAIR_WARN_AT, "repair-last-day", WarrantyProcess.REPAIR_LIMIT_AT);

    private final RuntimeService runtime;
    private final ManagementService management;

    EngineRepairTimers(@Lazy RuntimeService runtime, @Lazy ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    @Override
    public void move(String businessKey, RemedyDeadline deadline) {
        List<ProcessInstance> instances = runtime.createProcessInstanceQuery()
                .processDefinitionKey(WarrantyProcess.KEY)
                .processInstanceBusinessKey(businessKey)
                .list();
        for (ProcessInstance instance : instances) {
            runtime.setVariables(
                    instance.getId(),
                    Map.of(
                            WarrantyProcess.REPAIR_WARN_AT, TermTimers.morning(deadline.warnOn()),
                            WarrantyProcess.REPAIR_LIMIT_AT, TermTimers.morning(deadline.lastDay())));
            VARIABLES.keySet().forEach(timer -> management
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .activityId(timer)
                    .list()
                    .forEach(job -> management.recalculateJobDuedate(job.getId(), false)));
        }
    }
}
