package ua.sellerdesk.marketplace.rozetka;

/** The statuses with rules of their own in the Seller API; all others are data. */
final class StatusIds {

    /** The only one in which lines can be edited; entering it erases the tracking number. */
    static final int TAKEN = 26;

    static final int CONFIRMED = 2;

    /** Requires a tracking number, as {@link #HANDED_OVER} does. */
    static final int HANDOVER_PLANNED = 61;

    static final int HANDED_OVER = 3;

    private StatusIds() {}

    static boolean needsTtn(int status) {
        return status == HANDOVER_PLANNED || status == HANDED_OVER;
    }
}
