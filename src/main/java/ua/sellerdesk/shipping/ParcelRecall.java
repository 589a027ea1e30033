package ua.sellerdesk.shipping;

import ua.sellerdesk.shipping.Carrier.Waybill;

/** A carrier that brings a parcel back when the sender asks so by API. */
public interface ParcelRecall {

    /**
     * Has a parcel under way sent back to the sender. Asking again for the same parcel is harmless.
     *
     * @param reason in words, for the carrier
     * @return what the carrier calls its order to return, null where it has no name
     * @throws CarrierRefusal when the parcel cannot be brought back
     * @throws CarrierUnavailable when the carrier cannot be asked now
     */
    String recall(Waybill waybill, String reason);
}
