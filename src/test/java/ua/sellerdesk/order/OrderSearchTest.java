package ua.sellerdesk.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Orders found by what people type, on PostgreSQL, which is stricter about types than H2. */
@DataJpaTest
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
class OrderSearchTest {

    private static EmbeddedPostgres postgres;

    @Autowired
    Orders orders;

    @DynamicPropertySource
    static void onPostgres(DynamicPropertyRegistry properties) {
        try {
            postgres = EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        properties.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
        properties.add("spring.datasource.username", () -> "postgres");
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void twoOrders() {
        Order order = new Order(FakeMarketplace.order(990000132, 1, 5, false, null), Stage.NEW, Instant.now());
        order.shipsUnder("20450705338108");
        orders.saveAndFlush(order);
        orders.saveAndFlush(
                new Order(FakeMarketplace.order(880000777, 26, 5, false, null), Stage.TAKEN, Instant.now()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "990000132",
                "№ 990000132",
                "0132",
                "20450705338108",
                "20 4507 0533 8108",
            })
    void findsTheOneOrder(String text) {
        assertThat(found(text, null)).containsExactly(990000132L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+380 50 000 00 01", "050 000", "0500000001", "Олена Тестова", "тестова", " "})
    void findsBothOrdersOfTheBuyer(String text) {
        assertThat(found(text, null)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "Тестова Ганна", "99999"})
    void findsNone(String text) {
        assertThat(found(text, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NEW,990000132", "TAKEN,880000777"})
    void findsByStage(Stage stage, long number) {
        assertThat(found(null, stage)).containsExactly(number);
    }

    @Test
    void findsAll() {
        assertThat(found(null, null)).hasSize(2);
    }

    private List<Long> found(String text, Stage stage) {
        return orders.findAll(new OrderSearch(text, stage), PageRequest.of(0, 10, Sort.by("createdAt")))
                .map(Order::number)
                .toList();
    }
}
