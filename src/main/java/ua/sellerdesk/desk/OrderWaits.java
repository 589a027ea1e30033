package ua.sellerdesk.desk;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Why nobody has a task of an order: it waits for a moment that people know of, or a step of it gave up. */
@Component
class OrderWaits {

    /** Timers worth telling people about; each has its words under {@code wait.<id>}. */
    private static final String[] MOMENTS = {"call-time", "payment-timeout"};

    private final HistoryService history;
    private final ManagementService jobs;

    OrderWaits(HistoryService history, ManagementService jobs) {
        this.history = history;
        this.jobs = jobs;
    }

    /** @param what the timer's id in the model */
    record Wait(String what, Instant until) {}

    /** @param stuck what the step that gave up said last, by order */
    record Waits(Map<Long, Wait> moments, Map<Long, String> stuck) {}

    /** Orders of which neither is to be said are left out. */
    Waits of(Collection<Long> numbers) {
        Map<Long, Wait> moments = new HashMap<>();
        Map<Long, String> stuck = new HashMap<>();
        Map<String, Long> orderByInstance = instances(numbers);
        if (!orderByInstance.isEmpty()) {
            Map<String, String> momentByDefinition = momentByDefinition();
            for (Job job : jobs.createJobQuery()
                    .processInstanceIds(orderByInstance.keySet())
                    .list()) {
                Long order = orderByInstance.get(job.getProcessInstanceId());
                String moment = momentByDefinition.get(job.getJobDefinitionId());
                if (job.getRetries() == 0) {
                    stuck.put(order, Objects.toString(job.getExceptionMessage(), ""));
                } else if (moment != null && job.getDuedate() != null) {
                    moments.put(order, new Wait(moment, job.getDuedate().toInstant()));
                }
            }
        }
        return new Waits(moments, stuck);
    }

    private Map<String, String> momentByDefinition() {
        return jobs.createJobDefinitionQuery().activityIdIn(MOMENTS).list().stream()
                .collect(Collectors.toMap(JobDefinition::getId, JobDefinition::getActivityId));
    }

    /** From the history, since only it is asked for many business keys at once. */
    private Map<String, Long> instances(Collection<Long> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKeyIn(
                        numbers.stream().map(String::valueOf).toArray(String[]::new))
                .unfinished()
                .list()
                .stream()
                .collect(Collectors.toMap(
                        HistoricProcessInstance::getId, instance -> Long.valueOf(instance.getBusinessKey())));
    }
}
