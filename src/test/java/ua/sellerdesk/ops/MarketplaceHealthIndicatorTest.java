package ua.sellerdesk.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Status;
import ua.sellerdesk.marketplace.SyncHealth;

class MarketplaceHealthIndicatorTest {

    private static final Instant NOON = Instant.parse("2026-11-24T10:00:00Z");

    private final SyncHealth sync = mock(SyncHealth.class);
    private final Clock clock = mock();
    private MarketplaceHealthIndicator indicator;

    @BeforeEach
    void startsAtNoon() {
        when(sync.pollInterval()).thenReturn(Duration.ofSeconds(60));
        when(sync.inUse()).thenReturn(true);
        after(Duration.ZERO);
        indicator = new MarketplaceHealthIndicator(sync, clock);
    }

    @Test
    void isUnknownBeforeTheFirstSync() {
        state(Optional.empty(), Optional.empty());
        assertThat(indicator.health().getStatus()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void isUpAfterASyncThoughRecordsAreKeptAside() {
        state(Optional.of(NOON), Optional.empty());
        when(sync.unreadableCount()).thenReturn(25);
        when(sync.unreadable())
                .thenReturn(IntStream.rangeClosed(1, 25)
                        .mapToObj(number -> new SyncHealth.Kept(String.valueOf(number), "field cost is missing", NOON))
                        .toList());

        assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
        assertThat(indicator.health().getDetails())
                .containsEntry("keptAside", 25)
                .containsEntry("lastSuccess", "2026-11-24T10:00:00Z")
                .extractingByKey("keptAsideNewest", LIST)
                .hasSize(20)
                .startsWith(Map.of("key", "1", "reason", "field cost is missing", "since", "2026-11-24T10:00:00Z"));
    }

    @Test
    void isDownWithTheReasonWhenTheLastSyncFailed() {
        state(Optional.of(NOON), Optional.of("The marketplace does not answer"));

        assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(indicator.health().getDetails()).containsEntry("lastError", "The marketplace does not answer");
    }

    @Test
    void isDownWhenNoSyncHasSucceededForLong() {
        state(Optional.of(NOON), Optional.empty());
        after(Duration.ofMinutes(10));
        assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);

        after(Duration.ofMinutes(11));
        assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(indicator.health().getDetails()).extractingByKey("silent").isNotNull();
    }

    @Test
    void isDownWhenNoSyncHasEverSucceededSinceTheStart() {
        state(Optional.empty(), Optional.empty());
        after(Duration.ofMinutes(11));
        assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void givesAFreshStartTimeToRead() {
        state(Optional.of(NOON.minus(Duration.ofDays(2))), Optional.empty());
        assertThat(indicator.health().getStatus()).isEqualTo(Status.UNKNOWN);
        after(Duration.ofMinutes(11));
        assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void allowsForASlowAnswerHoweverOftenItReads() {
        when(sync.pollInterval()).thenReturn(Duration.ofSeconds(1));
        state(Optional.of(NOON), Optional.empty());
        after(Duration.ofMinutes(4));
        assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void isUnknownHoweverLongNobodyTakesInWhatWouldBeRead() {
        when(sync.inUse()).thenReturn(false);
        state(Optional.empty(), Optional.empty());
        after(Duration.ofDays(1));
        assertThat(indicator.health().getStatus()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void isNotDownForAnAccountThatHasNeverReadReturns() {
        when(sync.subject()).thenReturn(SyncHealth.Subject.RETURNS);
        state(Optional.empty(), Optional.of("The account has no right to it"));
        assertThat(indicator.health().getStatus()).isEqualTo(Status.UNKNOWN);
        assertThat(indicator.health().getDetails()).containsKey("lastError");

        state(Optional.of(NOON), Optional.of("The marketplace does not answer"));
        assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void namesWhatDoesNotComeIn() {
        when(sync.subject()).thenReturn(SyncHealth.Subject.RETURNS);
        state(Optional.empty(), Optional.empty());
        after(Duration.ofMinutes(11));
        assertThat(indicator.health().getDetails().get("silent")).asString().contains("заявок на повернення");
    }

    private void after(Duration time) {
        when(clock.instant()).thenReturn(NOON.plus(time));
    }

    private void state(Optional<Instant> success, Optional<String> error) {
        when(sync.lastSuccess()).thenReturn(success);
        when(sync.lastError()).thenReturn(error);
        when(sync.unreadable()).thenReturn(List.of());
    }
}
