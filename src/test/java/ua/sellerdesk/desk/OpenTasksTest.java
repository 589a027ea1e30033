package ua.sellerdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ua.sellerdesk.engine.ModelWords;

class OpenTasksTest {

    private ProcessEngine engine;
    private OpenTasks tasks;

    @BeforeEach
    void start() {
        engine = ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration()
                .setJdbcUrl("jdbc:h2:mem:open-tasks")
                .setProcessEngineName("open-tasks")
                .buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "p.bpmn",
                        Bpmn.createExecutableProcess("p")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .parallelGateway("both")
                                .userTask("late")
                                .name("Пізніше")
                                .camundaDueDate("2026-12-02T10:00:00")
                                .endEvent()
                                .moveToNode("both")
                                .userTask("soon")
                                .name("Скоро")
                                .camundaDueDate("2026-12-01T10:00:00")
                                .endEvent()
                                .done())
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey("p", "1");
        engine.getRuntimeService().startProcessInstanceByKey("p", "2");
        tasks = new OpenTasks(
                engine.getTaskService(),
                engine.getRuntimeService(),
                new ModelWords(),
                new TaskShelves(engine.getFilterService(), List.of()));
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void findsTheTasksOfAKindWithTheirOrders() {
        assertThat(tasks.ofKind("late")).containsOnlyKeys(1L, 2L);
        assertThat(tasks.ofKind("late").get(2L).name()).isEqualTo("Пізніше");
        assertThat(tasks.ofKind("other")).isEmpty();
    }

    @Test
    void findsAnOrdersTasksAndInstanceByItsNumber() {
        assertThat(tasks.of(1)).extracting(OpenTask::name).containsExactly("Скоро", "Пізніше");
        assertThat(tasks.instancesOf(1)).hasSize(1);
        assertThat(tasks.of(3)).isEmpty();
    }

    @Test
    void theNextStepIsTheTaskDueFirst() {
        var next = tasks.nextOf(List.of(1L, 2L, 3L));

        assertThat(next).containsOnlyKeys(1L, 2L);
        assertThat(next.get(1L).name()).isEqualTo("Скоро");
        assertThat(tasks.nextOf(List.of())).isEmpty();
    }
}
