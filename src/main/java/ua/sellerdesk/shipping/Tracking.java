package ua.sellerdesk.shipping;

/** Asks the carriers where the parcels are. */
public interface Tracking {

    /** Asks about every parcel under way; returns how many changed their phase. */
    int trackNow();
}
