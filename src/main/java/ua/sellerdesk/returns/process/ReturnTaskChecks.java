package ua.sellerdesk.returns.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import ua.sellerdesk.engine.Answers;
import ua.sellerdesk.engine.ModelWords;
import ua.sellerdesk.engine.TaskActor;
import ua.sellerdesk.engine.TaskInputCheck;
import ua.sellerdesk.returns.ReturnDecisions;
import ua.sellerdesk.returns.ReturnProcess;
import ua.sellerdesk.returns.ReturnWork;

/** Has what people enter checked by the task it was entered in, whether it comes from a form or from REST. */
@Component
class ReturnTaskChecks implements TaskInputCheck {

    private final Map<String, ReturnTask> tasks = new HashMap<>();
    private final ReturnDecisions decisions;
    private final ReturnWork work;
    private final ModelWords words;

    ReturnTaskChecks(List<ReturnTask> tasks, ReturnDecisions decisions, ReturnWork work, ModelWords words) {
        tasks.forEach(task -> task.keys().forEach(key -> this.tasks.put(key, task)));
        this.decisions = decisions;
        this.work = work;
        this.words = words;
    }

    @Override
    public Set<String> processKeys() {
        return ReturnProcess.KEYS;
    }

    @Override
    public void opened(DelegateTask task) {
        find(task).ifPresent(known -> task.removeVariables(known.answers()));
    }

    @Override
    public void check(DelegateTask task) {
        String key = task.getExecution().getProcessBusinessKey();
        String actor = TaskActor.of(task);
        String findings = find(task)
                .map(known -> known.check(new Answers(task), decisions.running(key), actor))
                .orElse(null);
        work.record(key, actor, "Виконано: " + words.ukrainian(task.getName()), findings);
    }

    /** Empty for a task that an analyst has added: its form is taken as it comes. */
    private Optional<ReturnTask> find(DelegateTask task) {
        return Optional.ofNullable(tasks.get(task.getTaskDefinitionKey()));
    }
}
