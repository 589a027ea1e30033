package ua.sellerdesk.order.process;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import ua.sellerdesk.engine.ErrorHandlers;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.order.Refusals;
import ua.sellerdesk.shipping.CarrierRefusal;

/**
 * A step of an order in a model. A refusal that the model handles becomes a BPMN error, and its words stay with the
 * order; any other fault is thrown on, tried again, and in the end an incident with the same words.
 */
class OrderStep implements JavaDelegate {

    static final String MARKETPLACE_REFUSED = "marketplace-refused";
    static final String WAYBILL_REFUSED = "waybill-refused";

    private final Refusals refusals;
    private final Work step;

    OrderStep(Refusals refusals, Work step) {
        this.refusals = refusals;
        this.step = step;
    }

    @FunctionalInterface
    interface Work {
        void run(long orderNumber, DelegateExecution execution);
    }

    @Override
    public void execute(DelegateExecution execution) {
        long number = Long.parseLong(execution.getProcessBusinessKey());
        try {
            step.run(number, execution);
        } catch (MarketplaceRefusal refusal) {
            if (!ErrorHandlers.handle(execution, MARKETPLACE_REFUSED)) {
                throw refusal;
            }
            refusals.byMarketplace(number, refusal);
            throw new BpmnError(MARKETPLACE_REFUSED, refusal.getMessage());
        } catch (CarrierRefusal refusal) {
            if (!ErrorHandlers.handle(execution, WAYBILL_REFUSED)) {
                throw refusal;
            }
            refusals.byCarrier(number, refusal);
            throw new BpmnError(WAYBILL_REFUSED, refusal.getMessage());
        }
    }
}
