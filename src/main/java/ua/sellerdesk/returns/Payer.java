package ua.sellerdesk.returns;

/** Who pays for the way back, or for an expertise. */
public enum Payer {
    SELLER,
    BUYER
}
