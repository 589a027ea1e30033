package ua.sellerdesk.marketplace;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The marketplace as the rest of Sellerdesk sees it. Every call may throw {@link MarketplaceUnavailable} (time mends
 * it) or {@link MarketplaceRefusal} (a person must).
 */
public interface Marketplace {

    /**
     * One page of the orders changed since a moment, newest orders first. A page beyond the last may be empty or repeat
     * what came before.
     *
     * @param changedFrom inclusive
     * @param page counted from 1
     */
    OrderPage changedOrders(Instant changedFrom, int page);

    /** The order as it stands now, with the statuses it may take. */
    MarketplaceOrder order(long number);

    /**
     * Brings the order to a status, step by step along the marketplace's own ladder, and verifies each step by reading
     * back, since some writes answer success and do nothing. An order already there, or past it on the way to
     * completion, is left alone.
     *
     * @return the order as read back
     */
    MarketplaceOrder changeStatus(long number, StatusChange change);

    /** Replaces a tracking number, which goes through 26 (Seller API: 26 erases it). Returns the order as read back. */
    MarketplaceOrder replaceTtn(long number, String ttn);

    /** Leaves only the given lines with the given quantities; possible in status 26. */
    MarketplaceOrder changeLines(long number, Map<Long, Integer> quantityByLine);

    /** A name or phone that is null stays as it is. */
    MarketplaceOrder changeRecipient(long number, String fullName, String phone);

    /** Sends the order elsewhere; possible in 26, 47 and 48 (Seller API, orders/update-delivery). */
    MarketplaceOrder changeDelivery(long number, DeliveryChange change);

    /** @param methodId one of {@link TermsOptions#paymentMethods}; not for an order that is paid */
    MarketplaceOrder changePayment(long number, int methodId);

    /**
     * Has the buyer's money sent back in full; possible for a cancelled order that was paid online.
     *
     * @throws UncertainWrite when it may have been accepted; see {@link #refundState} before asking again
     */
    void refund(long number);

    /** What became of the money that was to be sent back; never null. */
    RefundState refundState(long number);

    /** Writes into the order's chat. The text must already keep the chat's rules. */
    void writeToBuyer(long number, String text);

    /** The texts the shop has written into the order's chat so far, newest last. */
    List<String> writtenToBuyer(long number);

    /** All the statuses the marketplace knows. */
    List<OrderStatus> statuses();

    /**
     * @param orders the readable ones
     * @param unreadable the records that could not be read, kept aside with their reason
     * @param last whether there is certainly no further page
     * @param total how many records all pages hold together, null where the marketplace does not say
     */
    record OrderPage(List<MarketplaceOrder> orders, List<UnreadableRecord> unreadable, boolean last, Integer total) {

        public OrderPage(List<MarketplaceOrder> orders, List<UnreadableRecord> unreadable, boolean last) {
            this(orders, unreadable, last, null);
        }
    }

    /** @param record the record as it came, for a person to look at; never written to a log */
    record UnreadableRecord(String key, String reason, String record) {}

    /** @param duplicateOf required for 49, else null; @param ttn required for 3 and 61 */
    record StatusChange(int statusId, String ttn, String comment, Long duplicateOf) {

        public static StatusChange to(int statusId) {
            return new StatusChange(statusId, null, null, null);
        }

        public static StatusChange withTtn(int statusId, String ttn) {
            return new StatusChange(statusId, ttn, null, null);
        }
    }
}
