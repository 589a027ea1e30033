package ua.sellerdesk.returns.payout;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import ua.sellerdesk.returns.ReturnsTables;

class PayoutVaultOnPostgresTest extends PayoutVaultCases {

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("lock_timeout", "10s")
                .start();
        ReturnsTables.make(postgres.getPostgresDatabase(), "payout_details");
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Override
    DataSource database() {
        return postgres.getPostgresDatabase();
    }
}
