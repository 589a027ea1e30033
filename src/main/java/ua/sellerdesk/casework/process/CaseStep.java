package ua.sellerdesk.casework.process;

import java.util.function.BiConsumer;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import ua.sellerdesk.engine.ErrorHandlers;
import ua.sellerdesk.marketplace.MarketplaceRefusal;

/**
 * A step of a case in its model. A refusal that the model handles becomes a BPMN error, and its words stay with the case;
 * any other fault is thrown on, tried again, and in the end an incident with the same words.
 */
public final class CaseStep implements JavaDelegate {

    private static final String MARKETPLACE_REFUSED = "marketplace-refused";

    private final Work step;
    private final BiConsumer<String, MarketplaceRefusal> refused;

    /** @param refused keeps the words of a refusal with the case of that business key */
    public CaseStep(Work step, BiConsumer<String, MarketplaceRefusal> refused) {
        this.step = step;
        this.refused = refused;
    }

    /** What the step does with the case of a business key. */
    @FunctionalInterface
    public interface Work {
        void run(String businessKey, DelegateExecution execution);
    }

    @Override
    public void execute(DelegateExecution execution) {
        String key = execution.getProcessBusinessKey();
        try {
            step.run(key, execution);
        } catch (MarketplaceRefusal refusal) {
            if (!ErrorHandlers.handle(execution, MARKETPLACE_REFUSED)) {
                throw refusal;
            }
            refused.accept(key, refusal);
            throw new BpmnError(MARKETPLACE_REFUSED, refusal.getMessage());
        }
    }
}
