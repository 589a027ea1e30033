package ua.sellerdesk.production;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import ua.sellerdesk.SellerdeskApplication;

/** Sellerdesk running in this JVM. */
final class Node implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    Node(ProductionSettings settings) {
        context = new SpringApplicationBuilder(SellerdeskApplication.class)
                .run(settings.arguments().toArray(String[]::new));
    }

    Desk desk() {
        return new Desk(Integer.parseInt(context.getEnvironment().getProperty("local.server.port")));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    BeanFactory beans() {
        return context;
    }

    @Override
    public void close() {
        context.close();
    }
}
