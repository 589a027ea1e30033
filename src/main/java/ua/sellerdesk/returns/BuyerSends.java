package ua.sellerdesk.returns;

/** The number under which the buyer sends the goods of a return became known, or is another. */
public record BuyerSends(long rmaId, String ttn) {}
