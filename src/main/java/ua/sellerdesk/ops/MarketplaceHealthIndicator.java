package ua.sellerdesk.ops;

import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;
import ua.sellerdesk.marketplace.SyncHealth;

/**
 * Whether orders still come in: down while the last sync failed, unknown before the first. Records kept aside are
 * counted, but do not make it down, since the other orders go on.
 */
@Component
class MarketplaceHealthIndicator extends AbstractHealthIndicator {

    private final SyncHealth sync;

    MarketplaceHealthIndicator(SyncHealth sync) {
        super("The state of the sync cannot be read");
        this.sync = sync;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        if (sync.lastError().isPresent()) {
            health.down().withDetail("lastError", sync.lastError().get());
        } else if (sync.lastSuccess().isEmpty()) {
            health.unknown();
        } else {
            health.up();
        }
        sync.lastSuccess().ifPresent(moment -> health.withDetail("lastSuccess", moment.toString()));
        health.withDetail("keptAside", sync.unreadableCount());
    }
}
