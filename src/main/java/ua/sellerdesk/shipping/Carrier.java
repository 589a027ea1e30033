package ua.sellerdesk.shipping;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A carrier with an API. Faults of the line come as {@link ua.sellerdesk.http.HttpFault}; a refusal of the data as
 * {@link CarrierRefusal}.
 */
public interface Carrier {

    /** The carrier's name in tables, variables and settings, such as {@code nova-poshta}. */
    String code();

    /** Whether credentials are set, so that waybills can be created. */
    boolean enabled();

    /** Whether parcels can be followed, those with a number made elsewhere too. */
    default boolean tracks() {
        return enabled();
    }

    /** Whether a parcel of that number is among those that can be followed. */
    default boolean follows(String ttn) {
        return tracks();
    }

    /**
     * Creates a waybill. Not idempotent: only {@link Shipments} calls it.
     *
     * @throws CarrierRefusal when the carrier, or one of its rules, refuses the data: nothing was created
     * @throws CarrierUnavailable when certainly nothing was created, and the same may succeed later; so end all faults
     *     of calls that come before the one that creates
     * @throws ua.sellerdesk.http.HttpFault of the call that creates, which may have been processed
     */
    Waybill create(WaybillRequest request);

    /**
     * Looks for a waybill created with our mark.
     *
     * @param mark the order number as given in the request
     * @param day the day of the attempt in Kyiv; the day before and after are searched too
     * @return all the live waybills with that mark
     * @throws CarrierUnavailable when the carrier cannot be asked now
     */
    List<Waybill> find(String mark, LocalDate day);

    /**
     * Deletes a waybill not yet handed over; one already gone counts as deleted.
     *
     * @throws CarrierRefusal when the carrier does not delete it
     */
    void delete(Waybill waybill);

    /**
     * Where the parcels are; numbers the carrier left out of its answer are left out here, numbers it says it does not
     * know come as {@link Phase#NOT_FOUND}.
     *
     * @throws CarrierBusy when the carrier takes no more requests for now
     * @throws CarrierUnavailable when no usable answer came
     */
    List<ParcelStatus> track(Collection<String> ttns);

    /** How many numbers one call of {@link #track} may hold. */
    int trackBatchSize();

    /**
     * The waybill's label as PDF.
     *
     * @throws CarrierUnavailable when it cannot be fetched now
     */
    byte[] label(Waybill waybill);

    /**
     * @param ref the carrier's own id, needed to delete and print
     * @param ttn the tracking number
     */
    record Waybill(String ref, String ttn, BigDecimal cost, LocalDate estimatedDelivery) {}

    /**
     * @param code the carrier's raw code
     * @param words the carrier's words
     * @param phase see {@link Phase}; empty for a code the table does not know
     * @param paidStorageFrom the first day of paid storage, null when unknown
     * @param successorTtn the number under which the parcel travels on (return, redirect), else null
     * @param successorReturns whether that number brings the parcel back to the seller
     * @param changed when that happened, null when unknown
     * @param estimatedDelivery the day the carrier expects to deliver, in Kyiv, null when unknown
     * @param cash where the money collected from the buyer is, null when there is none or nothing is told
     */
    record ParcelStatus(
            String ttn,
            String code,
            String words,
            Optional<Phase> phase,
            Instant changed,
            LocalDate paidStorageFrom,
            LocalDate estimatedDelivery,
            String successorTtn,
            boolean successorReturns,
            CashOnDelivery cash) {

        /** The carrier says that it does not know the number. */
        public static ParcelStatus notFound(String ttn, String code, String words) {
            return new ParcelStatus(
                    ttn, code, words, Optional.of(Phase.NOT_FOUND), null, null, null, null, false, null);
        }
    }

    /** Where a parcel is, the same for every carrier. */
    enum Phase {
        CREATED,
        NOT_FOUND,
        IN_TRANSIT,
        AT_PICKUP_POINT,
        OUT_FOR_DELIVERY,
        DELIVERY_ATTEMPT_FAILED,
        DELIVERED,
        REFUSED,
        RETURNING,
        RETURNED,
        CANCELLED,
        LOST
    }
}
