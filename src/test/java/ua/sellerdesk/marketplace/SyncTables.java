package ua.sellerdesk.marketplace;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

/** The tables of the syncs in a database of their own. */
final class SyncTables {

    private SyncTables() {}

    static JdbcClient fresh() {
        return JdbcClient.create(new EmbeddedDatabaseBuilder()
                .setType(EmbeddedDatabaseType.H2)
                .generateUniqueName(true)
                .addScripts("db/migration/V2__marketplace.sql", "db/migration/V20__return_requests.sql")
                .build());
    }

    static SyncLedger ledger(SyncHealth.Subject subject, JdbcClient jdbc) {
        return new SyncLedger(subject, jdbc, Duration.ofMinutes(1), () -> true);
    }
}
