package ua.sellerdesk.marketplace;

/**
 * A status of the marketplace.
 *
 * @param name Ukrainian, as the buyer sees it
 * @param group 1 in processing, 2 success, 3 unsuccessful; null when the marketplace does not say
 * @param meaning what it means for handling; {@link Meaning#UNKNOWN} for an id the catalogue does not know
 */
public record OrderStatus(int id, String name, String nameEn, Integer group, Meaning meaning) {

    /** What a status means for handling, in the order an order goes through them. */
    public enum Meaning {
        NEW,
        TAKEN,
        CALL_AGAIN,
        AWAIT_PAYMENT,
        CONFIRMED,
        HANDOVER_PLANNED,
        WITH_CARRIER,
        AT_PICKUP_POINT,
        COMPLETED,
        INVALID_TTN,
        NOT_COLLECTED,
        REFUSED,
        LOST,
        RETURNING,
        CANCELLED,
        UNKNOWN
    }
}
