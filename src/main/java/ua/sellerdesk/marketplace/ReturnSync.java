package ua.sellerdesk.marketplace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Pulls return requests that are new or changed. The list cannot be asked for changes, so all of a window is listed and
 * compared with what was handed over; open requests are read anew every so often.
 */
@Component
class ReturnSync {

    private static final Logger LOG = LoggerFactory.getLogger(ReturnSync.class);

    /** The list counts in days of Kyiv, and clocks differ. */
    private static final Duration OVERLAP = Duration.ofDays(1);

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    /** Open requests that the list does not show any more. */
    private static final int OLD_ONES_PER_RUN = 50;

    private final ReturnRequests marketplace;
    private final ObjectProvider<ReturnFeed> feeds;
    private final ReturnsSeen seen;
    private final ReturnSyncProperties properties;
    private final Clock clock;
    private final PagedSync<ReturnRequests.Row> sync;

    @Autowired
    ReturnSync(
            ReturnRequests marketplace,
            ObjectProvider<ReturnFeed> feeds,
            @Qualifier(SyncConfiguration.RETURNS) SyncLedger ledger,
            ReturnsSeen seen,
            ReturnSyncProperties properties) {
        this(marketplace, feeds, ledger, seen, properties, Clock.systemUTC());
    }

    ReturnSync(
            ReturnRequests marketplace,
            ObjectProvider<ReturnFeed> feeds,
            SyncLedger ledger,
            ReturnsSeen seen,
            ReturnSyncProperties properties,
            Clock clock) {
        this.marketplace = marketplace;
        this.feeds = feeds;
        this.seen = seen;
        this.properties = properties;
        this.clock = clock;
        this.sync = new PagedSync<>("заявок на повернення", ledger, clock);
    }

    /** @return how many requests were listed; none where nobody takes them in */
    int syncNow() {
        ReturnFeed feed = feeds.getIfAvailable();
        return feed == null ? 0 : sync.run(new ListedRequests(feed));
    }

    private final class ListedRequests implements PagedSource<ReturnRequests.Row> {

        private final ReturnFeed feed;

        ListedRequests(ReturnFeed feed) {
            this.feed = feed;
        }

        @Override
        public Instant from(Optional<Instant> readUpTo, Instant start) {
            Instant window = start.minus(properties.lookBack());
            return readUpTo.map(upTo -> upTo.minus(OVERLAP))
                    .filter(bound -> bound.isBefore(window))
                    .orElse(window);
        }

        @Override
        public Page<ReturnRequests.Row> page(Instant from, int number) {
            return marketplace.requests(from.atZone(KYIV).toLocalDate(), number);
        }

        @Override
        public String key(ReturnRequests.Row row) {
            return row.id();
        }

        @Override
        public Outcome takeIn(List<ReturnRequests.Row> rows) {
            List<ReturnRequests.Row> due = seen.due(rows, recheckedBefore());
            Outcome read;
            try {
                read = read(due.stream().map(ReturnRequests.Row::id).toList(), false);
            } finally {
                leaveUnread(due);
            }
            // those not due stand here as they stand there
            List<String> taken = new ArrayList<>(read.taken());
            rows.stream().filter(row -> !due.contains(row)).forEach(row -> taken.add(row.id()));
            return new Outcome(taken, read.refused());
        }

        @Override
        public Outcome takeInAgain(String key) {
            return handOver(List.of(marketplace.request(key)));
        }

        @Override
        public Outcome afterPages(PagesSeen listed) {
            List<String> old = seen.openUnreadSince(recheckedBefore(), OLD_ONES_PER_RUN).stream()
                    .filter(id -> !listed.contains(id))
                    .toList();
            return read(old, true);
        }

        private Instant recheckedBefore() {
            return clock.instant().minus(properties.recheck());
        }

        /**
         * Before a fault goes on, what was read before it is handed over.
         *
         * @param unlisted whether the list does not show them: one that cannot be read is then no longer followed
         */
        private Outcome read(List<String> ids, boolean unlisted) {
            List<ReturnRequest> read = new ArrayList<>();
            Map<String, String> refused = new LinkedHashMap<>();
            for (String id : ids) {
                try {
                    read.add(marketplace.request(id));
                } catch (UnreadableAnswer | MarketplaceRefusal e) {
                    refused.put(id, e.getMessage());
                    if (unlisted) {
                        seen.gone(id);
                    }
                } catch (MarketplaceUnavailable fault) {
                    handOver(read);
                    throw fault;
                }
            }
            Outcome handedOver = handOver(read);
            refused.putAll(handedOver.refused());
            return new Outcome(handedOver.taken(), refused);
        }

        private Outcome handOver(List<ReturnRequest> requests) {
            if (requests.isEmpty()) {
                return Outcome.NOTHING;
            }
            Map<String, String> rejected = feed.takeIn(requests).stream()
                    .collect(Collectors.toMap(
                            ReturnFeed.Rejected::id, ReturnFeed.Rejected::reason, (first, second) -> first));
            List<String> taken = new ArrayList<>();
            for (ReturnRequest request : requests) {
                if (!rejected.containsKey(request.id())) {
                    seen.handedOver(request, clock.instant());
                    taken.add(request.id());
                }
            }
            return new Outcome(taken, rejected);
        }

        /** Whoever works in the cabinet still sees there what no person has looked at. */
        private void leaveUnread(List<ReturnRequests.Row> read) {
            List<String> unread = read.stream()
                    .filter(row -> !row.read())
                    .map(ReturnRequests.Row::id)
                    .toList();
            if (unread.isEmpty()) {
                return;
            }
            try {
                marketplace.markUnread(unread);
            } catch (MarketplaceUnavailable | MarketplaceRefusal e) {
                LOG.info("{} return requests may now count as read in the cabinet: {}", unread.size(), e.getMessage());
            }
        }
    }
}
