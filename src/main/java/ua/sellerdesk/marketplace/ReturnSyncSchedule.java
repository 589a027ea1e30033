package ua.sellerdesk.marketplace;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs the sync of return requests at its poll interval, on one node at a time. */
@Component
class ReturnSyncSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(ReturnSyncSchedule.class);

    private final ReturnSync sync;

    ReturnSyncSchedule(ReturnSync sync) {
        this.sync = sync;
    }

    @Scheduled(
            initialDelayString = "15s",
            fixedDelayString = "${sellerdesk.marketplace.rozetka.returns.poll-interval:2m}")
    @SchedulerLock(name = "marketplace-return-sync")
    public void poll() {
        try {
            sync.syncNow();
        } catch (MarketplaceUnavailable | MarketplaceRefusal e) {
            LOG.warn("Return requests could not be read: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("Return requests could not be taken in: {}", e.getClass().getName());
        }
    }
}
