package ua.sellerdesk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Locale;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import ua.sellerdesk.marketplace.MarketplaceSync;

/**
 * How fast waiting orders become open tasks, beside how fast the engine starts a bare instance: one thread each, the
 * same PostgreSQL, the same history level. Run by {@code bin/bench}, not by the tests.
 */
@SpringBootTest(
        properties = {
            "spring.profiles.active=test",
            "sellerdesk.scheduling.enabled=false",
            "camunda.bpm.job-execution.enabled=false",
            "sellerdesk.marketplace.rozetka.api-token=bench",
            "logging.level.root=warn"
        })
class IntakeBenchmark {

    private static final int ORDERS = 1000;
    private static final int WARM_UP = 200;
    private static EmbeddedPostgres postgres;
    private static WaitingOrders marketplace;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) throws IOException {
        postgres = EmbeddedPostgres.start();
        marketplace = new WaitingOrders(ORDERS);
        settings.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
        settings.add("spring.datasource.username", () -> "postgres");
        settings.add("sellerdesk.marketplace.rozetka.base-url", marketplace::baseUrl);
    }

    @AfterAll
    static void stop() throws IOException {
        marketplace.close();
        postgres.close();
    }

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    MarketplaceSync sync;

    @Test
    void measures() {
        repository
                .createDeployment()
                .addModelInstance(
                        "bare.bpmn",
                        Bpmn.createExecutableProcess("bare")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .userTask("work")
                                .endEvent()
                                .done())
                .deploy();
        startBare(WARM_UP);
        double bare = ORDERS / startBare(ORDERS);

        long begin = System.nanoTime();
        sync.syncNow();
        double seconds = seconds(begin);
        long open = tasks.createTaskQuery().taskDefinitionKey("confirm-order").count();
        double orders = open / seconds;

        System.out.printf(Locale.ROOT, "bare instances        %8.1f a second%n", bare);
        System.out.printf(Locale.ROOT, "orders to open tasks  %8.1f a second (%d in %.1f s)%n", orders, open, seconds);
        System.out.printf(Locale.ROOT, "ratio                 %8.2f (aim: at least 0.50)%n", orders / bare);
        System.out.printf(Locale.ROOT, "peak heap             %8d MB (aim: under 512)%n", peakHeap());
        assertThat(open).isEqualTo(ORDERS);
    }

    private double startBare(int count) {
        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            runtime.startProcessInstanceByKey("bare", "bare-" + i);
        }
        return seconds(begin);
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                / (1024 * 1024);
    }
}
