package ua.sellerdesk.desk;

import java.math.BigDecimal;
import java.time.Instant;
import ua.sellerdesk.shipping.Carrier;

/**
 * A parcel of a day.
 *
 * @param carrier the carrier's code
 * @param ttn null while its number is still to be typed at hand-over
 * @param cash what the carrier collects, in UAH, null for nothing
 * @param phase null until the carrier has been asked
 * @param handedOver null while it is with the seller
 * @param printable whether its label can be asked for
 * @param task what is to be done with it next, null for nothing
 */
record DayParcel(
        long order,
        String carrier,
        String ttn,
        String city,
        BigDecimal weightKg,
        int seats,
        BigDecimal cash,
        Carrier.Phase phase,
        Instant handedOver,
        boolean printable,
        OpenTask task) {}
