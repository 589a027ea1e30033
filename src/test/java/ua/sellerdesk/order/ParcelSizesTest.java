package ua.sellerdesk.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class ParcelSizesTest {

    private EmbeddedDatabase database;
    private ParcelSizes sizes;

    @BeforeEach
    void orders() {
        database = new EmbeddedDatabaseBuilder()
                .setType(EmbeddedDatabaseType.H2)
                .generateUniqueName(true)
                .build();
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V5__orders.sql")).execute(database);
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql("""
                        insert into orders (number, version, stage, round, marketplace_status, marketplace_changed, created_at,
                                            taken_in_at, total, snapshot, city, weight_kg, seats)
                        values (1, 0, 'NEW', 1, 1, now(), now(), now(), 1, '{}', 'Київ', 2.500, 3),
                               (2, 0, 'NEW', 1, 1, now(), now(), now(), 1, '{}', null, null, null)""").update();
        sizes = new ParcelSizes(jdbc);
    }

    @AfterEach
    void stop() {
        database.shutdown();
    }

    @Test
    void readsThoseItIsAskedFor() {
        Map<Long, ParcelSizes.Size> found = sizes.of(List.of(1L, 2L, 3L));
        assertThat(found).containsOnlyKeys(1L, 2L);
        assertThat(found.get(1L)).isEqualTo(new ParcelSizes.Size("Київ", new BigDecimal("2.500"), 3));
        assertThat(found.get(2L)).as("as the waybill is made").isEqualTo(ParcelSizes.Size.UNKNOWN);
        assertThat(sizes.of(List.of())).isEmpty();
    }
}
