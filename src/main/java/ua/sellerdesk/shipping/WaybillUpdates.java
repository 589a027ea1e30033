package ua.sellerdesk.shipping;

import ua.sellerdesk.shipping.Carrier.Waybill;

/** A carrier whose waybill can be changed until the parcel is handed over; its number stays. */
public interface WaybillUpdates {

    /**
     * Makes the waybill say what the request says. Safe to repeat.
     *
     * @throws CarrierRefusal when the carrier does not take the change
     * @throws CarrierUnavailable when the carrier cannot be asked now
     */
    Waybill update(Waybill waybill, WaybillRequest request);
}
