package ua.sellerdesk.shipping;

import java.time.LocalDate;

/**
 * A parcel came to another phase; published by the tracker in the transaction that records it, once a change.
 *
 * @param code the carrier's raw code
 * @param paidStorageFrom the first day of paid storage in Kyiv, null when unknown
 * @param words the carrier's words
 * @param collects whether the carrier collects money from the buyer
 */
public record ParcelMoved(
        long orderNumber,
        String carrier,
        String ttn,
        Carrier.Phase phase,
        String code,
        LocalDate paidStorageFrom,
        String words,
        boolean collects) {}
