package ua.sellerdesk.shipping;

/**
 * The carrier sends a parcel on under another number; published once a number, in the transaction that records it. The
 * shipment keeps its own number, by which the marketplace knows it.
 *
 * @param returns whether the parcel comes back to the seller
 */
public record ParcelRenumbered(long orderNumber, String carrier, String ttn, String successorTtn, boolean returns) {}
