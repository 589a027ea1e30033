package ua.sellerdesk.marketplace;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * An order as the marketplace shows it at one moment. Money is in UAH. Text may be null unless said otherwise; lists
 * are never null.
 *
 * @param number the marketplace's number of the order, the business key everywhere
 * @param statusId the marketplace's status, see {@link OrderStatuses}
 * @param statusGroup 1 in processing, 2 success, 3 unsuccessful (Seller API, order-statuses), null when it does not say
 * @param created when the buyer ordered, never null
 * @param changed when the marketplace last changed the order, never null: {@code created} where it never did
 * @param total what the buyer pays, delivery included ({@code cost_with_discount}), never null: the goods alone where
 *     the marketplace does not tell more
 * @param goodsTotal the goods alone ({@code amount_with_discount}), null when the marketplace does not say
 * @param buyer never null, though all of it may be unknown; so are recipient, delivery and payment
 * @param buyerComment the buyer's own words
 * @param doNotCall the buyer asked not to be called ({@code callback_off})
 * @param earlierOrders how many orders this buyer placed with the shop, null when unknown
 * @param ttn the tracking number, null when there is none
 * @param availableStatuses where the marketplace allows this order to go now
 */
public record MarketplaceOrder(
        long number,
        int statusId,
        Integer statusGroup,
        Instant created,
        Instant changed,
        BigDecimal total,
        BigDecimal goodsTotal,
        Person buyer,
        Person recipient,
        Delivery delivery,
        Payment payment,
        List<Line> lines,
        String buyerComment,
        boolean doNotCall,
        Integer earlierOrders,
        String ttn,
        Long duplicateOf,
        List<Integer> availableStatuses) {

    /** @param phone digits as the marketplace gives them, such as 380501112233 */
    public record Person(String firstName, String lastName, String secondName, String fullName, String phone) {}

    /**
     * @param serviceId the marketplace's id of the delivery service (5 Nova Poshta, 2024 Ukrposhta, 4 Meest, 1 ROZETKA)
     * @param courier true for delivery to the door, false for a pick-up point
     * @param ownService true where the service is the shop's own (courier or counter)
     * @param pointRef the pick-up point's id on the carrier's side ({@code ref_id})
     * @param pointNumber the pick-up point's number as people know it
     * @param day the day agreed for delivery, null when open
     */
    public record Delivery(
            Integer serviceId,
            String serviceName,
            boolean courier,
            boolean ownService,
            Long cityId,
            String city,
            String region,
            String pointRef,
            String pointNumber,
            String street,
            String house,
            String flat,
            BigDecimal cost,
            LocalDate day) {}

    /**
     * @param type {@code cash}, {@code card}, {@code credit} or another word of the marketplace
     * @param statusId the payment's status (Seller API, payment-statuses), null for cash; see {@link PaymentMeaning}
     */
    public record Payment(Integer methodId, String methodName, String type, Integer statusId, String statusName) {

        private static final Set<PaymentMeaning> RECEIVED = EnumSet.of(PaymentMeaning.PAID, PaymentMeaning.ON_HOLD);
        private static final Set<PaymentMeaning> REFUNDABLE =
                EnumSet.of(PaymentMeaning.PAID, PaymentMeaning.PART_PAID, PaymentMeaning.REFUND_AWAITED);
        private static final Set<PaymentMeaning> GIVEN_BACK = EnumSet.of(PaymentMeaning.RETURNED);

        /** Never null. */
        public PaymentMeaning meaning() {
            return PaymentMeaning.of(statusId);
        }

        /** Paid, or the amount is on hold: the goods may be sent. */
        public boolean received() {
            return RECEIVED.contains(meaning());
        }

        /** Paid, part-paid or awaiting the refund: the money of a cancelled order must be sent back. */
        public boolean refundable() {
            return REFUNDABLE.contains(meaning());
        }

        /** Only blocked on the buyer's card: the marketplace lets it go by itself when the order is cancelled. */
        public boolean onHold() {
            return meaning() == PaymentMeaning.ON_HOLD;
        }

        /** Nothing is left to send back. */
        public boolean givenBack() {
            return GIVEN_BACK.contains(meaning());
        }

        public boolean onReceipt() {
            return "cash".equals(type);
        }
    }

    /**
     * @param id the marketplace's purchase id
     * @param article the seller's own article, null when the marketplace has none
     * @param price what the buyer pays for one, in UAH
     */
    public record Line(
            long id,
            long itemId,
            String name,
            String article,
            int quantity,
            BigDecimal price,
            BigDecimal cost,
            String url) {}
}
