package ua.sellerdesk.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
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
        sources(task.getProcessDefinitionId()).forEach(source -> {
            String key = task.getTaskDefinitionKey();
            task.setVariablesLocal(told(source.card(businessKey)));
            task.setVariableLocal(VIEW, json(view(source, businessKey, key, task.getVariables())));
        });
    }

    /**
     * Makes the open tasks of an order, or of a case of it, show the facts as they are now. What shows them already stays
     * untouched: somebody may be completing it.
     */
    public void refresh(String businessKey) {
        for (Task task :
                tasks.createTaskQuery().processInstanceBusinessKey(businessKey).list()) {
            sources(task.getProcessDefinitionId()).forEach(source -> refresh(task, source, businessKey));
        }
    }

    private void refresh(Task task, TaskViewSource source, String businessKey) {
        Map<String, Object> shown = tasks.getVariablesLocal(task.getId());
        Map<String, Object> card = source.card(businessKey);
        Map<String, Object> changed = new HashMap<>(told(card));
        List<String> gone = card.keySet().stream()
                .filter(name -> shown.containsKey(name) && !changed.containsKey(name))
                .toList();
        changed.entrySet().removeIf(one -> one.getValue().equals(shown.get(one.getKey())));
        String view = view(source, businessKey, task.getTaskDefinitionKey(), tasks.getVariables(task.getId()));
        if (!(shown.get(VIEW) instanceof SpinJsonNode before
                && read(before.toString()).equals(read(view)))) {
            changed.put(VIEW, json(view));
        }
        if (!gone.isEmpty()) {
            tasks.removeVariablesLocal(task.getId(), gone);
        }
        if (!changed.isEmpty()) {
            tasks.setVariablesLocal(task.getId(), changed);
        }
    }

    private Collection<TaskViewSource> sources(String processDefinitionId) {
        String key = processDefinitionId.substring(0, processDefinitionId.indexOf(':'));
        return sources.stream().filter(s -> s.processKeys().contains(key)).toList();
    }

    /** Without what there is nothing to say of: Tasklist would show its label alone. */
    private static Map<String, Object> told(Map<String, Object> card) {
        return card.entrySet().stream()
                .filter(one -> one.getValue() != null && !one.getValue().equals(""))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private String view(TaskViewSource source, String businessKey, String taskKey, Map<String, Object> variables) {
        return write(source.view(businessKey, taskKey, variables));
    }

    private static JsonValue json(String view) {
        return SpinValues.jsonValue(view).create();
    }

    private JsonNode read(String view) {
        try {
            return json.readTree(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The form's data is no JSON", e);
        }
    }

    private String write(Map<String, Object> view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The form's data cannot be written as JSON", e);
        }
    }
}
