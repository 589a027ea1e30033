package ua.sellerdesk.marketplace.rozetka;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.marketplace.MarketplaceUnavailable;
import ua.sellerdesk.marketplace.RefundState;
import ua.sellerdesk.marketplace.UncertainWrite;

/** Refunds of orders paid online: in full only (Seller API, personal-cabinets/refund-payment). */
class Refunds {

    private static final int STATE_REFUSES = 1031;
    /** Of {@code auto_refund} (Seller API, expand auto_refund): accepted; failed, for the time or for good. */
    private static final String TAKEN = "1";

    private static final Set<String> FAILED = Set.of("2", "3");

    private static final String EXPAND = "payment,purchases,auto_refund";

    private final RozetkaClient client;
    private final RozetkaOrders orders;

    Refunds(RozetkaClient client, RozetkaOrders orders) {
        this.client = client;
        this.orders = orders;
    }

    RefundState state(long number) {
        JsonNode content = orders.content(number, EXPAND);
        return state(orders.read(content), content);
    }

    void request(long number) {
        JsonNode content = orders.content(number, EXPAND);
        MarketplaceOrder order = orders.read(content);
        if (state(order, content).taken()) {
            return;
        }
        if (!order.payment().refundable()) {
            throw new MarketplaceRefusal(STATE_REFUSES, "Замовлення не оплачене онлайн: повертати нічого");
        }
        try {
            JsonNode done = client.write(
                    "POST", "/personal-cabinets/refund-payment", client.body().put("order_id", number));
            if (done.isBoolean() && !done.booleanValue()) {
                throw new MarketplaceRefusal(STATE_REFUSES, "ROZETKA не прийняла повернення коштів");
            }
        } catch (MarketplaceRefusal | UncertainWrite e) {
            if (!seenGiven(number, e)) {
                throw e;
            }
        }
    }

    /** A reading that fails must not hide that the request may have been carried out. */
    private boolean seenGiven(long number, RuntimeException answer) {
        try {
            return state(number).taken();
        } catch (MarketplaceUnavailable e) {
            answer.addSuppressed(e);
            return false;
        }
    }

    private static RefundState state(MarketplaceOrder order, JsonNode content) {
        if (order.payment().givenBack()) {
            return RefundState.GIVEN;
        }
        String status = Json.text(Json.at(content, "auto_refund"), "status");
        if (TAKEN.equals(status)) {
            return RefundState.UNDER_WAY;
        }
        return status != null && FAILED.contains(status) ? RefundState.FAILED : RefundState.NONE;
    }
}
