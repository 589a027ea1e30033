package ua.sellerdesk.marketplace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Loads the statuses when they are first needed and once a day; yesterday's serve where today's cannot be had. */
@Component
class ReturnStatusCatalogue implements ReturnStatuses {

    private static final Logger LOG = LoggerFactory.getLogger(ReturnStatusCatalogue.class);
    private static final Duration GOOD_FOR = Duration.ofHours(24);

    /** A status unknown since yesterday is looked for again, but not with each request that wants it. */
    private static final Duration MISSING_FOR = Duration.ofMinutes(5);

    private static final int NOT_FOUND = 1019;

    private final ReturnRequests marketplace;
    private final Clock clock;
    private List<ReturnStatus> statuses = List.of();
    private Instant loaded = Instant.EPOCH;

    @Autowired
    ReturnStatusCatalogue(ReturnRequests marketplace) {
        this(marketplace, Clock.systemUTC());
    }

    ReturnStatusCatalogue(ReturnRequests marketplace, Clock clock) {
        this.marketplace = marketplace;
        this.clock = clock;
    }

    @Override
    public synchronized List<ReturnStatus> all() {
        loadWhenOlderThan(GOOD_FOR);
        return statuses;
    }

    @Override
    public synchronized ReturnStatus with(ReturnStatus.Meaning meaning) {
        loadWhenOlderThan(GOOD_FOR);
        if (find(meaning) == null) {
            loadWhenOlderThan(MISSING_FOR);
        }
        ReturnStatus found = find(meaning);
        if (found == null) {
            throw new MarketplaceRefusal(
                    NOT_FOUND,
                    "ROZETKA більше не має статусу заявки «" + ReturnStatus.usualTitle(meaning)
                            + "» або його названо інакше. Змініть статус заявки в кабінеті продавця і повідомте"
                            + " адміністратора");
        }
        return found;
    }

    private ReturnStatus find(ReturnStatus.Meaning meaning) {
        return statuses.stream()
                .filter(status -> status.meaning() == meaning)
                .findFirst()
                .orElse(null);
    }

    private void loadWhenOlderThan(Duration age) {
        if (loaded.plus(age).isAfter(clock.instant())) {
            return;
        }
        try {
            statuses = List.copyOf(marketplace.statuses());
            loaded = clock.instant();
            statuses.stream()
                    .filter(status -> status.meaning() == ReturnStatus.Meaning.UNKNOWN)
                    .forEach(status -> LOG.warn(
                            "Status {} of return requests has an unknown title: {}", status.code(), status.title()));
        } catch (MarketplaceUnavailable | MarketplaceRefusal e) {
            if (statuses.isEmpty()) {
                throw e;
            }
            LOG.warn("The statuses of return requests could not be refreshed: {}", e.getMessage());
        }
    }
}
