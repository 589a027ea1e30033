package ua.sellerdesk.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import ua.sellerdesk.SellerdeskApplication;

/** A node is stopped in the middle of its work; in a JVM of its own, since it takes the engine's registries with it. */
class JobsAtStopIT {

    private static final int MORE_THAN_THREADS_AND_QUEUE_TAKE = 40;
    private static final String DATABASE = "jdbc:h2:mem:jobs-at-stop;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE";

    private static final CountDownLatch RUNNING = new CountDownLatch(8);
    private static final CountDownLatch ANSWER = new CountDownLatch(1);

    // not a @Configuration, so that scans of the whole application pass it by
    static class SlowStep {

        @Bean
        JavaDelegate slowStep() {
            return step -> {
                RUNNING.countDown();
                ANSWER.await();
            };
        }
    }

    @Test
    void runningJobsEndAndNoneStaysLocked() throws Exception {
        ConfigurableApplicationContext node = start();
        deploy(node);
        for (int i = 0; i < MORE_THAN_THREADS_AND_QUEUE_TAKE; i++) {
            node.getBean(RuntimeService.class).startProcessInstanceByKey("slow");
        }
        assertThat(RUNNING.await(30, TimeUnit.SECONDS)).isTrue();
        JobExecution execution = new JobExecution(JdbcClient.create(
                DataSourceBuilder.create().url(DATABASE).username("sa").build()));
        assertThat(execution.locked()).isGreaterThanOrEqualTo(8);

        ThreadPoolTaskExecutor threads = node.getBean("camundaTaskExecutor", ThreadPoolTaskExecutor.class);
        CompletableFuture<Void> stop = CompletableFuture.runAsync(node::close);
        await().until(() -> threads.getThreadPoolExecutor().isShutdown());
        ANSWER.countDown();
        stop.get(60, TimeUnit.SECONDS);

        assertThat(execution.locked()).isZero();
        assertThat(execution.failed()).isZero();
        assertThat(execution.left()).isLessThanOrEqualTo(MORE_THAN_THREADS_AND_QUEUE_TAKE - 8);
    }

    private record JobExecution(JdbcClient jdbc) {

        long locked() {
            return count("LOCK_OWNER_ is not null");
        }

        long failed() {
            return count("EXCEPTION_MSG_ is not null");
        }

        long left() {
            return count("1 = 1");
        }

        private long count(String which) {
            return jdbc.sql("select count(*) from ACT_RU_JOB where HANDLER_TYPE_ = 'async-continuation' and " + which)
                    .query(Long.class)
                    .single();
        }
    }

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(SellerdeskApplication.class, SlowStep.class)
                .profiles("demo")
                .run(
                        "--server.port=0",
                        "--sellerdesk.simulator.orders-per-minute=0",
                        "--spring.datasource.url=" + DATABASE,
                        "--sellerdesk.scheduling.enabled=false",
                        "--sellerdesk.jobs.wait-at-stop=30s");
    }

    private static void deploy(ConfigurableApplicationContext node) {
        node.getBean(RepositoryService.class)
                .createDeployment()
                .addModelInstance(
                        "slow.bpmn",
                        Bpmn.createExecutableProcess("slow")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .serviceTask()
                                .camundaAsyncBefore()
                                .camundaDelegateExpression("${slowStep}")
                                .endEvent()
                                .done())
                .deploy();
    }
}
