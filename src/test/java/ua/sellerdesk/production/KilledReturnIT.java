package ua.sellerdesk.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application killed in the middle of a return pays once and writes each status once when started anew. */
class KilledReturnIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final OutsideWorld world = new OutsideWorld();
    private final StandInMarketplace marketplace = world.marketplace();
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
    void killedWhileTheMoneyGoesBackAndWhileAStatusIsWritten() throws IOException {
        postgres = new Postgres(folder.resolve("data"));
        StandInRequest paid = marketplace.askReturn(marketplace.receivedOrder(order -> order.paidOnline(2)));
        StandInRequest marked = marketplace.askReturn(marketplace.receivedOrder(UnaryOperator.identity()));
        StandIn.Trouble refund = marketplace.holdAfter(call -> call.is("POST", "/personal-cabinets/refund-payment"));
        StandIn.Trouble status = marketplace.holdAfter(call -> call.is("PUT", "/order-refund/update-status")
                && call.body().path("id").asText().equals(marked.id));

        node = start();
        node.desk().employ();
        accept(paid);
        inspect(paid);
        await().atMost(PATIENCE).until(refund::isMet);
        accept(marked);
        await().atMost(PATIENCE).until(status::isMet);
        node.kill();
        List.of(refund, status).forEach(StandIn.Trouble::end);
        marketplace.payOut(paid.order);

        node = start();
        inspect(marked);
        node.desk().complete(marked, "refund-return-by-hand", "refundDocument", "РКО-16");
        for (StandInRequest request : List.of(paid, marked)) {
            node.desk().awaitEnded(request);
            assertThat(node.desk().returned(request).path("outcome").asText()).isEqualTo("REFUNDED");
            assertThat(node.desk().instances(request)).hasSize(1);
            assertThat(marketplace.journey(request)).containsExactly(0, 3, 7, 14);
            assertThat(marketplace.messagesOf(request.order)).hasSize(2);
        }
        assertThat(marketplace.timesPaidBack(paid.order)).isEqualTo(1);
        assertThat(marketplace.calls(call -> call.is("POST", "/personal-cabinets/refund-payment")))
                .as("carried out")
                .hasSize(1);
        assertThat(marketplace.refusals()).isEmpty();
        assertThat(Files.readString(folder.resolve("node.log")))
                .doesNotContain(OutsideWorld.personalData())
                .doesNotContain(StandInRequest.buyerData())
                .doesNotContain(StandInRequest.longMoneyData());
    }

    private void accept(StandInRequest request) {
        node.desk().complete(request, "resolve-return", "resolution", "accept", "goodsAreHere", true);
    }

    private void inspect(StandInRequest request) {
        node.desk().complete(request, "inspect-return", "inspection", "accept", "lines", request.order.allCameBack());
    }

    private ForkedNode start() {
        return new ForkedNode(
                new ProductionSettings(world).database(postgres.url(), postgres.user()), folder.resolve("node.log"));
    }
}
