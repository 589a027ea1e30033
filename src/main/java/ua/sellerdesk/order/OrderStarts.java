package ua.sellerdesk.order;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import ua.sellerdesk.engine.EngineBatch;

/** Starts instances of the newest {@code order-handling}, a page of orders at a time. */
@Component
class OrderStarts {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final EngineBatch engine;

    OrderStarts(RepositoryService repository, RuntimeService runtime, EngineBatch engine) {
        this.repository = repository;
        this.runtime = runtime;
        this.engine = engine;
    }

    /** @param entry where in the model to begin, see {@link OrderProcess#ENTRY} */
    record Start(Order order, String entry) {}

    void start(List<Start> starts) {
        if (starts.isEmpty()) {
            return;
        }
        // looked up once here, the engine need not look for who listens to the message at each start
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(OrderProcess.KEY)
                .latestVersion()
                .singleResult()
                .getId();
        engine.run(() -> starts.forEach(start -> start(definition, start)));
    }

    private void start(String definition, Start start) {
        runtime.createMessageCorrelation(OrderProcess.ORDER_RECEIVED)
                .processDefinitionId(definition)
                .processInstanceBusinessKey(String.valueOf(start.order().number()))
                .setVariables(variables(start))
                .correlateStartMessage();
    }

    /** None for a new order seen for the first time, which is nearly every one. */
    private static Map<String, Object> variables(Start start) {
        Map<String, Object> variables = new HashMap<>();
        if (!OrderProcess.NEW.equals(start.entry())) {
            variables.put(OrderProcess.ENTRY, start.entry());
        }
        if (start.order().round() > 1) {
            variables.put(OrderProcess.ROUND, start.order().round());
        }
        return variables;
    }
}
