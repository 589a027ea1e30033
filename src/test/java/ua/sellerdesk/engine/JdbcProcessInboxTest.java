package ua.sellerdesk.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@EngineSlice
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcProcessInboxTest {

    private static final String KEY = "inbox-1";

    @Autowired
    ProcessInbox inbox;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    InboxCleanup cleanup;

    @Autowired
    InboxHealthIndicator health;

    @Autowired
    MeterRegistry meters;

    private String deployment;

    @BeforeAll
    void deploy() {
        deployment = repository
                .createDeployment()
                .addModelInstance(
                        "inbox.bpmn",
                        Bpmn.createExecutableProcess("inbox")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .userTask("before")
                                .intermediateCatchEvent()
                                .message("news")
                                .userTask("between")
                                .intermediateCatchEvent()
                                .message("news")
                                .userTask("after")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
    }

    @AfterAll
    void undeploy() {
        repository.deleteDeployment(deployment, true);
    }

    @AfterEach
    void empty() {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("inbox")
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test"));
        jdbc.sql("delete from process_inbox").update();
    }

    @Test
    void isStoredInTheCallersTransaction() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    inbox.tell(KEY, "news", "1", Map.of());
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        assertThat(states()).isEmpty();
        transaction.executeWithoutResult(status -> inbox.tell(KEY, "news", "1", Map.of()));
        assertThat(states()).containsExactly("WAITING");
    }

    @Test
    void storesTheSameMessageOnce() {
        inbox.tell(KEY, "news", "1", Map.of());
        inbox.tell(KEY, "news", "1", Map.of("other", "facts"));
        inbox.tell(KEY, "news", "2", Map.of());
        inbox.tell("inbox-2", "news", "1", Map.of());
        assertThat(states()).hasSize(3);
    }

    @Test
    void deliversOnceTheInstanceWaits() {
        start();
        inbox.tell(KEY, "news", "1", Map.of("code", "A7", "count", 3));
        deliver();
        assertThat(states()).containsExactly("WAITING");
        assertThat(at()).isEqualTo("before");
        complete();
        deliver();
        assertThat(states()).containsExactly("DELIVERED");
        assertThat(at()).isEqualTo("between");
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(KEY)
                .singleResult()
                .getId();
        assertThat(runtime.getVariables(instance)).containsEntry("code", "A7").containsEntry("count", 3);
    }

    @Test
    void deliversOneMessageToOneWait() {
        start();
        inbox.tell(KEY, "news", "1", Map.of("code", "first"));
        inbox.tell(KEY, "news", "2", Map.of("code", "second"));
        complete();
        deliver();
        assertThat(states()).containsExactly("DELIVERED", "WAITING");
        assertThat(at()).isEqualTo("between");
        complete();
        deliver();
        assertThat(states()).containsExactly("DELIVERED", "DELIVERED");
        assertThat(at()).isEqualTo("after");
    }

    @Test
    void triesRarerTheLongerNobodyWaits() {
        start();
        inbox.tell(KEY, "news", "1", Map.of());
        inbox.deliverDue();
        assertThat(pauseMillis()).isBetween(1L, 5_000L);
        jdbc.sql("update process_inbox set created_at = ?, next_try_at = ?")
                .params(OffsetDateTime.now().minusHours(1), OffsetDateTime.now().minusHours(1))
                .update();
        inbox.deliverDue();
        assertThat(pauseMillis()).isBetween(25_000L, 30_000L);
    }

    @Test
    void showsWhatCannotBeDeliveredAnyMore() {
        inbox.tell(KEY, "news", "1", Map.of());
        deliver();
        assertThat(states()).containsExactly("OBSOLETE");
        assertThat(jdbc.sql("select remark from process_inbox")
                        .query(String.class)
                        .single())
                .isNotBlank();
    }

    @Test
    void aMessageThatFailsDoesNotHoldTheOthersUp() {
        start();
        complete();
        jdbc.sql("""
                        insert into process_inbox
                            (business_key, message, dedup_key, facts, state, created_at, next_try_at)
                        values ('inbox-1', 'news', '0', 'not json', 'WAITING', ?, ?)""")
                .params(
                        OffsetDateTime.now().minusMinutes(1),
                        OffsetDateTime.now().minusMinutes(1))
                .update();
        inbox.tell(KEY, "news", "1", Map.of());
        inbox.deliverDue();
        assertThat(states()).containsExactly("WAITING", "DELIVERED");
        assertThat(at()).isEqualTo("between");
    }

    @Test
    void nodesThatDeliverTogetherDeliverOnce() throws Exception {
        int orders = 8;
        for (int order = 0; order < orders; order++) {
            runtime.startProcessInstanceByKey("inbox", "inbox-many-" + order);
        }
        tasks.createTaskQuery().processDefinitionKey("inbox").list().forEach(task -> tasks.complete(task.getId()));
        for (int order = 0; order < orders; order++) {
            inbox.tell("inbox-many-" + order, "news", "1", Map.of());
        }
        int nodes = 3;
        CyclicBarrier together = new CyclicBarrier(nodes);
        ExecutorService threads = Executors.newFixedThreadPool(nodes);
        try {
            List<Future<?>> runs = new ArrayList<>();
            for (int node = 0; node < nodes; node++) {
                runs.add(threads.submit(() -> {
                    together.await();
                    inbox.deliverDue();
                    return null;
                }));
            }
            for (Future<?> run : runs) {
                run.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(states()).hasSize(orders).containsOnly("DELIVERED");
        // a second delivery would have passed the second wait
        assertThat(tasks.createTaskQuery().processDefinitionKey("inbox").list())
                .hasSize(orders)
                .allMatch(task -> task.getTaskDefinitionKey().equals("between"));
    }

    @Test
    void forgetsWhatWasSaidOfAnOrderThatBeginsAnew() {
        start();
        inbox.tell(KEY, "news", "0", Map.of());
        complete();
        deliver();
        inbox.tell(KEY, "news", "1", Map.of());
        inbox.tell("inbox-2", "news", "1", Map.of());
        inbox.drop(KEY);
        assertThat(states()).containsExactly("DELIVERED", "OBSOLETE", "WAITING");
        assertThat(jdbc.sql("select remark from process_inbox where state = 'OBSOLETE'")
                        .query(String.class)
                        .single())
                .contains("began anew");
        complete();
        deliver();
        assertThat(waits()).as("waits for the news of its own round").isTrue();
    }

    @Test
    void keepsForAMonthWhatItIsDoneWithAndForeverWhatWaits() {
        told("DELIVERED", OffsetDateTime.now().minusDays(31));
        told("OBSOLETE", OffsetDateTime.now().minusDays(31));
        told("DELIVERED", OffsetDateTime.now().minusDays(29));
        told("WAITING", OffsetDateTime.now().minusDays(31));
        cleanup.purge();
        assertThat(states()).containsExactly("DELIVERED", "WAITING");
    }

    @Test
    void showsWhatIsStuckAndStaysUp() {
        for (int i = 0; i < 12; i++) {
            told("WAITING", OffsetDateTime.now().minusHours(2));
        }
        told("WAITING", OffsetDateTime.now().minusMinutes(50));
        told("DELIVERED", OffsetDateTime.now().minusHours(2));
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(health.health().getDetails()).containsEntry("stuck", 12L);
        assertThat(health.health().getDetails().get("oldest"))
                .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                .hasSize(10)
                .allSatisfy(stuck -> assertThat(stuck.keySet().stream().map(String::valueOf))
                        .containsExactlyInAnyOrder("businessKey", "message", "since"));
        assertThat(meters.get("sellerdesk.inbox.stuck").gauge().value()).isEqualTo(12);
    }

    private void told(String state, OffsetDateTime when) {
        jdbc.sql("""
                        insert into process_inbox
                            (business_key, message, dedup_key, facts, state, created_at, next_try_at, delivered_at)
                        values ('inbox-1', 'news', ?, '{}', ?, ?, ?, ?)""")
                .params(UUID.randomUUID().toString(), state, when, when, "WAITING".equals(state) ? null : when)
                .update();
    }

    private void start() {
        runtime.startProcessInstanceByKey("inbox", KEY);
    }

    private void complete() {
        tasks.complete(tasks.createTaskQuery()
                .processInstanceBusinessKey(KEY)
                .singleResult()
                .getId());
    }

    private boolean waits() {
        return runtime.createExecutionQuery()
                        .processInstanceBusinessKey(KEY)
                        .messageEventSubscriptionName("news")
                        .count()
                == 1;
    }

    private String at() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(KEY)
                .singleResult()
                .getTaskDefinitionKey();
    }

    /** Delivers what waits, whenever it would be due. */
    private void deliver() {
        jdbc.sql("update process_inbox set next_try_at = created_at").update();
        inbox.deliverDue();
    }

    private List<String> states() {
        return jdbc.sql("select state from process_inbox order by id")
                .query(String.class)
                .list();
    }

    private long pauseMillis() {
        OffsetDateTime next = jdbc.sql("select next_try_at from process_inbox")
                .query(OffsetDateTime.class)
                .single();
        return java.time.Duration.between(OffsetDateTime.now(), next).toMillis();
    }
}
