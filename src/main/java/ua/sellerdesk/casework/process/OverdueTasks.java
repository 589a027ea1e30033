package ua.sellerdesk.casework.process;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import ua.sellerdesk.engine.ModelWords;

/** The tasks of a case that nobody finished in the time they are given. */
@Component
public class OverdueTasks {

    private final TaskService tasks;
    private final ModelWords words;

    OverdueTasks(@Lazy TaskService tasks, ModelWords words) {
        this.tasks = tasks;
        this.words = words;
    }

    /** Their names in Ukrainian. */
    public List<String> of(String processKey, String businessKey) {
        return tasks
                .createTaskQuery()
                .processDefinitionKey(processKey)
                .processInstanceBusinessKey(businessKey)
                .dueBefore(ClockUtil.getCurrentTime())
                .list()
                .stream()
                .map(Task::getName)
                .map(words::ukrainian)
                .toList();
    }
}
