package ua.sellerdesk.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells each process's {@link TaskInputCheck} when a task opens, and has the input checked when it is completed. */
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
        boolean opens = EVENTNAME_CREATE.equals(task.getEventName());
        checks.stream().filter(c -> c.processKeys().contains(key)).forEach(c -> {
            if (opens) {
                c.opened(task);
            } else {
                c.check(task);
            }
        });
    }
}
