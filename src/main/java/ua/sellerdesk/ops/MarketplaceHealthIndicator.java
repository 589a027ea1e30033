package ua.sellerdesk.ops;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import ua.sellerdesk.marketplace.SyncHealth;

/**
 * Whether orders, or return requests, still come in: down while the last sync failed or none has come to its end for
 * long, unknown before the first and where nobody takes in what would be read. Records kept aside are shown, but do not
 * make it down, since the others go on.
 */
class MarketplaceHealthIndicator extends AbstractHealthIndicator {

    private static final int ROUNDS = 10;
    private static final Duration LEAST = Duration.ofMinutes(5);
    private static final int MOST_SHOWN = 20;

    private final SyncHealth sync;
    private final Clock clock;
    private final Instant started;

    MarketplaceHealthIndicator(SyncHealth sync, Clock clock) {
        super("The state of the sync cannot be read");
        this.sync = sync;
        this.clock = clock;
        this.started = clock.instant();
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        if (!sync.inUse()) {
            health.unknown();
            return;
        }
        Instant now = clock.instant();
        Silence silence = Silence.of(ROUNDS, sync.pollInterval(), LEAST);
        Optional<Instant> success = sync.lastSuccess();
        Optional<String> error = sync.lastError();
        if (error.isPresent()) {
            // an account without the right to read returns works orders all the same
            boolean neverCould = sync.subject() == SyncHealth.Subject.RETURNS && success.isEmpty();
            (neverCould ? health.unknown() : health.down()).withDetail("lastError", error.get());
        } else if (success.isPresent() && !silence.tooLong(success.get(), now)) {
            health.up();
        } else if (silence.tooLong(started, now)) {
            health.down().withDetail("silent", "Жодне читання " + what() + " не завершилося за " + silence.words());
        } else {
            health.unknown();
        }
        success.ifPresent(moment -> health.withDetail("lastSuccess", moment.toString()));
        health.withDetail("keptAside", sync.unreadableCount());
        List<Map<String, Object>> kept = sync.unreadable().stream()
                .limit(MOST_SHOWN)
                .map(MarketplaceHealthIndicator::shown)
                .toList();
        if (!kept.isEmpty()) {
            health.withDetail("keptAsideNewest", kept);
        }
    }

    private String what() {
        return sync.subject() == SyncHealth.Subject.RETURNS ? "заявок на повернення" : "замовлень";
    }

    private static Map<String, Object> shown(SyncHealth.Kept kept) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("key", kept.key());
        shown.put("reason", kept.reason());
        shown.put("since", kept.since().toString());
        return shown;
    }
}
