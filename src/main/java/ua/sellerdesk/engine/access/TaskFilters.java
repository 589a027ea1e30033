package ua.sellerdesk.engine.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import ua.sellerdesk.engine.TaskFilterSource;
import ua.sellerdesk.engine.TaskFilterSource.CardVariable;
import ua.sellerdesk.engine.TaskFilterSource.Shelf;

/** What operators find on the left of Tasklist at their first sign-in: the modules' filters, and those for any task. */
@Component
class TaskFilters {

    static final Shelf MINE = new Shelf("Mine", "Claimed by me", 50, "#555555", List.of());
    static final Shelf OVERDUE = new Shelf("Overdue", "Past their due date", 60, "#8a1f1f", List.of());

    private final FilterService filters;
    private final TaskService tasks;
    private final Rights rights;
    private final Shipped shipped;
    private final ObjectProvider<TaskFilterSource> sources;

    TaskFilters(
            FilterService filters,
            TaskService tasks,
            Rights rights,
            Shipped shipped,
            ObjectProvider<TaskFilterSource> sources) {
        this.filters = filters;
        this.tasks = tasks;
        this.rights = rights;
        this.shipped = shipped;
        this.sources = sources;
    }

    void create() {
        for (Shown shown : all()) {
            shipped.bring(Shipped.Kind.FILTER, "filter." + shown.shelf().name(), shown.toString(), () -> write(shown));
        }
    }

    private List<Shown> all() {
        List<Shown> all = new ArrayList<>();
        sources.orderedStream().forEach(source -> source.shelves()
                .forEach(shelf -> all.add(new Shown(shelf, null, null, source.card()))));
        List<CardVariable> everyCard = sources.orderedStream()
                .flatMap(source -> source.card().stream())
                .distinct()
                .toList();
        all.add(new Shown(MINE, "${currentUser()}", null, everyCard));
        all.add(new Shown(OVERDUE, null, "${now()}", everyCard));
        return all;
    }

    private String write(Shown shown) {
        Shelf shelf = shown.shelf();
        Filter filter = filters.createTaskFilterQuery().filterName(shelf.name()).list().stream()
                .findFirst()
                .orElseGet(() -> filters.newTaskFilter(shelf.name()));
        Map<String, Object> properties = new HashMap<>();
        properties.put("description", shelf.description());
        properties.put("priority", shelf.priority());
        properties.put("color", shelf.color());
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        properties.put(
                "variables",
                shown.card().stream()
                        .map(variable -> Map.of("name", variable.name(), "label", variable.label()))
                        .toList());
        filter.setQuery(shown.query(tasks));
        filter.setProperties(properties);
        filters.saveFilter(filter);
        for (String group : Groups.OPERATORS) {
            Permission[] permissions = group.equals(Groups.SUPERVISORS)
                    ? new Permission[] {Permissions.READ, Permissions.UPDATE}
                    : new Permission[] {Permissions.READ};
            rights.grant(group, Resources.FILTER, filter.getId(), permissions);
        }
        return filter.getId();
    }

    private record Shown(Shelf shelf, String assignee, String dueBefore, List<CardVariable> card) {

        TaskQuery query(TaskService tasks) {
            TaskQuery query = tasks.createTaskQuery();
            if (!shelf.taskKeys().isEmpty()) {
                query.taskDefinitionKeyIn(shelf.taskKeys().toArray(String[]::new));
            }
            if (assignee != null) {
                query.taskAssigneeExpression(assignee);
            }
            if (dueBefore != null) {
                query.dueBeforeExpression(dueBefore);
            }
            return query.orderByDueDate().asc();
        }
    }
}
