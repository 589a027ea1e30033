package ua.sellerdesk.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application killed in the middle of its work takes it up again when it is started anew. */
class KilledNodeIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Predicate<Call> SAVE =
            call -> call.calls("save") && call.body().path("modelName").asText().startsWith("InternetDocument");

    @TempDir
    Path folder;

    private final OutsideWorld world = new OutsideWorld();
    private final StandInMarketplace marketplace = world.marketplace();
    private final StandInNovaPoshta novaPoshta = world.novaPoshta();
    private Postgres postgres;
    private ForkedNode node;

    @AfterEach
    void stop() {
        if (node != null) {
            node.close();
        }
        world.close();
        postgres.close();
    }

    @Test
    void killedWhileTakingOrdersInAndWhileMakingAWaybill() throws IOException {
        postgres = new Postgres(folder.resolve("data"));
        List<StandInOrder> orders = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            orders.add(marketplace.newOrder());
        }

        StandIn.Trouble lastPage = marketplace.holdBefore(call ->
                call.is("GET", "/orders/search") && "3".equals(call.query().get("page")));
        node = start();
        node.desk().employ();
        await().atMost(PATIENCE).until(lastPage::isMet);
        kill(lastPage);

        node = start();
        StandInOrder first = orders.get(0);
        StandInOrder second = orders.get(1);
        orders.forEach(order -> node.desk().awaitTask(order, "confirm-order"));
        node.desk().complete(first, "confirm-order", "decision", "take");
        node.desk().awaitTask(first, "agree-terms");
        StandIn.Trouble waybill = novaPoshta.holdAfter(SAVE);
        StandIn.Trouble status = marketplace.holdAfter(call -> call.is("PUT", "/orders/" + second.id));
        node.desk().complete(first, "agree-terms", "outcome", "agreed");
        await().atMost(PATIENCE).until(waybill::isMet);
        node.desk().complete(second, "confirm-order", "decision", "take");
        await().atMost(PATIENCE).until(status::isMet);
        kill(waybill, status);

        node = start();
        node.desk().awaitTask(first, "hand-over");
        node.desk().awaitTask(second, "agree-terms");
        assertThat(novaPoshta.waybillsOf(first)).hasSize(1);
        assertThat(marketplace.journey(first)).containsExactly(1, 26, 2, 61);
        assertThat(marketplace.written(first)).containsExactly(26, 2, 61);
        assertThat(marketplace.written(second)).containsExactly(26);
        orders.forEach(order -> assertThat(node.desk().instances(order)).hasSize(1));
        assertThat(Files.readString(folder.resolve("node.log"))).doesNotContain(OutsideWorld.personalData());
    }

    private void kill(StandIn.Trouble... held) {
        node.kill();
        for (StandIn.Trouble trouble : held) {
            trouble.end();
        }
    }

    private ForkedNode start() {
        return new ForkedNode(
                new ProductionSettings(world).database(postgres.url(), postgres.user()), folder.resolve("node.log"));
    }
}
