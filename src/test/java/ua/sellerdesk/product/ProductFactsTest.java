package ua.sellerdesk.product;

import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

class ProductFactsTest extends ProductFactsCases {

    private static EmbeddedDatabase h2;

    @BeforeAll
    static void start() {
        h2 = new EmbeddedDatabaseBuilder()
                .setType(EmbeddedDatabaseType.H2)
                .generateUniqueName(true)
                .build();
        make(h2);
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
