package ua.sellerdesk.marketplace;

/** Pulls what changed on the marketplace, besides the regular polling. */
public interface MarketplaceSync {

    /**
     * Reads everything that changed since the last successful run and gives it to the {@link OrderFeed}.
     *
     * @return how many orders were seen
     * @throws MarketplaceUnavailable when not all could be read; what was read is taken in, the rest comes next time
     * @throws MarketplaceRefusal when the marketplace refuses the question itself
     */
    int syncNow();
}
