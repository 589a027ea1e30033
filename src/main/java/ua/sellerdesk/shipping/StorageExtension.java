package ua.sellerdesk.shipping;

import java.time.LocalDate;
import ua.sellerdesk.shipping.Carrier.Waybill;

/** A carrier that keeps a parcel at its pick-up point for longer when the sender asks so by API. */
public interface StorageExtension {

    /**
     * @param lastDay the last day of storage, in Kyiv
     * @throws CarrierRefusal when the carrier does not keep it for longer
     * @throws CarrierUnavailable when the carrier cannot be asked now
     */
    void keepUntil(Waybill waybill, LocalDate lastDay);
}
