package ua.sellerdesk.order.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import ua.sellerdesk.engine.Answers;
import ua.sellerdesk.engine.ModelWords;
import ua.sellerdesk.engine.TaskActor;
import ua.sellerdesk.engine.TaskInputCheck;
import ua.sellerdesk.engine.TaskInputRefused;
import ua.sellerdesk.order.OrderProcess;
import ua.sellerdesk.order.OrderWork;

/** Has what operators enter checked by the task it was entered in, whether it comes from a form or from REST. */
@Component
class OrderTaskChecks implements TaskInputCheck {

    private final Map<String, OrderTask> tasks;
    private final OrderWork work;
    private final ModelWords words;

    OrderTaskChecks(List<OrderTask> tasks, OrderWork work, ModelWords words) {
        this.tasks = tasks.stream().collect(Collectors.toMap(OrderTask::key, Function.identity()));
        this.work = work;
        this.words = words;
    }

    @Override
    public Set<String> processKeys() {
        return OrderProcess.KEYS;
    }

    @Override
    public void opened(DelegateTask task) {
        find(task).ifPresent(known -> task.removeVariables(known.answers()));
    }

    @Override
    public void check(DelegateTask task) {
        long number = Long.parseLong(task.getExecution().getProcessBusinessKey());
        String findings;
        try {
            findings = find(task)
                    .map(known -> known.check(new Answers(task), number))
                    .orElse(null);
        } catch (IllegalArgumentException e) {
            throw new TaskInputRefused(e.getMessage());
        }
        work.record(number, TaskActor.of(task), "Виконано: " + words.ukrainian(task.getName()), findings);
    }

    /** Empty for a task that an analyst has added: its form is taken as it comes. */
    private Optional<OrderTask> find(DelegateTask task) {
        return Optional.ofNullable(tasks.get(task.getTaskDefinitionKey()));
    }
}
