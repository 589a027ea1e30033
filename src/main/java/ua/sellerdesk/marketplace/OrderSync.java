package ua.sellerdesk.marketplace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Pulls changed orders page by page. Every call out is made before the feed opens its transaction, so that a slow
 * marketplace never holds a database connection.
 */
@Component
class OrderSync implements MarketplaceSync {

    private static final Logger LOG = LoggerFactory.getLogger(OrderSync.class);

    /** Of several pages, in one transaction. */
    private static final int TAKEN_IN_AT_ONCE = 100;

    /** Covers the two clocks' difference and changes that became visible late. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    private static final Duration NAMELESS_KEPT_FOR = Duration.ofDays(7);

    /** What could not be taken in for so long waits for a change on the marketplace, or for a person. */
    private static final Duration RETRIED_FOR = Duration.ofDays(7);

    private static final int RETRIED_PER_RUN = 20;

    private final Marketplace marketplace;
    private final ObjectProvider<OrderFeed> feeds;
    private final SyncLedger ledger;
    private final SyncProperties properties;
    private final Clock clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    @Autowired
    OrderSync(Marketplace marketplace, ObjectProvider<OrderFeed> feeds, SyncLedger ledger, SyncProperties properties) {
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
        this.ledger = ledger;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public int syncNow() {
        OrderFeed feed = feeds.getIfAvailable();
        if (feed == null) {
            return 0;
        }
        oneAtATime.lock();
        try {
            return run(feed);
        } finally {
            oneAtATime.unlock();
        }
    }

    private int run(OrderFeed feed) {
        Instant start = clock.instant();
        Instant from = ledger.readUpTo()
                .map(upTo -> upTo.minus(OVERLAP))
                .orElseGet(() -> start.minus(properties.firstLookBack()));
        try {
            PagesSeen seen = new PagesSeen();
            int orders = readPages(feed, from, seen);
            retryKept(feed, seen, start);
            ledger.forgetUnseenSince(start.minus(NAMELESS_KEPT_FOR));
            seen.mustBeAll();
            ledger.succeeded(start, clock.instant());
            return orders;
        } catch (MarketplaceUnavailable | MarketplaceRefusal e) {
            ledger.failed(e.getMessage(), clock.instant());
            throw e;
        } catch (RuntimeException e) {
            // the text of a foreign exception may carry a buyer's data
            ledger.failed("Замовлення не вдалося прийняти: " + e.getClass().getSimpleName(), clock.instant());
            throw e;
        }
    }

    /**
     * Up to the last page, or to one that brings nothing new: some marketplaces repeat a page beyond the last. Several
     * pages are taken in at once, and before a fault goes on, so is what came before it.
     */
    private int readPages(OrderFeed feed, Instant from, PagesSeen seen) {
        List<MarketplaceOrder> read = new ArrayList<>();
        int orders = 0;
        try {
            for (int number = 1; ; number++) {
                Marketplace.OrderPage page = marketplace.changedOrders(from, number);
                seen.told(page.total());
                List<MarketplaceOrder> fresh = page.orders().stream()
                        .filter(order -> seen.isNew(String.valueOf(order.number())))
                        .toList();
                List<Marketplace.UnreadableRecord> odd = page.unreadable().stream()
                        .filter(record -> seen.isNew(record.key()))
                        .toList();
                odd.forEach(record -> keep(record.key(), record.reason(), record.record()));
                read.addAll(fresh);
                orders += fresh.size();
                boolean end = page.last() || fresh.isEmpty() && odd.isEmpty();
                if (end || read.size() >= TAKEN_IN_AT_ONCE) {
                    takeIn(feed, read);
                    read = new ArrayList<>();
                }
                if (end) {
                    return orders;
                }
            }
        } catch (MarketplaceUnavailable | MarketplaceRefusal fault) {
            takeIn(feed, read);
            throw fault;
        }
    }

    private void takeIn(OrderFeed feed, List<MarketplaceOrder> orders) {
        if (orders.isEmpty()) {
            return;
        }
        Set<Long> refused = new HashSet<>();
        for (OrderFeed.Rejected rejected : feed.takeIn(orders)) {
            refused.add(rejected.number());
            keep(String.valueOf(rejected.number()), rejected.reason(), null);
        }
        List<String> taken = orders.stream()
                .map(MarketplaceOrder::number)
                .filter(number -> !refused.contains(number))
                .map(String::valueOf)
                .toList();
        if (!taken.isEmpty()) {
            ledger.forget(taken);
        }
    }

    /** The marketplace reports an order as changed once; one that could not be taken in then is asked for by name. */
    private void retryKept(OrderFeed feed, PagesSeen seen, Instant start) {
        for (SyncHealth.Kept kept : ledger.longestUntried(start.minus(RETRIED_FOR), RETRIED_PER_RUN)) {
            if (seen.contains(kept.key())) {
                continue;
            }
            try {
                takeIn(feed, List.of(marketplace.order(Long.parseLong(kept.key()))));
            } catch (MarketplaceUnavailable | MarketplaceRefusal stillNot) {
                ledger.keep(kept.key(), kept.reason(), null, clock.instant());
            }
        }
    }

    private void keep(String key, String reason, String record) {
        if (ledger.keep(key, reason, record, clock.instant())) {
            LOG.warn("Record {} of the marketplace is kept aside: {}", key, reason);
        }
    }
}
