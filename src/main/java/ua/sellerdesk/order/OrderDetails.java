package ua.sellerdesk.order;

import java.util.List;
import ua.sellerdesk.marketplace.MarketplaceOrder;

/**
 * An order with all that is known of it.
 *
 * @param order as the marketplace last showed it
 * @param problem what was last refused and why, in words; null when nothing stands in the way
 * @param timeline oldest first
 * @param round 1 for the first process instance of the order, one more each time it was restored
 */
public record OrderDetails(
        OrderSummary summary, MarketplaceOrder order, String problem, List<TimelineEntry> timeline, int round) {}
