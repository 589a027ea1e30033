package ua.sellerdesk.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import ua.sellerdesk.marketplace.Marketplace;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.marketplace.MarketplaceUnavailable;
import ua.sellerdesk.marketplace.RefundState;
import ua.sellerdesk.marketplace.UncertainWrite;

/** Money goes back once, whatever becomes of the answer. */
class OrderRefundsTest {

    private static final long ORDER = 990_000_001L;
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private final Marketplace marketplace = mock(Marketplace.class);
    private final RefundLedger ledger = ledger();

    static RefundLedger ledger() {
        var database = new EmbeddedDatabaseBuilder()
                .setType(EmbeddedDatabaseType.H2)
                .generateUniqueName(true)
                .build();
        new JdbcTemplate(database)
                .execute("create table refund_attempt (order_number bigint, round integer, state varchar(16) not null,"
                        + " since timestamp with time zone not null, primary key (order_number, round))");
        return new RefundLedger(JdbcClient.create(database));
    }

    @Test
    void asksOnce() {
        at(NOW).refund(ORDER, 1);
        at(NOW).refund(ORDER, 1);
        verify(marketplace, times(1)).refund(ORDER);
    }

    @Test
    void asksAgainWhenTheOrderWasRestoredAndPaidOnceMore() {
        at(NOW).refund(ORDER, 1);
        at(NOW).refund(ORDER, 2);
        verify(marketplace, times(2)).refund(ORDER);
    }

    @Test
    void looksForARefundOfUnknownFateInsteadOfAskingAgain() {
        doThrow(new UncertainWrite("мовчить", null)).when(marketplace).refund(ORDER);
        when(marketplace.refundState(ORDER)).thenReturn(RefundState.NONE);
        assertThatThrownBy(() -> at(NOW).refund(ORDER, 1)).isInstanceOf(MarketplaceUnavailable.class);
        assertThatThrownBy(() -> at(NOW).refund(ORDER, 1)).isInstanceOf(MarketplaceUnavailable.class);
        when(marketplace.refundState(ORDER)).thenReturn(RefundState.GIVEN);
        at(NOW).refund(ORDER, 1);
        verify(marketplace, times(1)).refund(ORDER);
    }

    @Test
    void putsAFateThatStaysUnknownBeforeAPerson() {
        ledger.ask(ORDER, 1, NOW); // and the process was killed
        when(marketplace.refundState(ORDER)).thenReturn(RefundState.NONE);
        assertThatThrownBy(() -> at(NOW.plus(Duration.ofHours(2))).refund(ORDER, 1))
                .isInstanceOf(MarketplaceRefusal.class)
                .hasMessageContaining("Перевірте в кабінеті");
        verify(marketplace, never()).refund(ORDER);
    }

    @Test
    void mayAskAgainWhatNeverReachedTheMarketplaceOrWasRefused() {
        doThrow(new MarketplaceUnavailable("не з'єднатися", null))
                .doThrow(new MarketplaceRefusal(1031, "не скасоване"))
                .doNothing()
                .when(marketplace)
                .refund(ORDER);
        assertThatThrownBy(() -> at(NOW).refund(ORDER, 1)).isInstanceOf(MarketplaceUnavailable.class);
        assertThatThrownBy(() -> at(NOW).refund(ORDER, 1)).isInstanceOf(MarketplaceRefusal.class);
        at(NOW).refund(ORDER, 1);
        assertThat(ledger.of(ORDER, 1))
                .hasValueSatisfying(attempt -> assertThat(attempt.state()).isEqualTo(RefundLedger.State.ACCEPTED));
    }

    @Test
    void leavesARefundThatAnotherNodeIsAskingForAlone() {
        ledger.ask(ORDER, 1, NOW);
        assertThatThrownBy(() -> ledger.ask(ORDER, 1, NOW)).isInstanceOf(DuplicateKeyException.class);
    }

    private OrderRefunds at(Instant now) {
        return new OrderRefunds(
                ledger,
                marketplace,
                mock(Timeline.class),
                mock(ApplicationEventPublisher.class),
                Clock.fixed(now, ZoneOffset.UTC));
    }
}
