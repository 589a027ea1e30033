package ua.sellerdesk.engine;

import java.util.List;
import java.util.Map;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Shows which messages for processes are stuck. Never down: the other orders go on, and a restart would not help. */
@Component
class InboxHealthIndicator implements HealthIndicator {

    private static final int MOST_SHOWN = 10;

    private final StuckMessages messages;

    InboxHealthIndicator(StuckMessages messages) {
        this.messages = messages;
    }

    @Override
    public Health health() {
        try {
            long stuck = messages.count();
            Health.Builder health = Health.up().withDetail("stuck", stuck);
            return stuck == 0
                    ? health.build()
                    : health.withDetail("oldest", oldest()).build();
        } catch (DataAccessException e) {
            return Health.unknown()
                    .withDetail("error", e.getClass().getSimpleName())
                    .build();
        }
    }

    private List<Map<String, String>> oldest() {
        return messages.oldest(MOST_SHOWN).stream()
                .map(stuck -> Map.of(
                        "businessKey", stuck.businessKey(),
                        "message", stuck.message(),
                        "since", stuck.since().toString()))
                .toList();
    }
}
