package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.Envelope.ok;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Money: states of payments, and giving it back. */
@RozetkaResource
class PaymentsController {

    private final Market market;
    private final StatusBook statuses;
    private final Payments payments;

    PaymentsController(Market market, StatusBook statuses, Payments payments) {
        this.market = market;
        this.statuses = statuses;
        this.payments = payments;
    }

    @GetMapping("/orders/status-payment/{id:\\d+}")
    Map<String, Object> status(@PathVariable int id) {
        synchronized (market) {
            return ok(PaymentView.status(market.get(id)));
        }
    }

    @GetMapping("/payments/payment-statuses")
    Map<String, Object> statuses() {
        return Envelope.list("paymentStatuses", PaymentStatuses.all());
    }

    @GetMapping("/market-payment-methods/list")
    Map<String, Object> methods() {
        return Envelope.list("paymentMethods", payments.json());
    }

    /** All of it, once, and only for an order that was paid here and then cancelled. */
    @PostMapping("/personal-cabinets/refund-payment")
    Map<String, Object> refund(@RequestBody JsonNode body) {
        synchronized (market) {
            SimOrder order = market.get(body.path("order_id").asInt());
            if (!order.paid() || statuses.group(order.status) != 3) {
                throw new ApiRefusal(1031, "model_cannot_be_saved", null);
            }
            order.paymentStatus = PaymentStatuses.RETURNED;
            order.refunded = true;
            market.touch(order);
            return ok(true);
        }
    }
}
