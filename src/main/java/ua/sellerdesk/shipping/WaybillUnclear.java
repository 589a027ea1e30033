package ua.sellerdesk.shipping;

/**
 * Something about an order's waybill does not resolve itself, so a person must look with the carrier; published once a
 * trouble.
 *
 * @param words what is the matter and what to do, for people
 */
public record WaybillUnclear(long orderNumber, String carrier, String words) {}
