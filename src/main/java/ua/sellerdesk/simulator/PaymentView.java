package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.JsonMap.map;

import java.util.List;
import java.util.Map;

/** Writes how an order is paid. */
final class PaymentView {

    private PaymentView() {}

    /** @return null where the marketplace has no part in the payment */
    static Map<String, Object> status(SimOrder order) {
        if (order.paymentStatus == null) {
            return null;
        }
        return map(
                "order_id",
                order.id,
                "status_payment_id",
                order.paymentStatus,
                "name",
                PaymentStatuses.name(order.paymentStatus),
                "title",
                PaymentStatuses.title(order.paymentStatus),
                "value",
                null,
                "payment_invoice_id",
                null,
                "created_at",
                KyivTime.text(order.created));
    }

    static Map<String, Object> json(SimOrder order) {
        boolean credit = "credit".equals(order.payment.type());
        return map(
                "payment_method_id",
                order.payment.id(),
                "payment_method_name",
                order.payment.name(),
                "payment_type",
                order.payment.type(),
                "payment_type_title",
                order.payment.title(),
                "payment_status",
                status(order),
                "credit",
                credit
                        ? map("credit_status", order.paid() ? 4 : 3, "credit_info", List.of(), "credit_broker", false)
                        : null);
    }

    /** @return null where no money went back by order of the seller */
    static Map<String, Object> refund(SimOrder order) {
        return order.refunded ? map("is_auto", false, "status", 1, "error", "", "available_retry_count", 2) : null;
    }
}
