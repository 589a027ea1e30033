package ua.sellerdesk.warranty;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same paths on the database of production. */
@Import(WarrantyServiceTest.Played.class)
@DirtiesContext // closed while its database is there: else it waits for it when the process ends
class WarrantyServiceOnPostgresTest extends WarrantyServiceTest {

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry registry) throws IOException {
        // stops with the process
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "off")
                .start();
        registry.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
        registry.add("spring.datasource.username", () -> "postgres");
        registry.add("spring.datasource.password", () -> "postgres");
    }
}
