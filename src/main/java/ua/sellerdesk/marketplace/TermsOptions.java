package ua.sellerdesk.marketplace;

import java.util.List;

/**
 * What delivery and payment of an order may be changed to, in the marketplace's own words and order. Every call may
 * throw {@link MarketplaceUnavailable} or {@link MarketplaceRefusal}.
 */
public interface TermsOptions {

    /** The payment methods offered for this order now; empty where none can be chosen, as for a paid one. */
    List<Option> paymentMethods(long orderNumber);

    /** The delivery services that the shop works with. */
    List<Option> deliveryServices();

    /** Cities whose name begins with the given text, in Ukrainian, with their region. */
    List<Option> cities(String name);

    /** Pick-up points of a service in a city, with number and address. */
    List<Option> pickupPoints(int serviceId, long cityId);

    /** @param id the marketplace's; @param name for people, never null */
    record Option(long id, String name) {}
}
