package ua.sellerdesk.shipping;

import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

class ParcelQueriesOnH2Test extends ParcelQueries {

    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() {
        database = new EmbeddedDatabaseBuilder()
                .setType(EmbeddedDatabaseType.H2)
                .generateUniqueName(true)
                .build();
        ShippingForTests.makeTables(database);
    }

    @AfterAll
    static void stop() {
        database.shutdown();
    }

    @Override
    DataSource database() {
        return database;
    }
}
