package ua.sellerdesk.engine;

import java.util.Collection;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Whether the model catches an error of the step that is running: only then is it a matter for the model. */
public final class ErrorHandlers {

    private ErrorHandlers() {}

    public static boolean handle(DelegateExecution execution, String errorCode) {
        ModelElementInstance node = execution.getBpmnModelElementInstance();
        while (node instanceof FlowNode) {
            FlowElement element = (FlowElement) node;
            boolean caught = element.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                    .filter(event -> event.getAttachedTo().getId().equals(element.getId()))
                    .anyMatch(event -> catches(event, errorCode));
            if (caught) {
                return true;
            }
            node = element.getParentElement() instanceof SubProcess parent ? parent : null;
        }
        return false;
    }

    private static boolean catches(BoundaryEvent event, String errorCode) {
        Collection<ErrorEventDefinition> errors = event.getChildElementsByType(ErrorEventDefinition.class);
        // an error event without a reference catches every error
        return errors.stream()
                .anyMatch(definition -> definition.getError() == null
                        || errorCode.equals(definition.getError().getErrorCode()));
    }
}
