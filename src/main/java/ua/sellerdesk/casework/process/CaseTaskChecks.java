package ua.sellerdesk.casework.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import ua.sellerdesk.engine.Answers;
import ua.sellerdesk.engine.ModelWords;
import ua.sellerdesk.engine.TaskActor;
import ua.sellerdesk.engine.TaskInputCheck;

/**
 * Has what people enter checked by the task it was entered in, whether it comes from a form or from REST.
 *
 * @param <C> the case
 */
public abstract class CaseTaskChecks<C> implements TaskInputCheck {

    private final Set<String> processKeys;
    private final Map<String, CaseTask<C>> tasks = new HashMap<>();
    private final ModelWords words;

    protected CaseTaskChecks(Set<String> processKeys, List<? extends CaseTask<C>> tasks, ModelWords words) {
        this.processKeys = processKeys;
        tasks.forEach(task -> task.keys().forEach(key -> this.tasks.put(key, task)));
        this.words = words;
    }

    /** The case of a running instance. */
    protected abstract C running(String businessKey);

    protected abstract void record(String businessKey, String actor, String what, String findings);

    @Override
    public Set<String> processKeys() {
        return processKeys;
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
                .map(known -> known.check(new Answers(task), running(key), actor))
                .orElse(null);
        record(key, actor, "Виконано: " + words.ukrainian(task.getName()), findings);
    }

    /** Empty for a task that an analyst has added: its form is taken as it comes. */
    private Optional<CaseTask<C>> find(DelegateTask task) {
        return Optional.ofNullable(tasks.get(task.getTaskDefinitionKey()));
    }
}
