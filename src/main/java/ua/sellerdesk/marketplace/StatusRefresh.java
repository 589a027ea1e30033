package ua.sellerdesk.marketplace;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Refreshes the catalogue soon after the start and daily; until the marketplace answers, the file serves alone. */
@Component
class StatusRefresh {

    private static final Logger LOG = LoggerFactory.getLogger(StatusRefresh.class);
    private static final Duration GOOD_FOR = Duration.ofHours(24);

    private final Marketplace marketplace;
    private final StatusCatalogue catalogue;
    private volatile Instant refreshed = Instant.EPOCH;

    StatusRefresh(Marketplace marketplace, StatusCatalogue catalogue) {
        this.marketplace = marketplace;
        this.catalogue = catalogue;
    }

    @Scheduled(initialDelayString = "10s", fixedDelayString = "10m")
    public void refreshWhenDue() {
        if (refreshed.plus(GOOD_FOR).isAfter(Instant.now())) {
            return;
        }
        try {
            catalogue.refresh(marketplace.statuses());
            refreshed = Instant.now();
        } catch (RuntimeException e) {
            LOG.warn("Status names could not be refreshed: {}", e.getMessage());
        }
    }
}
