package ua.sellerdesk.order.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ua.sellerdesk.engine.ProcessInbox;
import ua.sellerdesk.order.OrderProcess;
import ua.sellerdesk.shipping.Carrier.Phase;
import ua.sellerdesk.shipping.CashMoved;
import ua.sellerdesk.shipping.CashOnDelivery;
import ua.sellerdesk.shipping.ParcelMoved;

/** Has an instance of {@code cash-on-delivery} wait for the money of each parcel that was received and paid for. */
@Component
class CashWatch {

    private final RuntimeService runtime;
    private final ProcessInbox inbox;

    CashWatch(RuntimeService runtime, ProcessInbox inbox) {
        this.runtime = runtime;
        this.inbox = inbox;
    }

    /** In the tracker's transaction: a parcel comes to this phase once, so there is one instance a parcel. */
    @EventListener
    void on(ParcelMoved moved) {
        if (moved.collects() && moved.phase() == Phase.DELIVERED) {
            runtime.createMessageCorrelation(OrderProcess.CASH_AWAITED)
                    .processInstanceBusinessKey(String.valueOf(moved.orderNumber()))
                    .correlateStartMessage();
        }
    }

    @EventListener
    void on(CashMoved moved) {
        if (moved.state() == CashOnDelivery.PAID_OUT) {
            inbox.tell(String.valueOf(moved.orderNumber()), OrderProcess.CASH_PAID_OUT, moved.ttn(), Map.of());
        }
    }
}
