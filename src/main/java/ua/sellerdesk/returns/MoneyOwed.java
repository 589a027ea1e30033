package ua.sellerdesk.returns;

import java.util.EnumSet;
import java.util.Set;
import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.order.OrderDetails;
import ua.sellerdesk.order.Stage;

/** Whether the buyer of a return has paid anything that it is for the return to send back. */
final class MoneyOwed {

    /** Whose end sends back by itself what was paid beforehand. */
    private static final Set<Stage> PAID_BACK = EnumSet.of(Stage.CANCELLED, Stage.NOT_COLLECTED, Stage.LOST);

    private MoneyOwed() {}

    /**
     * Who sends goods back has paid for them. Of a parcel that was never taken only what was paid beforehand is owed, and
     * the end of its order sends that back by itself.
     */
    static boolean of(Rma rma, OrderDetails order) {
        MarketplaceOrder.Payment payment = order.order().payment();
        if (payment != null && payment.givenBack()) {
            return false;
        }
        return rma.origin() != Rma.Origin.PARCEL
                || !PAID_BACK.contains(order.summary().stage()) && payment != null && payment.refundable();
    }
}
