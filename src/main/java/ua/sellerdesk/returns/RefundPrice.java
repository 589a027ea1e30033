package ua.sellerdesk.returns;

/** Which price of a piece goes back. */
public enum RefundPrice {
    PRICE_PAID,
    /** The price on the day the contract is terminated. */
    PRICE_TODAY
}
