package ua.sellerdesk.warranty;

/** What a buyer of goods with a defect may choose. */
public enum Remedy {
    PRICE_CUT,
    REPAIR,
    /** What a repair cost the buyer, or somebody else whom the buyer took. */
    REPAIR_COSTS,
    REFUND,
    REPLACEMENT
}
