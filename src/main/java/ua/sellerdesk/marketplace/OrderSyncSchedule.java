package ua.sellerdesk.marketplace;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs the sync at the poll interval, on one node at a time. */
@Component
class OrderSyncSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(OrderSyncSchedule.class);

    private final MarketplaceSync sync;

    OrderSyncSchedule(MarketplaceSync sync) {
        this.sync = sync;
    }

    @Scheduled(initialDelayString = "5s", fixedDelayString = "${sellerdesk.marketplace.rozetka.poll-interval:60s}")
    @SchedulerLock(name = "marketplace-order-sync")
    public void poll() {
        try {
            sync.syncNow();
        } catch (MarketplaceUnavailable | MarketplaceRefusal e) {
            LOG.warn("Orders could not be read: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("Orders could not be taken in: {}", e.getClass().getName());
        }
    }
}
