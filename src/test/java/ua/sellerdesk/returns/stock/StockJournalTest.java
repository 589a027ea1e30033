package ua.sellerdesk.returns.stock;

import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import ua.sellerdesk.returns.ReturnsTables;

class StockJournalTest extends StockJournalCases {

    private static EmbeddedDatabase h2;

    @BeforeAll
    static void start() {
        h2 = new EmbeddedDatabaseBuilder()
                .setType(EmbeddedDatabaseType.H2)
                .generateUniqueName(true)
                .build();
        ReturnsTables.make(h2, "stock_journal");
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
