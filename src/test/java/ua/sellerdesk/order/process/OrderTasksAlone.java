package ua.sellerdesk.order.process;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import ua.sellerdesk.engine.TaskFilterSource;

/** What the orders bring to the engine, without the rest of them. Modulith removes definitions of other modules' beans. */
public class OrderTasksAlone implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static TaskFilterSource filters() {
        return new OrderTasks();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("orderTasks", new OrderTasks());
    }
}
