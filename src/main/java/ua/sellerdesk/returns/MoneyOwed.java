package ua.sellerdesk.returns;

import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.order.OrderDetails;
import ua.sellerdesk.order.Stage;

/** Whether the buyer of a return has paid anything that it is for the return to send back. */
final class MoneyOwed {

    private MoneyOwed() {}

    /**
     * Who sends goods back has paid for them. Of a parcel that was never taken only what was paid beforehand is owed, and
     * the cancellation of its order sends that back by itself.
     */
    static boolean of(Rma rma, OrderDetails order) {
        MarketplaceOrder.Payment payment = order.order().payment();
        return rma.origin() != Rma.Origin.PARCEL
                || order.summary().stage() != Stage.CANCELLED && payment != null && payment.refundable();
    }
}
