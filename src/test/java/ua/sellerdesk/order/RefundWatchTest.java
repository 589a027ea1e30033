package ua.sellerdesk.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import ua.sellerdesk.marketplace.Marketplace;
import ua.sellerdesk.marketplace.MarketplaceUnavailable;
import ua.sellerdesk.marketplace.RefundState;

/** A refund that was taken on is not forgotten until the buyer has it, or people know. */
class RefundWatchTest {

    private static final long ORDER = 990_000_002L;
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private final Marketplace marketplace = mock(Marketplace.class);
    private final ApplicationEventPublisher events = mock(ApplicationEventPublisher.class);
    private final Timeline timeline = mock(Timeline.class);
    private final RefundLedger ledger = OrderRefundsTest.ledger();

    @BeforeEach
    void takeARefundOn() {
        ledger.ask(ORDER, 1, NOW);
        ledger.accepted(ORDER, 1);
    }

    @Test
    void forgetsWhatReachedTheBuyer() {
        when(marketplace.refundState(ORDER)).thenReturn(RefundState.UNDER_WAY, RefundState.GIVEN);
        look(1);
        look(2);
        look(9);
        verify(marketplace, times(2)).refundState(ORDER);
        verify(events, never()).publishEvent(any(Object.class));
        assertThat(state()).isEqualTo(RefundLedger.State.GIVEN);
    }

    @Test
    void tellsPeopleOnceOfWhatFailed() {
        when(marketplace.refundState(ORDER)).thenReturn(RefundState.FAILED);
        look(2);
        look(3);
        verify(events, times(1)).publishEvent(new PeopleNotice("returns", "refund-failed", ORDER, Map.of()));
        verify(timeline).add(eq(ORDER), eq(Timeline.MARKETPLACE), any(), any());
        assertThat(state()).isEqualTo(RefundLedger.State.LEFT_TO_PEOPLE);
    }

    @Test
    void tellsPeopleOfWhatIsNotSeenForLong() {
        when(marketplace.refundState(ORDER)).thenReturn(RefundState.UNDER_WAY);
        look(5);
        verify(events, never()).publishEvent(any(Object.class));
        look(6);
        verify(events).publishEvent(new PeopleNotice("returns", "refund-unseen", ORDER, Map.of()));
    }

    @Test
    void looksAtTheOthersWhereOneCannotBeRead() {
        ledger.ask(ORDER + 1, 1, NOW);
        ledger.accepted(ORDER + 1, 1);
        when(marketplace.refundState(ORDER)).thenThrow(new MarketplaceUnavailable("мовчить", null));
        when(marketplace.refundState(ORDER + 1)).thenReturn(RefundState.GIVEN);
        look(1);
        assertThat(state()).isEqualTo(RefundLedger.State.ACCEPTED);
        assertThat(ledger.of(ORDER + 1, 1).orElseThrow().state()).isEqualTo(RefundLedger.State.GIVEN);
    }

    @Test
    void isNotAskedForAgainHoweverItEnded() {
        when(marketplace.refundState(ORDER)).thenReturn(RefundState.FAILED);
        look(2);
        new OrderRefunds(ledger, marketplace, timeline, events, Clock.fixed(NOW, ZoneOffset.UTC)).refund(ORDER, 1);
        verify(marketplace, never()).refund(ORDER);
    }

    private RefundLedger.State state() {
        return ledger.of(ORDER, 1).orElseThrow().state();
    }

    private void look(int days) {
        new RefundWatch(
                        ledger,
                        marketplace,
                        timeline,
                        events,
                        mock(PlatformTransactionManager.class),
                        Clock.fixed(NOW.plus(Duration.ofDays(days)), ZoneOffset.UTC))
                .look();
    }
}
