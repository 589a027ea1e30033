package ua.sellerdesk.returns;

/** Who pays for the way back. */
public enum Payer {
    SELLER,
    BUYER
}
