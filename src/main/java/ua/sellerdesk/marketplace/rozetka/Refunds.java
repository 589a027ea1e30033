package ua.sellerdesk.marketplace.rozetka;

import com.fasterxml.jackson.databind.JsonNode;
import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.marketplace.MarketplaceUnavailable;
import ua.sellerdesk.marketplace.UncertainWrite;

/** Refunds of orders paid online: in full only (Seller API, personal-cabinets/refund-payment). */
class Refunds {

    private static final int STATE_REFUSES = 1031;
    private static final String EXPAND = "payment,purchases,auto_refund";

    private final RozetkaClient client;
    private final RozetkaOrders orders;

    Refunds(RozetkaClient client, RozetkaOrders orders) {
        this.client = client;
        this.orders = orders;
    }

    boolean given(long number) {
        JsonNode content = orders.content(number, EXPAND);
        return given(orders.read(content), content);
    }

    void request(long number) {
        JsonNode content = orders.content(number, EXPAND);
        MarketplaceOrder order = orders.read(content);
        if (given(order, content)) {
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
            return given(number);
        } catch (MarketplaceUnavailable e) {
            answer.addSuppressed(e);
            return false;
        }
    }

    private static boolean given(MarketplaceOrder order, JsonNode content) {
        return order.payment().givenBack() || "1".equals(Json.text(Json.at(content, "auto_refund"), "status"));
    }
}
