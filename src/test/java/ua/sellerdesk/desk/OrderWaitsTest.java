package ua.sellerdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderWaitsTest {

    private ProcessEngine engine;
    private OrderWaits waits;

    @BeforeEach
    void start() {
        engine = ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration()
                .setJdbcUrl("jdbc:h2:mem:order-waits")
                .setProcessEngineName("order-waits")
                .buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "p.bpmn",
                        Bpmn.createExecutableProcess("p")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .intermediateCatchEvent("call-time")
                                .timerWithDate("2026-12-02T10:00:00Z")
                                .serviceTask("step")
                                .camundaAsyncBefore()
                                .camundaExpression("${nobodyKnowsThis}")
                                .endEvent()
                                .done())
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey("p", "1");
        waits = new OrderWaits(engine.getHistoryService(), engine.getManagementService());
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void tellsTheMomentAnOrderWaitsFor() {
        var found = waits.of(List.of(1L, 2L));

        assertThat(found.moments()).containsOnlyKeys(1L);
        assertThat(found.moments().get(1L))
                .isEqualTo(new OrderWaits.Wait("call-time", Instant.parse("2026-12-02T10:00:00Z")));
        assertThat(found.stuck()).isEmpty();
        assertThat(waits.of(List.of()).moments()).isEmpty();
    }

    @Test
    void tellsWhatAStepThatGaveUpSaidLast() {
        var jobs = engine.getManagementService();
        jobs.executeJob(jobs.createJobQuery().singleResult().getId());
        String step = jobs.createJobQuery().singleResult().getId();
        try {
            jobs.executeJob(step);
        } catch (RuntimeException expected) {
            jobs.setJobRetries(step, 0);
        }

        var found = waits.of(List.of(1L));

        assertThat(found.stuck().get(1L)).contains("nobodyKnowsThis");
        assertThat(found.moments()).isEmpty();
    }
}
