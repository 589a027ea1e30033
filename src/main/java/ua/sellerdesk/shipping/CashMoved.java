package ua.sellerdesk.shipping;

/** Money that a carrier collected has moved; published in the transaction that records it, once a change. */
public record CashMoved(long orderNumber, String ttn, CashOnDelivery state) {}
