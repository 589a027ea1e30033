package ua.sellerdesk.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

class OrderSyncTest {

    private static final SyncProperties PROPERTIES = new SyncProperties(Duration.ofMinutes(1), Duration.ofDays(3));
    private static final Instant NOON = Instant.parse("2026-11-24T10:00:00Z");

    private final SyncLedger ledger = SyncTables.ledger(SyncHealth.Subject.ORDERS, SyncTables.fresh());
    private final Marketplace marketplace = mock();
    private final OrderFeed feed = mock();
    private final Clock clock = mock();
    private final List<Long> takenIn = new ArrayList<>();

    @BeforeEach
    void takesEverythingIn() {
        at(NOON);
        when(feed.takeIn(any())).thenAnswer(call -> {
            call.<List<MarketplaceOrder>>getArgument(0).forEach(order -> takenIn.add(order.number()));
            return List.of();
        });
    }

    @Test
    void stopsAtTheLastPage() {
        page(1, false, 3, 1, 2);
        page(2, true, 3, 3);

        assertThat(sync().syncNow()).isEqualTo(3);

        assertThat(takenIn).containsExactly(1L, 2L, 3L);
        assertThat(ledger.readUpTo()).contains(NOON);
        verify(marketplace, never()).changedOrders(any(), eq(3));
    }

    @Test
    void stopsAtAnEmptyPageWhereNothingSaysHowManyThereAre() {
        page(1, false, null, 1, 2);
        page(2, true, null);

        assertThat(sync().syncNow()).isEqualTo(2);

        assertThat(ledger.readUpTo()).contains(NOON);
        assertThat(ledger.lastError()).isEmpty();
    }

    @Test
    void stopsWhereTheLastPageIsAnsweredAgainBeyondTheEnd() {
        page(1, false, null, 1, 2);
        page(2, false, null, 3);
        page(3, false, null, 3);

        assertThat(sync().syncNow()).isEqualTo(3);

        assertThat(takenIn).containsExactly(1L, 2L, 3L);
        assertThat(ledger.readUpTo()).contains(NOON);
        assertThat(ledger.lastError()).isEmpty();
        verify(marketplace, never()).changedOrders(any(), eq(4));
    }

    @Test
    void failsButTakesInWhatItSawWhereThePageIsIgnored() {
        page(1, false, 5, 1, 2);
        page(2, false, 5, 1, 2);

        assertThatThrownBy(() -> sync().syncNow())
                .isInstanceOf(MarketplaceUnavailable.class)
                .hasMessageContaining("лише 2")
                .hasMessageContaining("із 5");

        assertThat(takenIn).containsExactly(1L, 2L);
        assertThat(ledger.readUpTo()).isEmpty();
        assertThat(ledger.lastError()).get().asString().contains("із 5");
    }

    @Test
    void failsWhereTheIgnoredPageWasTheLast() {
        page(1, false, 4, 1, 2);
        page(2, true, 4, 1, 2);

        assertThatThrownBy(() -> sync().syncNow()).isInstanceOf(MarketplaceUnavailable.class);

        assertThat(ledger.readUpTo()).isEmpty();
    }

    @Test
    void doesNotMindWhatIsAddedWhileItReads() {
        page(1, false, 3, 1, 3);
        // 2 was changed meanwhile and stands between the two; the next run sees it
        page(2, true, 4, 3, 4);

        sync().syncNow();

        assertThat(ledger.readUpTo()).contains(NOON);
    }

    @Test
    void countsRecordsKeptAsideAsSeen() {
        when(marketplace.changedOrders(any(), anyInt()))
                .thenReturn(new Marketplace.OrderPage(List.of(order(1)), List.of(unreadable("2")), true, 2));

        sync().syncNow();

        assertThat(ledger.readUpTo()).contains(NOON);
    }

    @Test
    void keepsARejectedRecordUntilItIsTakenIn() {
        when(marketplace.changedOrders(any(), anyInt()))
                .thenReturn(new Marketplace.OrderPage(List.of(order(1), order(2)), List.of(unreadable("3")), true))
                .thenReturn(new Marketplace.OrderPage(List.of(), List.of(), true));
        doReturn(List.of(new OrderFeed.Rejected(2, "why")), List.of())
                .when(feed)
                .takeIn(any());
        assertThat(sync().syncNow()).isEqualTo(2);
        assertThat(ledger.readUpTo()).isPresent();
        assertThat(ledger.unreadable())
                .containsExactlyInAnyOrder(
                        new SyncHealth.Kept("2", "why", NOON), new SyncHealth.Kept("3", "field status", NOON));
        when(marketplace.order(2)).thenReturn(order(2));
        when(marketplace.order(3)).thenThrow(new MarketplaceUnavailable("still", null));
        sync().syncNow();
        assertThat(ledger.unreadable()).extracting(SyncHealth.Kept::key).containsExactly("3");
    }

    @Test
    void givesEveryKeptRecordItsTurnHoweverManyAreDead() {
        LongStream.rangeClosed(1, 25).forEach(number -> keep(number, NOON));
        page(1, true, null);
        when(marketplace.order(anyLong())).thenThrow(new MarketplaceRefusal(1019, "не знайдено"));

        at(NOON.plusSeconds(60));
        sync().syncNow();
        verify(marketplace, times(20)).order(anyLong());
        at(NOON.plusSeconds(120));
        sync().syncNow();

        LongStream.rangeClosed(1, 25)
                .forEach(number -> verify(marketplace, atLeastOnce()).order(number));
    }

    @Test
    void leavesDeadRecordsAloneAfterAWeekButShowsThem() {
        keep(1, NOON);
        keep(2, NOON.plus(Duration.ofDays(3)));
        page(1, true, null);
        when(marketplace.order(anyLong())).thenThrow(new MarketplaceRefusal(1019, "не знайдено"));

        at(NOON.plus(Duration.ofDays(7)).plusSeconds(1));
        sync().syncNow();

        verify(marketplace, never()).order(1);
        verify(marketplace).order(2);
        assertThat(ledger.unreadable()).extracting(SyncHealth.Kept::key).containsExactly("2", "1");
    }

    private OrderSync sync() {
        ObjectProvider<OrderFeed> feeds = mock();
        when(feeds.getIfAvailable()).thenReturn(feed);
        return new OrderSync(marketplace, feeds, ledger, PROPERTIES, clock);
    }

    private void at(Instant now) {
        when(clock.instant()).thenReturn(now);
    }

    private void page(int page, boolean last, Integer total, long... numbers) {
        when(marketplace.changedOrders(any(), eq(page)))
                .thenReturn(new Marketplace.OrderPage(
                        LongStream.of(numbers).mapToObj(OrderSyncTest::order).toList(), List.of(), last, total));
    }

    private void keep(long number, Instant since) {
        ledger.keep(String.valueOf(number), "field cost is missing", null, since);
    }

    private static Marketplace.UnreadableRecord unreadable(String key) {
        return new Marketplace.UnreadableRecord(key, "field status", "{}");
    }

    private static MarketplaceOrder order(long number) {
        return new MarketplaceOrder(
                number, 1, 1, null, null, null, null, null, null, null, null, List.of(), null, false, null, null, null,
                List.of());
    }
}
