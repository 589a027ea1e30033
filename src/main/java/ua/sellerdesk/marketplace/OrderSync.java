package ua.sellerdesk.marketplace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Pulls changed orders. */
@Component
class OrderSync implements MarketplaceSync {

    /** Covers the two clocks' difference and changes that became visible late. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    private final Marketplace marketplace;
    private final ObjectProvider<OrderFeed> feeds;
    private final SyncProperties properties;
    private final PagedSync<MarketplaceOrder> sync;

    @Autowired
    OrderSync(
            Marketplace marketplace,
            ObjectProvider<OrderFeed> feeds,
            @Qualifier(SyncConfiguration.ORDERS) SyncLedger ledger,
            SyncProperties properties) {
        this(marketplace, feeds, ledger, properties, Clock.systemUTC());
    }

    OrderSync(
            Marketplace marketplace,
            ObjectProvider<OrderFeed> feeds,
            SyncLedger ledger,
            SyncProperties properties,
            Clock clock) {
        this.marketplace = marketplace;
        this.feeds = feeds;
        this.properties = properties;
        this.sync = new PagedSync<>("змінених замовлень", ledger, clock);
    }

    @Override
    public int syncNow() {
        OrderFeed feed = feeds.getIfAvailable();
        return feed == null ? 0 : sync.run(new ChangedOrders(feed));
    }

    private final class ChangedOrders implements PagedSource<MarketplaceOrder> {

        private final OrderFeed feed;

        ChangedOrders(OrderFeed feed) {
            this.feed = feed;
        }

        @Override
        public Instant from(Optional<Instant> readUpTo, Instant start) {
            return readUpTo.map(upTo -> upTo.minus(OVERLAP)).orElseGet(() -> start.minus(properties.firstLookBack()));
        }

        @Override
        public Page<MarketplaceOrder> page(Instant from, int number) {
            Marketplace.OrderPage page = marketplace.changedOrders(from, number);
            return new Page<>(page.orders(), page.unreadable(), page.last(), page.total());
        }

        @Override
        public String key(MarketplaceOrder order) {
            return String.valueOf(order.number());
        }

        @Override
        public Outcome takeIn(List<MarketplaceOrder> orders) {
            Map<String, String> refused = new LinkedHashMap<>();
            feed.takeIn(orders).forEach(one -> refused.put(String.valueOf(one.number()), one.reason()));
            List<String> taken = orders.stream()
                    .map(this::key)
                    .filter(key -> !refused.containsKey(key))
                    .toList();
            return new Outcome(taken, refused);
        }

        @Override
        public Outcome takeInAgain(String key) {
            return takeIn(List.of(marketplace.order(Long.parseLong(key))));
        }
    }
}
