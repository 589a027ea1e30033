package ua.sellerdesk.shipping;

/** Where the money is that a carrier collected from the buyer. */
public enum CashOnDelivery {
    /** The buyer has paid; the carrier is sending it. */
    UNDER_WAY,
    /** The seller has been paid. */
    PAID_OUT
}
