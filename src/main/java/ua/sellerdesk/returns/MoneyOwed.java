package ua.sellerdesk.returns;

import ua.sellerdesk.marketplace.MarketplaceOrder;

/** Whether the buyer of a return has paid anything that could go back. */
final class MoneyOwed {

    private MoneyOwed() {}

    /** Who sends goods back has paid for them; of a parcel that was never taken only what was paid beforehand is owed. */
    static boolean of(Rma rma, MarketplaceOrder order) {
        return rma.origin() != Rma.Origin.PARCEL
                || order.payment() != null && order.payment().refundable();
    }
}
