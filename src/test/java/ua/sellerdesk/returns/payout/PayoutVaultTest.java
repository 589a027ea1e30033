package ua.sellerdesk.returns.payout;

import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import ua.sellerdesk.returns.ReturnsTables;

class PayoutVaultTest extends PayoutVaultCases {

    private static EmbeddedDatabase h2;

    @BeforeAll
    static void start() {
        h2 = new EmbeddedDatabaseBuilder()
                .setType(EmbeddedDatabaseType.H2)
                .generateUniqueName(true)
                .build();
        ReturnsTables.make(h2, "payout_details");
    }

    @AfterAll
    static void stop() {
        h2.shutdown();
    }

    @Override
    DataSource database() {
        return h2;
    }
}
