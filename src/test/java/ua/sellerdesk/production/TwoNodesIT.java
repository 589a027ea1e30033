package ua.sellerdesk.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.sellerdesk.marketplace.MarketplaceSync;
import ua.sellerdesk.marketplace.ReturnPull;

/** Two nodes on one PostgreSQL: whatever both see and do at once, an order is one row, one instance, one waybill. */
@ExtendWith(OutputCaptureExtension.class)
class TwoNodesIT {

    @TempDir
    static Path data;

    private static Postgres postgres;
    private static OutsideWorld world;
    private static StandInMarketplace marketplace;
    private static StandInNovaPoshta novaPoshta;
    private static Node one;
    private static Node other;
    private static JdbcClient database;

    @BeforeAll
    static void start() {
        postgres = new Postgres(data);
        world = new OutsideWorld();
        marketplace = world.marketplace();
        novaPoshta = world.novaPoshta();
        one = new Node(settings());
        other = new Node(settings());
        database = JdbcClient.create(one.bean(DataSource.class));
        one.desk().employ();
    }

    private static ProductionSettings settings() {
        return new ProductionSettings(world)
                .database(postgres.url(), postgres.user())
                .set("spring.jpa.hibernate.ddl-auto", "validate");
    }

    @AfterAll
    static void stop() {
        other.close();
        one.close();
        world.close();
        postgres.close();
    }

    @AfterEach
    void noBuyerIsNamedInTheLog(CapturedOutput log) {
        assertThat(log.getAll())
                .doesNotContain(OutsideWorld.personalData())
                .doesNotContain(StandInRequest.buyerData())
                .doesNotContain(StandInRequest.longMoneyData());
    }

    @Test
    void theSchemaIsMadeFromNothingByTheMigrationsAloneAndFitsTheEntities() throws Exception {
        int files = new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/V*.sql").length;

        assertThat(database.sql("select count(*) from flyway_schema_history where success and version is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(files);
        assertThat(database.sql("select version_ from act_ge_schema_log order by timestamp_ desc limit 1")
                        .query(String.class)
                        .single())
                .startsWith("7.24");
    }

    @Test
    void ordersPulledByBothAtOnceOnPagesThatRepeatAreOneRowAndOneInstanceEach() throws Exception {
        marketplace.repeatOrdersOnPages(true);
        List<StandInOrder> orders = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 25; i++) {
                orders.add(marketplace.newOrder());
            }
            both(node -> node.bean(MarketplaceSync.class).syncNow());
        }
        both(node -> node.bean(MarketplaceSync.class).syncNow());
        marketplace.repeatOrdersOnPages(false);

        for (StandInOrder order : orders) {
            assertThat(count("select count(*) from orders where number = ?", order))
                    .isEqualTo(1);
            assertThat(count(
                            "select count(*) from act_hi_procinst where proc_def_key_ = 'order-handling'"
                                    + " and business_key_ = cast(? as varchar)",
                            order))
                    .isEqualTo(1);
            assertThat(count(
                            "select count(*) from order_event where order_number = ? and what = 'Замовлення надійшло'",
                            order))
                    .isEqualTo(1);
        }
        assertThat(database.sql("select count(*) from unreadable_record")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void returnRequestsPulledByBothAtOnceOnPagesThatRepeatAreOneRowAndOneInstanceEach() throws Exception {
        marketplace.pagesOfRequests(10, 3);
        List<StandInRequest> requests = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            requests.add(marketplace.askReturn(marketplace.receivedOrder(UnaryOperator.identity())));
        }
        one.bean(MarketplaceSync.class).syncNow();
        both(node -> ReturnPull.now(node.beans()));
        requests.add(marketplace.askReturn(requests.get(0).order)); // the buyer asks twice
        both(node -> ReturnPull.now(node.beans()));
        marketplace.pagesOfRequests(100, 0);

        for (StandInRequest request : requests) {
            assertThat(count("select count(*) from rma where rma_key = ?", request))
                    .isEqualTo(1);
            assertThat(count(
                            "select count(*) from act_hi_procinst where proc_def_key_ = 'return-refund'"
                                    + " and business_key_ = ?",
                            request))
                    .isEqualTo(1);
            assertThat(count(
                            "select count(*) from rma_event join rma on rma.id = rma_event.rma_id"
                                    + " where rma_key = ? and what = 'Заявку на повернення відкрито'",
                            request))
                    .isEqualTo(1);
        }
        assertThat(database.sql("select count(*) from unreadable_record")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void repairRequestsPulledByBothAtOnceAreOneClaimAndOneInstanceEachThoughEitherNodeWorksThem() throws Exception {
        List<StandInRequest> requests = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            requests.add(marketplace.askRepair(marketplace.receivedOrder(UnaryOperator.identity())));
        }
        one.bean(MarketplaceSync.class).syncNow();
        both(node -> ReturnPull.now(node.beans()));

        requests.forEach(request -> people(request, 0).takeOn(request));
        requests.forEach(request -> people(request, 1).sendToCentre(request));
        requests.forEach(request -> desk(request.order).awaitTask(request, "record-diagnosis"));
        StandInRequest ended = requests.remove(0);
        marketplace.endInCabinet(ended, StandInReturnRequests.REFUSED);
        both(node -> ReturnPull.now(node.beans()));
        requests.forEach(request -> people(request, 0).repaired(request));
        requests.forEach(request -> people(request, 1).handBack(request));
        requests.forEach(request -> people(request, 0).confirm(request));

        desk(ended.order).awaitTask(ended, "hand-back-withdrawn");
        assertThat(desk(ended.order).tasks(ended)).hasSize(1);
        onceEach(ended);
        requests.forEach(request -> {
            desk(request.order).awaitEnded(request);
            onceEach(request);
            assertThat(desk(request.order).claim(request).path("outcome").asText())
                    .isEqualTo("REPAIRED");
            assertThat(marketplace.written(request)).containsExactly(3, 7, 21, 22, 15);
            assertThat(marketplace.messagesOf(request.order)).hasSize(2);
        });
    }

    private static void onceEach(StandInRequest request) {
        assertThat(count("select count(*) from warranty_claim where claim_key = ?", request))
                .isEqualTo(1);
        assertThat(count(
                        "select count(*) from act_hi_procinst where proc_def_key_ = 'warranty-service'"
                                + " and business_key_ = ?",
                        request))
                .isEqualTo(1);
        assertThat(count(
                        "select count(*) from warranty_claim_event join warranty_claim on warranty_claim.id = claim_id"
                                + " where claim_key = ? and what = 'Гарантійну заявку відкрито'",
                        request))
                .isEqualTo(1);
        assertThat(count(
                        "select count(*) from service_order join warranty_claim on warranty_claim.id = claim_id"
                                + " where claim_key = ?",
                        request))
                .isEqualTo(1);
    }

    /** @param turn work that is passed on has another */
    private static ServicePeople people(StandInRequest request, int turn) {
        return new ServicePeople((request.order.id + turn) % 2 == 0 ? one.desk() : other.desk());
    }

    @Test
    void ordersWorkedThroughEitherNodeGetOneWaybillAndEachStatusOnce() {
        List<StandInOrder> orders = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            orders.add(marketplace.newOrder());
        }

        orders.forEach(order -> desk(order).complete(order, "confirm-order", "decision", "take"));
        orders.forEach(order -> desk(order).complete(order, "agree-terms", "outcome", "agreed"));
        orders.forEach(order -> desk(order).complete(order, "hand-over"));
        orders.forEach(order -> await().atMost(Duration.ofSeconds(40))
                .until(() -> marketplace.journey(order).contains(3)));
        orders.forEach(order -> novaPoshta.move(marketplace.ttn(order), "9"));

        orders.forEach(order -> {
            desk(order).awaitState(order, "COMPLETED");
            assertThat(marketplace.written(order)).containsExactly(26, 2, 61, 3, 6);
            assertThat(novaPoshta.waybillsOf(order)).hasSize(1);
            assertThat(marketplace.messagesOf(order)).hasSize(2);
        });
    }

    private static Desk desk(StandInOrder order) {
        return order.id % 2 == 0 ? one.desk() : other.desk();
    }

    private static int count(String sql, StandInOrder order) {
        return database.sql(sql).param((long) order.id).query(Integer.class).single();
    }

    private static int count(String sql, StandInRequest request) {
        return database.sql(sql).param(request.key()).query(Integer.class).single();
    }

    private static void both(Work work) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Node node : List.of(one, other)) {
                running.add(threads.submit(() -> {
                    together.await();
                    work.on(node);
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private interface Work {
        void on(Node node);
    }
}
