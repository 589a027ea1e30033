package ua.sellerdesk.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReturnSyncTest {

    private static final ReturnSyncProperties PROPERTIES =
            new ReturnSyncProperties(Duration.ofMinutes(2), Duration.ofDays(60), Duration.ofMinutes(10));
    private static final Instant NOON = Instant.parse("2026-11-24T10:00:00Z");
    private static final ReturnStatus NEW = ReturnStatus.of(0, "Новий");
    private static final ReturnStatus AWAITING = ReturnStatus.of(3, "Очікуємо на посилку від клієнта");
    private static final ReturnStatus REFUNDED = ReturnStatus.of(11, "Проведено повернення коштів");
    private static final ReturnStatus STRANGE = ReturnStatus.of(77, "У місті отримувача");

    private final JdbcClient jdbc = SyncTables.fresh();
    private final SyncLedger ledger = SyncTables.ledger(SyncHealth.Subject.RETURNS, jdbc);
    private final ReturnsSeen seen = new ReturnsSeen(jdbc);
    private final ReturnRequests marketplace = mock();
    private final ReturnFeed feed = mock();
    private final Clock clock = mock();
    private final List<String> takenIn = new ArrayList<>();

    @BeforeEach
    void takesEverythingIn() {
        at(NOON);
        when(feed.takeIn(any())).thenAnswer(call -> {
            call.<List<ReturnRequest>>getArgument(0).forEach(request -> takenIn.add(request.id()));
            return List.of();
        });
    }

    @Test
    void doesNotRunWhereNobodyTakesRequestsIn() {
        ObjectProvider<ReturnFeed> nobody = mock();
        assertThat(new ReturnSync(marketplace, nobody, ledger, seen, PROPERTIES, clock).syncNow())
                .isZero();
        verifyNoInteractions(marketplace);
        assertThat(ledger.lastSuccess()).isEmpty();
    }

    @Test
    void handsOverWhatIsNewAndWhatHasAnotherStatus() {
        listed(row("A1", REFUNDED), row("A2", NEW));
        sync().syncNow();
        assertThat(takenIn).containsExactly("A1", "A2");

        at(NOON.plusSeconds(120));
        sync().syncNow();
        assertThat(takenIn).as("nothing has changed").containsExactly("A1", "A2");

        listed(row("A1", REFUNDED), row("A2", AWAITING));
        sync().syncNow();
        assertThat(takenIn).containsExactly("A1", "A2", "A2");
    }

    @Test
    void readsOpenRequestsAnewSinceTheListHidesTheNumberOfTheParcel() {
        listed(row("A1", REFUNDED), row("A2", AWAITING), row("A3", STRANGE));
        sync().syncNow();
        takenIn.clear();

        at(NOON.plus(Duration.ofMinutes(11)));
        sync().syncNow();

        assertThat(takenIn).as("a strange status may be open").containsExactly("A2", "A3");
    }

    @Test
    void asksForOldOpenRequestsByName() {
        listed(row("A1", REFUNDED), row("A2", AWAITING));
        sync().syncNow();
        takenIn.clear();
        listed();

        at(NOON.plus(Duration.ofDays(61)));
        sync().syncNow();

        assertThat(takenIn).containsExactly("A2");
    }

    @Test
    void givesUpOldRequestsThatTheMarketplaceHasNoMoreButShowsThem() {
        listed(row("A2", AWAITING));
        sync().syncNow();
        listed();
        when(marketplace.request("A2")).thenThrow(new MarketplaceRefusal(1019, "не знайдено"));

        at(NOON.plus(Duration.ofMinutes(11)));
        sync().syncNow();
        assertThat(ledger.unreadable()).extracting(SyncHealth.Kept::reason).containsExactly("не знайдено");
        clearInvocations(marketplace);

        at(NOON.plus(Duration.ofDays(8)));
        sync().syncNow();
        verify(marketplace, never()).request(anyString());
        assertThat(ledger.unreadableCount()).isEqualTo(1);
    }

    @Test
    void listsTheWholeWindowAndAllOfALongerSilence() {
        listed();
        sync().syncNow();
        verify(marketplace).requests(LocalDate.parse("2026-09-25"), 1);

        at(NOON.plus(Duration.ofDays(100)));
        sync().syncNow();
        // a day more than the silence
        verify(marketplace).requests(LocalDate.parse("2026-11-23"), 1);
    }

    @Test
    void failsButHandsOverWhatItSawWhereThePageIsIgnored() {
        stands(row("A1", NEW));
        when(marketplace.requests(any(), anyInt()))
                .thenReturn(new Page<>(List.of(row("A1", NEW)), List.of(), false, 3));

        assertThatThrownBy(() -> sync().syncNow())
                .isInstanceOf(MarketplaceUnavailable.class)
                .hasMessageContaining("заявок на повернення із 3");

        assertThat(takenIn).containsExactly("A1");
        verify(marketplace, times(2)).requests(any(), anyInt());
        assertThat(ledger.readUpTo()).isEmpty();
    }

    @Test
    void handsOverWhatCameBeforeAFault() {
        listed(row("A1", NEW), row("A2", NEW), row("A3", NEW));
        doThrow(new MarketplaceUnavailable("немає зв'язку", null))
                .when(marketplace)
                .request("A2");

        assertThatThrownBy(() -> sync().syncNow()).isInstanceOf(MarketplaceUnavailable.class);

        assertThat(takenIn).containsExactly("A1");
        assertThat(ledger.lastError()).contains("немає зв'язку");
        verify(marketplace, never()).request("A3");

        listed(row("A1", NEW), row("A2", NEW), row("A3", NEW));
        sync().syncNow();
        assertThat(takenIn).containsExactly("A1", "A2", "A3");
    }

    @Test
    void keepsAsideWhatCannotBeReadOrTakenInUntilItCan() {
        stands(row("A1", NEW), row("A3", NEW));
        when(marketplace.requests(any(), anyInt()))
                .thenReturn(new Page<>(
                        List.of(row("A1", NEW), row("A2", NEW), row("A3", NEW)),
                        List.of(new Marketplace.UnreadableRecord("A4", "field status_code is missing", null)),
                        true,
                        4));
        doThrow(new UnreadableAnswer("field order_id is missing"))
                .when(marketplace)
                .request("A2");
        doReturn(List.of(new ReturnFeed.Rejected("A3", "why"))).when(feed).takeIn(any());

        sync().syncNow();

        assertThat(ledger.unreadable())
                .containsExactlyInAnyOrder(
                        new SyncHealth.Kept("A2", "field order_id is missing", NOON),
                        new SyncHealth.Kept("A3", "why", NOON),
                        new SyncHealth.Kept("A4", "field status_code is missing", NOON));
        assertThat(ledger.lastError()).isEmpty();

        doReturn(List.of()).when(feed).takeIn(any());
        listed(row("A1", NEW), row("A2", NEW), row("A3", NEW));
        stands(row("A4", NEW));
        sync().syncNow();
        assertThat(ledger.unreadable()).isEmpty();
    }

    @Test
    void showsNothingAsKeptAsideThatIsWellAgain() {
        listed(row("A1", REFUNDED));
        sync().syncNow();
        when(marketplace.requests(any(), anyInt()))
                .thenReturn(new Page<>(
                        List.of(),
                        List.of(new Marketplace.UnreadableRecord("A1", "field status_code is missing", null)),
                        true,
                        1));
        sync().syncNow();
        assertThat(ledger.unreadableCount()).isEqualTo(1);

        listed(row("A1", REFUNDED));
        sync().syncNow();

        assertThat(ledger.unreadable()).isEmpty();
        assertThat(takenIn).as("handed over once").containsExactly("A1");
    }

    @Test
    void keepsAsideApartFromOrdersOfTheSameNumber() {
        SyncLedger orders = SyncTables.ledger(SyncHealth.Subject.ORDERS, jdbc);
        orders.keep("7", "field cost is missing", "{}", NOON);
        ledger.keep("7", "field order_id is missing", null, NOON);

        orders.forget(List.of("7"));

        assertThat(orders.unreadableCount()).isZero();
        assertThat(ledger.unreadable())
                .extracting(SyncHealth.Kept::reason)
                .containsExactly("field order_id is missing");
    }

    @Test
    void leavesUnreadInTheCabinetWhatNoPersonHasLookedAt() {
        listed(row("A1", NEW), new ReturnRequests.Row("A2", NEW, NOON, true), row("A3", NEW));
        doThrow(new MarketplaceUnavailable("", null)).when(marketplace).markUnread(any());

        sync().syncNow();

        verify(marketplace).markUnread(List.of("A1", "A3"));
        assertThat(ledger.lastError()).as("a mark that fails holds up nothing").isEmpty();
    }

    @Test
    void twoNodesHandOverTheSameWithoutHarm() {
        listed(row("A1", NEW));
        sync().syncNow();
        seen.handedOver(request(row("A1", AWAITING)), NOON);
        seen.handedOver(request(row("A1", AWAITING)), NOON);
        assertThat(seen.due(List.of(row("A1", AWAITING)), NOON)).isEmpty();
    }

    private ReturnSync sync() {
        ObjectProvider<ReturnFeed> feeds = mock();
        when(feeds.getIfAvailable()).thenReturn(feed);
        return new ReturnSync(marketplace, feeds, ledger, seen, PROPERTIES, clock);
    }

    private void at(Instant now) {
        when(clock.instant()).thenReturn(now);
    }

    private void listed(ReturnRequests.Row... rows) {
        stands(rows);
        doReturn(new Page<>(List.of(rows), List.of(), true, rows.length))
                .when(marketplace)
                .requests(any(), eq(1));
    }

    private void stands(ReturnRequests.Row... rows) {
        Stream.of(rows).forEach(row -> doReturn(request(row)).when(marketplace).request(row.id()));
    }

    private static ReturnRequests.Row row(String id, ReturnStatus status) {
        return new ReturnRequests.Row(id, status, NOON, false);
    }

    private static ReturnRequest request(ReturnRequests.Row row) {
        return new ReturnRequest(
                row.id(),
                row.status(),
                ReturnKind.RETURN,
                7,
                NOON,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                ReturnRequest.PersonalData.NONE);
    }
}
