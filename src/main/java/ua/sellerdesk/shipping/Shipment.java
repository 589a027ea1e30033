package ua.sellerdesk.shipping;

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
        boolean live) {}
