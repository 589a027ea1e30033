package ua.sellerdesk.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Puts what a form and a card show onto each task when it is created, and again when the facts change. */
@Component
public class TaskViews implements TaskListener {

    /** The task-local JSON variable that forms read. */
    public static final String VIEW = "view";

    private final ObjectProvider<TaskViewSource> sources;
    private final TaskService tasks;
    private final ObjectMapper json;

    TaskViews(ObjectProvider<TaskViewSource> sources, @Lazy TaskService tasks, ObjectMapper json) {
        this.sources = sources;
        this.tasks = tasks;
        this.json = json;
    }

    @Override
    public void notify(DelegateTask task) {
        String businessKey = task.getExecution().getProcessBusinessKey();
        source(task.getProcessDefinitionId())
                .forEach(source -> task.setVariablesLocal(
                        variables(source, businessKey, task.getTaskDefinitionKey(), task.getVariables())));
    }

    /** Makes the open tasks of an order, or of a case of it, show the facts as they are now. */
    public void refresh(String businessKey) {
        for (Task task :
                tasks.createTaskQuery().processInstanceBusinessKey(businessKey).list()) {
            source(task.getProcessDefinitionId())
                    .forEach(source -> tasks.setVariablesLocal(
                            task.getId(),
                            variables(
                                    source,
                                    businessKey,
                                    task.getTaskDefinitionKey(),
                                    tasks.getVariables(task.getId()))));
        }
    }

    private Collection<TaskViewSource> source(String processDefinitionId) {
        String key = processDefinitionId.substring(0, processDefinitionId.indexOf(':'));
        return sources.stream().filter(s -> s.processKeys().contains(key)).toList();
    }

    private Map<String, Object> variables(
            TaskViewSource source, String businessKey, String taskKey, Map<String, Object> processVariables) {
        var variables = new java.util.HashMap<String, Object>(source.card(businessKey));
        variables.put(
                VIEW,
                SpinValues.jsonValue(write(source.view(businessKey, taskKey, processVariables)))
                        .create());
        return variables;
    }

    private String write(Map<String, Object> view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The form's data cannot be written as JSON", e);
        }
    }
}
