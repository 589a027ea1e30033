package ua.sellerdesk.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Status;
import ua.sellerdesk.marketplace.SyncHealth;

class MarketplaceHealthIndicatorTest {

    private static final Instant NOON = Instant.parse("2026-11-24T10:00:00Z");

    private final SyncHealth sync = mock(SyncHealth.class);
    private final MarketplaceHealthIndicator indicator = new MarketplaceHealthIndicator(sync);

    @Test
    void isUnknownBeforeTheFirstSync() {
        state(Optional.empty(), Optional.empty());
        assertThat(indicator.health().getStatus()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void isUpAfterASyncThoughRecordsAreKeptAside() {
        state(Optional.of(NOON), Optional.empty());
        when(sync.unreadableCount()).thenReturn(2);

        assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
        assertThat(indicator.health().getDetails())
                .containsEntry("keptAside", 2)
                .containsEntry("lastSuccess", "2026-11-24T10:00:00Z");
    }

    @Test
    void isDownWithTheReasonWhenTheLastSyncFailed() {
        state(Optional.of(NOON), Optional.of("The marketplace does not answer"));

        assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(indicator.health().getDetails()).containsEntry("lastError", "The marketplace does not answer");
    }

    private void state(Optional<Instant> success, Optional<String> error) {
        when(sync.lastSuccess()).thenReturn(success);
        when(sync.lastError()).thenReturn(error);
    }
}
