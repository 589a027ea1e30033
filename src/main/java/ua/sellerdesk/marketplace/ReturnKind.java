package ua.sellerdesk.marketplace;

/** What a buyer's request comes down to. */
public enum ReturnKind {
    /** The goods come back and the money goes back. */
    RETURN,
    /** Money alone: the goods stay, or never came. */
    REFUND_ONLY,
    EXCHANGE,
    /** A warranty claim, whatever remedy the buyer wishes. */
    REPAIR,
    /** Cannot be told from what the marketplace says: a person decides. */
    UNCLEAR;

    /** Told by {@code marketplace/return-kinds.csv}; each title may be null. */
    public static ReturnKind of(String type, String cause, String wish) {
        return ReturnKindTable.kind(type, cause, wish);
    }
}
