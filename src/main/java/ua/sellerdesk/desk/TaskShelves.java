package ua.sellerdesk.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.stereotype.Component;
import ua.sellerdesk.engine.TaskFilterSource;

/** In which filter of Tasklist a task is found. */
@Component
class TaskShelves {

    private final FilterService filters;
    private final List<TaskFilterSource> sources;

    TaskShelves(FilterService filters, List<TaskFilterSource> sources) {
        this.filters = filters;
        this.sources = sources;
    }

    /** The filters' ids by the keys of the tasks they hold. */
    Map<String, String> filterByTask() {
        Map<String, String> idByName = new HashMap<>();
        for (Filter filter : filters.createTaskFilterQuery().list()) {
            idByName.putIfAbsent(filter.getName(), filter.getId());
        }
        Map<String, String> byTask = new HashMap<>();
        sources.stream()
                .flatMap(source -> source.shelves().stream())
                .filter(shelf -> idByName.containsKey(shelf.name()))
                .forEach(shelf ->
                        shelf.taskKeys().forEach(task -> byTask.putIfAbsent(task, idByName.get(shelf.name()))));
        return byTask;
    }
}
