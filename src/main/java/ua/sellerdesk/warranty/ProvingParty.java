package ua.sellerdesk.warranty;

/** Who has to prove the cause of a defect. */
public enum ProvingParty {
    SELLER,
    BUYER
}
