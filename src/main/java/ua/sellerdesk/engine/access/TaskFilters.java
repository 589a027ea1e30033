package ua.sellerdesk.engine.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** What operators find on the left of Tasklist at their first sign-in. */
@Component
class TaskFilters {

    private static final List<Map<String, String>> CARD = List.of(
            Map.of("name", "orderNumber", "label", "Order"),
            Map.of("name", "city", "label", "City"),
            Map.of("name", "total", "label", "Total"),
            Map.of("name", "carrier", "label", "Carrier"),
            Map.of("name", "shipBy", "label", "Ship by"));

    private final FilterService filters;
    private final TaskService tasks;
    private final Rights rights;

    TaskFilters(FilterService filters, TaskService tasks, Rights rights) {
        this.filters = filters;
        this.tasks = tasks;
        this.rights = rights;
    }

    void create() {
        put("New orders", "Confirm or cancel", 10, "#2a7ab8", visible("confirm-order", "choose-cancellation"));
        put("Terms to agree", "Speak with the buyer", 20, "#3b8f4f", visible("agree-terms"));
        put(
                "To ship",
                "Pack, label, hand over, deliver",
                30,
                "#b8862a",
                visible("hand-over", "fix-shipment", "agree-delivery-time", "deliver"));
        put(
                "Parcels in trouble",
                "Numbers, refusals, losses, refunds",
                40,
                "#b83a2a",
                visible(
                        "fix-ttn",
                        "receive-returned-parcel",
                        "claim-against-carrier",
                        "recall-parcel",
                        "refund-by-hand"));
        put("Mine", "Claimed by me", 50, "#555555", tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        put("Overdue", "Past their due date", 60, "#8a1f1f", visible().dueBeforeExpression("${now()}"));
    }

    /** Whose tasks a person sees is a matter of rights: an operator those of the group, a supervisor all. */
    private TaskQuery visible(String... taskKeys) {
        TaskQuery query = tasks.createTaskQuery();
        return taskKeys.length == 0 ? query : query.taskDefinitionKeyIn(taskKeys);
    }

    private void put(String name, String description, int priority, String color, TaskQuery query) {
        Filter known = filters.createTaskFilterQuery().filterName(name).list().stream()
                .findFirst()
                .orElse(null);
        Filter filter = known != null ? known : filters.newTaskFilter(name);
        Map<String, Object> properties = new HashMap<>();
        properties.put("description", description);
        properties.put("priority", priority);
        properties.put("color", color);
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        properties.put("variables", CARD);
        filter.setQuery(query.orderByDueDate().asc());
        filter.setProperties(properties);
        filters.saveFilter(filter);
        for (String group : Groups.OPERATORS) {
            rights.grant(group, Resources.FILTER, filter.getId(), Permissions.READ);
        }
    }
}
