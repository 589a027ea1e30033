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
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import ua.sellerdesk.SellerdeskApplication;
import ua.sellerdesk.marketplace.MarketplaceSync;

/**
 * How fast waiting orders become open tasks, beside how fast the engine starts a bare instance: one thread each, both
 * warmed up alike, the same PostgreSQL, the same history level. Run by {@code bin/bench}, not by the tests.
 */
class IntakeBenchmark {

    private static final int ORDERS = 1000;
    private static final int WARM_UP = 1000;

    @Test
    void measures() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                WaitingOrders marketplace = new WaitingOrders();
                ConfigurableApplicationContext application = start(postgres, marketplace)) {
            RuntimeService runtime = application.getBean(RuntimeService.class);
            MarketplaceSync sync = application.getBean(MarketplaceSync.class);
            deployBareProcess(application.getBean(RepositoryService.class));

            startBare(runtime, WARM_UP);
            takeIn(sync, marketplace, 0, WARM_UP);
            double bare = ORDERS / startBare(runtime, ORDERS);
            double seconds = takeIn(sync, marketplace, WARM_UP, ORDERS);
            long open = application
                            .getBean(TaskService.class)
                            .createTaskQuery()
                            .taskDefinitionKey("confirm-order")
                            .count()
                    - WARM_UP;

            report(bare, open, seconds);
            assertThat(open).isEqualTo(ORDERS);
        }
    }

    private static ConfigurableApplicationContext start(EmbeddedPostgres postgres, WaitingOrders marketplace) {
        return SpringApplication.run(
                SellerdeskApplication.class,
                "--spring.profiles.active=bench",
                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--sellerdesk.marketplace.rozetka.base-url=" + marketplace.baseUrl(),
                "--sellerdesk.marketplace.rozetka.api-token=bench",
                "--sellerdesk.returns.payout-key=bench",
                "--sellerdesk.scheduling.enabled=false",
                "--camunda.bpm.job-execution.enabled=false",
                "--server.port=0",
                "--logging.level.root=warn");
    }

    private static void deployBareProcess(RepositoryService repository) {
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
    }

    private static double startBare(RuntimeService runtime, int count) {
        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            runtime.startProcessInstanceByKey("bare", "bare-" + i);
        }
        return seconds(begin);
    }

    private static double takeIn(MarketplaceSync sync, WaitingOrders marketplace, int first, int count) {
        marketplace.show(first, count);
        long begin = System.nanoTime();
        sync.syncNow();
        return seconds(begin);
    }

    private static void report(double bare, long open, double seconds) {
        double orders = open / seconds;
        System.out.printf(Locale.ROOT, "bare instances        %8.1f a second%n", bare);
        System.out.printf(Locale.ROOT, "orders to open tasks  %8.1f a second (%d in %.1f s)%n", orders, open, seconds);
        System.out.printf(Locale.ROOT, "ratio                 %8.2f (aim: at least 0.50)%n", orders / bare);
        System.out.printf(Locale.ROOT, "peak heap             %8d MB (aim: under 512)%n", peakHeap());
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
