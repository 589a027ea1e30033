package ua.sellerdesk.shipping;

import ua.sellerdesk.shipping.Carrier.Waybill;

/** A carrier that brings a parcel under way to another place when the sender asks so by API. */
public interface Redirection {

    /**
     * @param to the new place and person, with a pick-up point chosen from the carrier's suggestions or an address
     * @return what the carrier calls its order to redirect, null where it has no name
     * @throws CarrierRefusal when the parcel cannot be redirected
     * @throws CarrierUnavailable when the carrier cannot be asked now
     */
    String redirect(Waybill waybill, WaybillRequest.Consignee to);
}
