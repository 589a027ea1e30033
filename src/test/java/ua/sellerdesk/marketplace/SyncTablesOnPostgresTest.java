package ua.sellerdesk.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The database in production: what was kept aside before the return requests came stays with the orders. */
class SyncTablesOnPostgresTest {

    private static final Instant NOON = Instant.parse("2026-11-24T10:00:00Z");

    private static EmbeddedPostgres postgres;
    private static JdbcClient jdbc;

    @BeforeAll
    static void migrate() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "off")
                .start();
        jdbc = JdbcClient.create(postgres.getPostgresDatabase());
        run("db/migration/V2__marketplace.sql");
        jdbc.sql("insert into unreadable_record (record_key, reason, record, first_seen, last_seen, times)"
                        + " values ('7', 'field cost is missing', '{}', now(), now(), 3)")
                .update();
        run("db/migration/V20__return_requests.sql");
    }

    private static void run(String script) {
        new ResourceDatabasePopulator(new ClassPathResource(script)).execute(postgres.getPostgresDatabase());
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void keepsOrdersAndRequestsApart() {
        SyncLedger orders = SyncTables.ledger(SyncHealth.Subject.ORDERS, jdbc);
        SyncLedger returns = SyncTables.ledger(SyncHealth.Subject.RETURNS, jdbc);

        assertThat(returns.keep("7", "field order_id is missing", null, NOON)).isTrue();
        assertThat(returns.keep("7", "field order_id is missing", null, NOON)).isFalse();
        assertThat(returns.longestUntried(NOON.minusSeconds(1), 20)).hasSize(1);
        returns.succeeded(NOON, NOON);

        assertThat(orders.unreadable()).extracting(SyncHealth.Kept::reason).containsExactly("field cost is missing");
        assertThat(orders.readUpTo()).isEmpty();
        returns.forget(List.of("7"));
        assertThat(returns.unreadableCount()).isZero();
        assertThat(orders.unreadableCount()).isEqualTo(1);
    }

    @Test
    void remembersAsWhatARequestWasHandedOver() {
        ReturnsSeen seen = new ReturnsSeen(jdbc);
        ReturnStatus awaiting = ReturnStatus.of(3, "Очікуємо на посилку від клієнта");
        ReturnRequests.Row row = new ReturnRequests.Row("A1", awaiting, NOON, true);
        seen.handedOver(request(awaiting), NOON);
        seen.handedOver(request(awaiting), NOON);

        assertThat(seen.due(List.of(row), NOON)).isEmpty();
        assertThat(seen.due(List.of(row), NOON.plusSeconds(1))).containsExactly(row);
        assertThat(seen.openUnreadSince(NOON.plusSeconds(1), 5)).containsExactly("A1");
        seen.gone("A1");
        assertThat(seen.openUnreadSince(NOON.plusSeconds(1), 5)).isEmpty();
    }

    private static ReturnRequest request(ReturnStatus status) {
        return new ReturnRequest(
                "A1",
                status,
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
