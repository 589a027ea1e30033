package ua.sellerdesk.shipping;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A carrier that tells beforehand what a waybill will cost and when the parcel will be there. */
public interface WaybillQuotes {

    /**
     * @param cost in UAH, null when unknown
     * @param estimatedDelivery in Kyiv, null when unknown
     */
    record Quote(BigDecimal cost, LocalDate estimatedDelivery) {}

    /**
     * @throws CarrierRefusal when the carrier's rules forbid such a parcel
     * @throws CarrierUnavailable when the carrier cannot be asked now
     */
    Quote quote(WaybillRequest request);
}
