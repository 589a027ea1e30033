package ua.sellerdesk.warranty;

/** What a check or an expertise found. */
public enum Diagnosis {
    /** A defect by fault of maker or seller. */
    DEFECT_CONFIRMED,
    /** It is proved that the buyer broke the rules of use or storage. */
    BUYERS_FAULT,
    NO_DEFECT,
    /** There is a defect, and its cause was not found. */
    CAUSE_UNKNOWN
}
