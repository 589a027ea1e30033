package ua.sellerdesk.marketplace;

import java.util.List;

/** Whoever takes in what the sync reads. */
public interface OrderFeed {

    /**
     * Takes in a page of orders as they stand on the marketplace, each once however often it comes. A record that
     * cannot be taken in is answered with its reason and does not hold up the others.
     *
     * @return the order numbers that could not be taken in, with the reason; empty when all were
     */
    List<Rejected> takeIn(List<MarketplaceOrder> orders);

    record Rejected(long number, String reason) {}
}
