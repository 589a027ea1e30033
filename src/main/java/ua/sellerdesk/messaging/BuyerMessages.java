package ua.sellerdesk.messaging;

import java.util.Map;

/** Writes to buyers, only to complete an order or to answer; each message once. */
public interface BuyerMessages {

    /** What is said; each has a template file {@code templates/messages/<name>.<language>.txt}. */
    enum Kind {
        TAKEN,
        CANCELLED,
        HANDED_OVER,
        WAITING_AT_PICKUP_POINT,
        COURIER_TIME,
        COUNTER_TIME,
        NUMBER_CHANGED,
        RETURN_ACCEPTED,
        /** Accepted where the shop has the goods already. */
        RETURN_TAKEN_IN,
        RETURN_REFUSED,
        RETURN_SENT_BACK,
        RETURN_REFUNDED,
        RETURN_EXCHANGED,
        RETURN_NEVER_SENT,
        SERVICE_REFERRED,
        SERVICE_ACCEPTED,
        /** The same where the shop pays for the way. */
        SERVICE_ACCEPTED_FREE,
        /** Accepted where the shop has the goods already. */
        SERVICE_TAKEN_IN,
        SERVICE_REFUSED,
        SERVICE_NEVER_SENT,
        SERVICE_HANDED_BACK,
        /** The same where the buyer came for the goods. */
        SERVICE_HANDED_OVER
    }

    /**
     * Renders the template and writes it into the order's chat, unless the very text stands there already. Characters
     * and links that the chat forbids are replaced or left out (sellerhelp, rules of the chat).
     *
     * @param occasion tells two messages of one kind apart (a date, a tracking number); never null
     * @param facts the template's placeholders, never null
     * @return the text as sent
     */
    String send(long orderNumber, Kind kind, String occasion, Map<String, String> facts);
}
