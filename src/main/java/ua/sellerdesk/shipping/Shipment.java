package ua.sellerdesk.shipping;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A shipment as others see it.
 *
 * @param ref the carrier's own id, null for a number typed by hand
 * @param phase null until the carrier has been asked
 * @param carrierCode the carrier's raw code, null until asked
 * @param carrierWords the carrier's words, null until asked
 * @param handedOverAt null while the parcel is with the seller
 * @param live false once cancelled or replaced
 * @param successorTtn the number under which a returned or redirected parcel travels on, else null; the marketplace
 *     knows {@code ttn}
 * @param cashOnDelivery what the carrier collects from the buyer, in UAH, null for nothing
 * @param price what the carrier charges, in UAH, as it said when the waybill was made; null where it did not say
 */
public record Shipment(
        long orderNumber,
        String carrier,
        String ref,
        String ttn,
        Carrier.Phase phase,
        String carrierCode,
        String carrierWords,
        LocalDate estimatedDelivery,
        LocalDate paidStorageFrom,
        Instant createdAt,
        Instant handedOverAt,
        boolean live,
        String successorTtn,
        BigDecimal cashOnDelivery,
        BigDecimal price) {

    /** A shipment that travels under its own number. */
    public Shipment(
            long orderNumber,
            String carrier,
            String ref,
            String ttn,
            Carrier.Phase phase,
            String carrierCode,
            String carrierWords,
            LocalDate estimatedDelivery,
            LocalDate paidStorageFrom,
            Instant createdAt,
            Instant handedOverAt,
            boolean live) {
        this(
                orderNumber,
                carrier,
                ref,
                ttn,
                phase,
                carrierCode,
                carrierWords,
                estimatedDelivery,
                paidStorageFrom,
                createdAt,
                handedOverAt,
                live,
                null,
                null,
                null);
    }
}
