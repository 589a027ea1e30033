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

    /** Creates a waybill. Not idempotent: only {@link Shipments} calls it. */
    Waybill create(WaybillRequest request);

    /**
     * Looks for a waybill created with our mark.
     *
     * @param mark the order number as given in the request
     * @param day the day of the attempt in Kyiv; the day before and after are searched too
     * @return all the live waybills with that mark
     */
    List<Waybill> find(String mark, LocalDate day);

    /** Deletes a waybill not yet handed over; one already gone counts as deleted. */
    void delete(Waybill waybill);

    /** Where the parcels are; numbers the carrier left out of its answer are left out here. */
    List<ParcelStatus> track(Collection<String> ttns);

    /** How many numbers one call of {@link #track} may hold. */
    int trackBatchSize();

    /** The waybill's label as PDF. */
    byte[] label(Waybill waybill);

    /**
     * @param ref the carrier's own id, needed to delete and print
     * @param ttn the tracking number
     */
    record Waybill(String ref, String ttn, BigDecimal cost, LocalDate estimatedDelivery) {}

    /**
     * What a waybill is made from. Money in whole UAH, weight in kg, sizes in cm.
     *
     * @param cashOnDelivery the sum to collect, null where the order is paid
     */
    record WaybillRequest(
            String mark,
            String recipientName,
            String recipientPhone,
            String city,
            String region,
            boolean toDoor,
            String pointRef,
            String pointNumber,
            String street,
            String house,
            String flat,
            BigDecimal weightKg,
            Integer lengthCm,
            Integer widthCm,
            Integer heightCm,
            int seats,
            BigDecimal declaredValue,
            BigDecimal cashOnDelivery,
            String description) {}

    /**
     * @param code the carrier's raw code
     * @param words the carrier's words
     * @param phase see {@link Phase}; empty for a code the table does not know
     * @param paidStorageFrom the first day of paid storage, null when unknown
     * @param successorTtn the number under which the parcel travels on (return, redirect), else null
     * @param successorReturns whether that number brings the parcel back to the seller
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
            boolean successorReturns) {}

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
