package ua.sellerdesk.order.process;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.order.OrderWork;
import ua.sellerdesk.shipping.CarrierRefusal;

/**
 * A step of an order in a model. A refusal, which a person must mend, becomes a BPMN error and its words stay with the
 * order; any other fault is thrown on, tried again, and in the end an incident.
 */
class OrderStep implements JavaDelegate {

    private final OrderWork work;
    private final Work step;

    OrderStep(OrderWork work, Work step) {
        this.work = work;
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
            work.stoppedBy(number, "marketplace", refusal.getMessage());
            throw new BpmnError("marketplace-refused", refusal.getMessage());
        } catch (CarrierRefusal refusal) {
            work.stoppedBy(number, "carrier", refusal.getMessage());
            throw new BpmnError("waybill-refused", refusal.getMessage());
        }
    }
}
