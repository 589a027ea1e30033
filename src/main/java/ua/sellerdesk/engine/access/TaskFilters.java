package ua.sellerdesk.engine.access;

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
import org.springframework.stereotype.Component;

/** What operators find on the left of Tasklist at their first sign-in. */
@Component
class TaskFilters {

    private static final List<String> CARD_NAMES = List.of("orderNumber", "city", "total", "carrier", "shipBy");
    static final Map<String, String> CARD_LABELS = Map.of(
            "orderNumber", "Order",
            "city", "City",
            "total", "Total",
            "carrier", "Carrier",
            "shipBy", "Ship by");

    static final List<Shelf> SHELVES = List.of(
            new Shelf("New orders", "Confirm or cancel", 10, "#2a7ab8", "confirm-order", "choose-cancellation"),
            new Shelf("Terms to agree", "Speak with the buyer", 20, "#3b8f4f", "agree-terms"),
            new Shelf(
                    "To ship",
                    "Pack, label, hand over, deliver",
                    30,
                    "#b8862a",
                    "hand-over",
                    "fix-shipment",
                    "agree-delivery-time",
                    "deliver"),
            new Shelf(
                    "Parcels in trouble",
                    "Numbers, refusals, losses, refunds",
                    40,
                    "#b83a2a",
                    "fix-ttn",
                    "receive-returned-parcel",
                    "claim-against-carrier",
                    "recall-parcel",
                    "refund-by-hand"),
            new Shelf("Mine", "Claimed by me", 50, "#555555", List.of(), "${currentUser()}", null),
            new Shelf("Overdue", "Past their due date", 60, "#8a1f1f", List.of(), null, "${now()}"));

    private final FilterService filters;
    private final TaskService tasks;
    private final Rights rights;
    private final Shipped shipped;

    TaskFilters(FilterService filters, TaskService tasks, Rights rights, Shipped shipped) {
        this.filters = filters;
        this.tasks = tasks;
        this.rights = rights;
        this.shipped = shipped;
    }

    void create() {
        for (Shelf shelf : SHELVES) {
            shipped.bring(Shipped.Kind.FILTER, "filter." + shelf.name(), shelf + " " + CARD_NAMES, () -> write(shelf));
        }
    }

    private String write(Shelf shelf) {
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
                CARD_NAMES.stream()
                        .map(name -> Map.of("name", name, "label", CARD_LABELS.get(name)))
                        .toList());
        filter.setQuery(shelf.query(tasks));
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

    /** A filter; whose tasks a person sees in it is a matter of rights: an operator the group's, a supervisor all. */
    record Shelf(
            String name,
            String description,
            int priority,
            String color,
            List<String> taskKeys,
            String assignee,
            String dueBefore) {

        Shelf(String name, String description, int priority, String color, String... taskKeys) {
            this(name, description, priority, color, List.of(taskKeys), null, null);
        }

        TaskQuery query(TaskService tasks) {
            TaskQuery query = tasks.createTaskQuery();
            if (!taskKeys.isEmpty()) {
                query.taskDefinitionKeyIn(taskKeys.toArray(String[]::new));
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
