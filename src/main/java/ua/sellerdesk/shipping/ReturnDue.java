package ua.sellerdesk.shipping;

import java.time.LocalDate;

/**
 * A parcel that travels back arrives tomorrow; published once a shipment.
 *
 * @param ttn the number it travels back under, which may be another than the shipment's
 * @param day when the carrier expects to deliver it, in Kyiv
 */
public record ReturnDue(long orderNumber, String ttn, LocalDate day) {}
