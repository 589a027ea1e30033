package ua.sellerdesk.law;

/** On what ground goods or money go back. */
public enum Ground {
    DEFECT,
    DISTANCE_WITHDRAWAL,
    GOOD_QUALITY,
    /** A parcel that was refused or not collected. */
    RETURNED_PARCEL,
    /** Not owed by law. */
    GOODWILL
}
