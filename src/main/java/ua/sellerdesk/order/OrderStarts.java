package ua.sellerdesk.order;

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
                .setVariables(Map.of(
                        OrderProcess.ENTRY,
                        start.entry(),
                        OrderProcess.ROUND,
                        start.order().round()))
                .correlateStartMessage();
    }
}
