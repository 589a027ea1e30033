package ua.sellerdesk.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.sellerdesk.marketplace.rozetka.ReturnRequestsForTests;
import ua.sellerdesk.simulator.SimulatorServer;
import ua.sellerdesk.simulator.Stage;

/** Requests travel from buyers of the stand-in to the feed. */
class ReturnSyncStandInTest {

    private static final int MORE_THAN_A_PAGE = 130;

    private static SimulatorServer server;
    private static Stage stage;
    private static ReturnRequests marketplace;

    private final JdbcClient jdbc = SyncTables.fresh();
    private final SyncLedger ledger = SyncTables.ledger(SyncHealth.Subject.RETURNS, jdbc);
    private final Clock clock = mock();
    private final List<ReturnRequest> handedOver = new ArrayList<>();

    @BeforeAll
    static void start() {
        server = SimulatorServer.start();
        stage = new Stage(server);
        marketplace = ReturnRequestsForTests.at(server.baseUrl() + "/simulator/rozetka");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyRequestComesOnceAndAnOpenOneAgainWithItsParcel() throws Exception {
        Set<String> asked = new HashSet<>();
        for (int i = 0; i < MORE_THAN_A_PAGE; i++) {
            asked.add(stage.post("/returns", "{}").path("return").asText());
        }
        at(Instant.now());
        ReturnSync sync = sync();

        assertThat(sync.syncNow()).isGreaterThanOrEqualTo(MORE_THAN_A_PAGE);
        assertThat(ids()).containsAll(asked).doesNotHaveDuplicates();
        assertThat(ledger.unreadable()).isEmpty();
        assertThat(marketplace.requests(LocalDate.parse("2026-01-01"), 1).records())
                .as("unread in the cabinet")
                .noneMatch(ReturnRequests.Row::read);

        handedOver.clear();
        sync.syncNow();
        assertThat(handedOver).isEmpty();

        String id = asked.iterator().next();
        marketplace.changeStatus(id, awaiting(), null);
        stage.post("/returns/" + id + "/send", "");
        sync.syncNow();
        assertThat(handedOver).singleElement().satisfies(request -> {
            assertThat(request.id()).isEqualTo(id);
            assertThat(request.ttn()).isNotNull();
        });

        handedOver.clear();
        at(Instant.now().plus(Duration.ofMinutes(11)));
        sync.syncNow();
        assertThat(ids()).as("all are open").containsAll(asked);
    }

    @Test
    void tellsThatTheRoleLacksThePermission() throws Exception {
        at(Instant.now());
        stage.post("/permissions", "{\"permission\":\"module_retentions\",\"granted\":false}");
        try {
            assertThatThrownBy(() -> sync().syncNow()).isInstanceOf(MarketplaceUnavailable.class);
            assertThat(ledger.lastError()).get().asString().contains("module_retentions");
        } finally {
            stage.post("/permissions", "{\"permission\":\"module_retentions\",\"granted\":true}");
        }
    }

    private List<String> ids() {
        return handedOver.stream().map(ReturnRequest::id).toList();
    }

    private static int awaiting() {
        return new ReturnStatusCatalogue(marketplace)
                .with(ReturnStatus.Meaning.AWAITING_PARCEL)
                .code();
    }

    private ReturnSync sync() {
        ObjectProvider<ReturnFeed> feeds = mock();
        when(feeds.getIfAvailable()).thenReturn(requests -> {
            handedOver.addAll(requests);
            return List.of();
        });
        return new ReturnSync(
                marketplace,
                feeds,
                ledger,
                new ReturnsSeen(jdbc),
                new ReturnSyncProperties(Duration.ofMinutes(2), Duration.ofDays(60), Duration.ofMinutes(10)),
                clock);
    }

    private void at(Instant now) {
        when(clock.instant()).thenReturn(now);
    }
}
