package ua.sellerdesk.marketplace;

/** How the marketplace shows the sending back of an order's money. */
public enum RefundState {
    /** It shows none. */
    NONE,
    UNDER_WAY,
    /** The buyer has the money, or it is on its way through the bank. */
    GIVEN,
    /** Such as for want of money on the shop's balance; it may be tried again in the cabinet. */
    FAILED;

    /** Whether the marketplace took it on, so that it must not be asked for again. */
    public boolean taken() {
        return this == UNDER_WAY || this == GIVEN;
    }
}
