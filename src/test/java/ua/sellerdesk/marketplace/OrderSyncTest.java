package ua.sellerdesk.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

class OrderSyncTest {

    private final SyncLedger ledger = new SyncLedger(JdbcClient.create(new EmbeddedDatabaseBuilder()
            .setType(EmbeddedDatabaseType.H2)
            .generateUniqueName(true)
            .addScript("db/migration/V2__marketplace.sql")
            .build()));
    private final Marketplace marketplace = mock();
    private final OrderFeed feed = mock();

    @SuppressWarnings("unchecked")
    private OrderSync sync() {
        ObjectProvider<OrderFeed> feeds = mock();
        when(feeds.getIfAvailable()).thenReturn(feed);
        return new OrderSync(marketplace, feeds, ledger, new SyncProperties(Duration.ofMinutes(1), Duration.ofDays(3)));
    }

    private static MarketplaceOrder order(long number) {
        return new MarketplaceOrder(
                number, 1, 1, null, null, null, null, null, null, null, null, List.of(), null, false, null, null, null,
                List.of());
    }

    @Test
    void stopsAndDoesNotAdvanceWhenThePageIsIgnored() {
        when(marketplace.changedOrders(any(), anyInt()))
                .thenReturn(new Marketplace.OrderPage(List.of(order(1)), List.of(), false));
        assertThatThrownBy(() -> sync().syncNow()).isInstanceOf(MarketplaceUnavailable.class);
        assertThat(ledger.readUpTo()).isEmpty();
        assertThat(ledger.lastError()).isPresent();
    }

    @Test
    void keepsARejectedRecordUntilItIsTakenIn() {
        when(marketplace.changedOrders(any(), anyInt()))
                .thenReturn(new Marketplace.OrderPage(
                        List.of(order(1), order(2)),
                        List.of(new Marketplace.UnreadableRecord("3", "field status", "{}")),
                        true))
                .thenReturn(new Marketplace.OrderPage(List.of(), List.of(), true));
        when(feed.takeIn(any()))
                .thenReturn(List.of(new OrderFeed.Rejected(2, "why")))
                .thenReturn(List.of());
        assertThat(sync().syncNow()).isEqualTo(2);
        assertThat(ledger.readUpTo()).isPresent();
        assertThat(ledger.unreadable()).extracting(SyncHealth.Kept::key).containsExactlyInAnyOrder("2", "3");
        when(marketplace.order(2)).thenReturn(order(2));
        when(marketplace.order(3)).thenThrow(new MarketplaceUnavailable("still", null));
        sync().syncNow();
        assertThat(ledger.unreadable()).extracting(SyncHealth.Kept::key).containsExactly("3");
    }
}
