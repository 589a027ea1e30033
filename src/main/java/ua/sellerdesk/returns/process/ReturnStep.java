package ua.sellerdesk.returns.process;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import ua.sellerdesk.engine.ErrorHandlers;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.returns.ReturnWork;

/**
 * A step of a return in the model. A refusal that the model handles becomes a BPMN error, and its words stay with the
 * return; any other fault is thrown on, tried again, and in the end an incident with the same words.
 */
class ReturnStep implements JavaDelegate {

    static final String MARKETPLACE_REFUSED = "marketplace-refused";

    private final ReturnWork work;
    private final Work step;

    ReturnStep(ReturnWork work, Work step) {
        this.work = work;
        this.step = step;
    }

    @FunctionalInterface
    interface Work {
        void run(String key, DelegateExecution execution);
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
            work.refusedByMarketplace(key, refusal);
            throw new BpmnError(MARKETPLACE_REFUSED, refusal.getMessage());
        }
    }
}
