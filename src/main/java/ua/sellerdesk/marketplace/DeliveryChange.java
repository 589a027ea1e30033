package ua.sellerdesk.marketplace;

/**
 * Where an order should go, whole: the marketplace takes a delivery as one piece (Seller API, orders/update-delivery).
 *
 * @param serviceId the marketplace's id of the delivery service
 * @param courier true for delivery to the door, which needs street and house; false for a pick-up point
 * @param cityId the marketplace's id of the city
 * @param pointId the marketplace's id of the pick-up point, null with {@code courier}
 * @param flat null where there is none
 */
public record DeliveryChange(
        int serviceId, boolean courier, long cityId, Long pointId, String street, String house, String flat) {}
