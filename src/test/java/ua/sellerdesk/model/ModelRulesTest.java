package ua.sellerdesk.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every model and form of Sellerdesk must have, whoever drew it. */
class ModelRulesTest {

    /** Steps that stay inside Sellerdesk and so may run in the caller's transaction. */
    private static final List<String> INSIDE = List.of(
            "${notifySales}",
            "${chooseCarrier}",
            "${recordCancellation}",
            "${notifyOverdue}",
            "${closeShipment}",
            "${noteCashPaidOut}",
            "${lookForReturn}",
            "${assessRefund}",
            "${notifyRefundDue}",
            "${notifyReturnOverdue}",
            "${lookForClaimedGoods}",
            "${notifyRepairDue}",
            "${notifyClaimOverdue}");

    static Stream<Path> models() throws IOException {
        return Files.list(Path.of("bpmn")).filter(file -> file.toString().endsWith(".bpmn"));
    }

    static Stream<Path> forms() throws IOException {
        return Files.list(Path.of("forms")).filter(file -> file.toString().endsWith(".form"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void isNamedAfterItsProcessAndKeepsHistoryForAWhile(Path file) {
        Process process =
                read(file).getModelElementsByType(Process.class).iterator().next();
        assertThat(file.getFileName().toString()).isEqualTo(process.getId() + ".bpmn");
        assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
        assertThat(process.getDocumentations()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void namesDocumentsAndDrawsEveryElement(Path file) {
        for (FlowNode node : read(file).getModelElementsByType(FlowNode.class)) {
            assertThat(node.getName()).as(node.getId()).isNotBlank();
            assertThat(node.getDocumentations()).as(node.getId()).isNotEmpty();
            assertThat(node.getDiagramElement()).as(node.getId()).isNotNull();
        }
        for (SequenceFlow flow : read(file).getModelElementsByType(SequenceFlow.class)) {
            assertThat(flow.getDiagramElement()).as(flow.getId()).isNotNull();
            if (flow.getSource() instanceof Gateway gateway
                    && gateway.getOutgoing().size() > 1
                    && flow.getConditionExpression() != null) {
                assertThat(flow.getName()).as(flow.getId()).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void givesEveryUserTaskAFormAGroupADueDateAndAnEscalation(Path file) {
        BpmnModelInstance model = read(file);
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            String form = task.getCamundaFormRef() == null
                    ? task.getCamundaFormKey().replaceFirst("embedded:deployment:", "")
                    : "forms/" + task.getCamundaFormRef() + ".form";
            assertThat(Path.of(form)).as(task.getId()).exists();
            assertThat(task.getCamundaCandidateGroups()).as(task.getId()).isNotBlank();
            assertThat(task.getCamundaDueDate())
                    .as("working time, or a day that the law sets, of " + task.getId())
                    .matches("\\$\\{(workingTime\\.plus\\('\\w+'\\)|[a-z]+By)}");
            assertThat(model.getModelElementsByType(BoundaryEvent.class))
                    .as("escalation of " + task.getId())
                    .anyMatch(event -> event.getAttachedTo() == task && !event.cancelActivity());
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void callsBeansOnlyAndRetriesWhatGoesOutside(Path file) {
        BpmnModelInstance model = read(file);
        Stream.concat(
                        model.getModelElementsByType(ServiceTask.class).stream()
                                .map(t -> new Step(t.getId(), t.getCamundaDelegateExpression(), t)),
                        model.getModelElementsByType(SendTask.class).stream()
                                .map(t -> new Step(t.getId(), t.getCamundaDelegateExpression(), t)))
                .forEach(step -> {
                    assertThat(step.bean()).as(step.id()).matches("\\$\\{[a-zA-Z]+}");
                    if (!INSIDE.contains(step.bean())) {
                        assertThat(step.node().isCamundaAsyncBefore())
                                .as(step.id())
                                .isTrue();
                        assertThat(step.node()
                                        .getExtensionElements()
                                        .getElementsQuery()
                                        .filterByType(CamundaFailedJobRetryTimeCycle.class)
                                        .count())
                                .as(step.id())
                                .isEqualTo(1);
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void writesFlatVariablesThatTasklistCanSubmit(Path file) throws IOException {
        JsonNode form = new ObjectMapper().readTree(file.toFile());
        assertThat(form.path("id").asText() + ".form")
                .isEqualTo(file.getFileName().toString());
        for (JsonNode component : form.path("components")) {
            // the one locks Tasklist's Complete button, the other writes its value over what is typed after it
            assertThat(component.path("type").asText()).isNotIn("dynamiclist", "number");
            assertThat(component.path("key").asText()).doesNotContain(".");
        }
    }

    private static BpmnModelInstance read(Path file) {
        return Bpmn.readModelFromFile(file.toFile());
    }

    private record Step(String id, String bean, org.camunda.bpm.model.bpmn.instance.Task node) {}
}
