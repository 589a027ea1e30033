package ua.sellerdesk.desk;

import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import ua.sellerdesk.engine.ModelWords;

/** What the engine knows of orders: their open tasks and running instances, found by the business key. */
@Component
class OpenTasks {

    private static final Comparator<OpenTask> SOONEST =
            Comparator.comparing(OpenTask::due, Comparator.nullsLast(Comparator.naturalOrder()));

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ModelWords words;
    private final TaskShelves shelves;

    OpenTasks(TaskService tasks, RuntimeService runtime, ModelWords words, TaskShelves shelves) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.words = words;
        this.shelves = shelves;
    }

    /** The order's open tasks, the one due first first. */
    List<OpenTask> of(long number) {
        return ofCase(Long.toString(number));
    }

    /** The open tasks of an order's case, such as a return, the one due first first. */
    List<OpenTask> ofCase(String businessKey) {
        Map<String, String> filters = shelves.filterByTask();
        return tasks.createTaskQuery().processInstanceBusinessKey(businessKey).list().stream()
                .map(task -> shown(task, filters))
                .sorted(SOONEST)
                .toList();
    }

    /** The task due first of each of the orders; an order without an open task is left out. A few queries in all. */
    Map<Long, OpenTask> nextOf(Collection<Long> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        String[] keys = numbers.stream().map(String::valueOf).toArray(String[]::new);
        return byOrder(
                tasks.createTaskQuery().processInstanceBusinessKeyIn(keys).list());
    }

    /** The same for cases of orders, such as returns. */
    Map<String, OpenTask> nextOfCases(Collection<String> keys) {
        return keys.isEmpty()
                ? Map.of()
                : byKey(tasks.createTaskQuery()
                        .processInstanceBusinessKeyIn(keys.toArray(String[]::new))
                        .list());
    }

    /** The open tasks of a kind by order, the one due first first. */
    Map<Long, OpenTask> ofKind(String taskKey) {
        Map<Long, OpenTask> sorted = new LinkedHashMap<>();
        byOrder(tasks.createTaskQuery().taskDefinitionKey(taskKey).list()).entrySet().stream()
                .sorted(Map.Entry.comparingByValue(SOONEST))
                .forEach(open -> sorted.put(open.getKey(), open.getValue()));
        return sorted;
    }

    private Map<Long, OpenTask> byOrder(List<Task> open) {
        return byKey(open).entrySet().stream()
                .collect(Collectors.toMap(entry -> Long.valueOf(entry.getKey()), Map.Entry::getValue));
    }

    private Map<String, OpenTask> byKey(List<Task> open) {
        if (open.isEmpty()) {
            return Map.of();
        }
        Map<String, String> keyByInstance = runtime
                .createProcessInstanceQuery()
                .processInstanceIds(
                        open.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()))
                .list()
                .stream()
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
        Map<String, String> filters = shelves.filterByTask();
        return open.stream()
                .filter(task -> keyByInstance.containsKey(task.getProcessInstanceId()))
                .collect(Collectors.toMap(
                        task -> keyByInstance.get(task.getProcessInstanceId()),
                        task -> shown(task, filters),
                        (one, other) -> SOONEST.compare(one, other) <= 0 ? one : other));
    }

    /** The ids of the order's running process instances. */
    Set<String> instancesOf(long number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(Long.toString(number)).list().stream()
                .map(ProcessInstance::getId)
                .collect(Collectors.toSet());
    }

    private OpenTask shown(Task task, Map<String, String> filters) {
        Date due = task.getDueDate();
        String name = words.in(LocaleContextHolder.getLocale(), task.getName());
        return new OpenTask(
                task.getId(),
                name,
                due == null ? null : due.toInstant(),
                task.getAssignee(),
                filters.get(task.getTaskDefinitionKey()));
    }
}
