package ua.sellerdesk.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ProductFactsOnPostgresTest extends ProductFactsCases {

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "off")
                .start();
        make(postgres.getPostgresDatabase());
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Override
    DataSource database() {
        return postgres.getPostgresDatabase();
    }

    /** Whoever comes second plans on what the first has written. */
    @Test
    void filesBroughtAtOnceAreTakenOneByOne() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            for (Future<?> done : IntStream.range(1, 21)
                    .mapToObj(months -> pool.submit(() -> take("Артикул;Гарантія\nA-1;" + months + "\n")))
                    .toList()) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(table.standing()).hasSize(1);
        assertThat(table.history(Subject.article("A-1"))).hasSize(20);
    }
}
