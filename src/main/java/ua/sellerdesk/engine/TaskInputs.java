package ua.sellerdesk.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has every completed task's input checked by its process's {@link TaskInputCheck}. */
@Component
class TaskInputs implements TaskListener {

    private final ObjectProvider<TaskInputCheck> checks;

    TaskInputs(ObjectProvider<TaskInputCheck> checks) {
        this.checks = checks;
    }

    @Override
    public void notify(DelegateTask task) {
        String id = task.getProcessDefinitionId();
        String key = id.substring(0, id.indexOf(':'));
        checks.stream().filter(c -> c.processKeys().contains(key)).forEach(c -> c.check(task));
    }
}
