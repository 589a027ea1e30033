package ua.sellerdesk.order;

import java.util.Map;

/**
 * What an operator entered after talking to the buyer; whatever is null stays as it is.
 *
 * @param quantityByLine the lines that remain, by the marketplace's purchase id
 * @param recipientPhone as typed
 * @param paymentMethodId the marketplace's id
 */
public record AgreedTerms(
        Map<Long, Integer> quantityByLine,
        String recipientName,
        String recipientPhone,
        Delivery delivery,
        Integer paymentMethodId) {

    /** Recipient alone, as when a carrier refuses the data. */
    public static AgreedTerms recipient(String name, String phone) {
        return new AgreedTerms(null, name, phone, Delivery.UNCHANGED, null);
    }

    /**
     * @param courier true to the door, false to a pick-up point
     * @param pointId the marketplace's id of the pick-up point
     */
    public record Delivery(
            Integer serviceId, Boolean courier, Long cityId, Long pointId, String street, String house, String flat) {

        public static final Delivery UNCHANGED = new Delivery(null, null, null, null, null, null, null);
    }
}
