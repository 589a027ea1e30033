package ua.sellerdesk.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The packaged application killed in the middle of returns and of repairs pays once, writes each status once, and goes on
 * with what it has when started anew.
 */
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
    void killedWhileTheMoneyGoesBackAndWhileStatusesOfReturnsAndRepairsAreWritten() throws IOException {
        postgres = new Postgres(folder.resolve("data"));
        StandInRequest paid = marketplace.askReturn(marketplace.receivedOrder(order -> order.paidOnline(2)));
        StandInRequest marked = marketplace.askReturn(marketplace.receivedOrder(UnaryOperator.identity()));
        StandIn.Trouble refund = marketplace.holdAfter(call -> call.is("POST", "/personal-cabinets/refund-payment"));
        StandIn.Trouble status = holdAfter(marked, StandInReturnRequests.AWAITING_PARCEL);
        StandInRequest broughtIn = marketplace.askRepair(marketplace.receivedOrder(UnaryOperator.identity()));
        StandInRequest atCentre = marketplace.askRepair(marketplace.receivedOrder(UnaryOperator.identity()));
        StandIn.Trouble clock = holdAfter(broughtIn, StandInReturnRequests.RECEIVED);
        StandIn.Trouble centre = holdAfter(atCentre, StandInReturnRequests.AT_SERVICE_CENTRE);

        node = start();
        node.desk().employ();
        accept(paid);
        service().takeOn(atCentre);
        node.desk().awaitTask(atCentre, "send-to-service-centre");
        inspect(paid);
        await().atMost(PATIENCE).until(refund::isMet);
        service().takeOn(broughtIn);
        service().sendToCentre(atCentre);
        accept(marked);
        await().atMost(PATIENCE).until(() -> status.isMet() && clock.isMet() && centre.isMet());
        node.kill();
        List.of(refund, status, clock, centre).forEach(StandIn.Trouble::end);
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
        goesOn(broughtIn, "send-to-service-centre", 0);
        goesOn(atCentre, "record-diagnosis", 1);
        assertThat(marketplace.written(broughtIn)).containsExactly(3, 7);
        service().repaired(atCentre);
        service().handBack(atCentre);
        service().confirm(atCentre);
        node.desk().awaitEnded(atCentre);
        assertThat(node.desk().claim(atCentre).path("outcome").asText()).isEqualTo("REPAIRED");
        assertThat(marketplace.written(atCentre)).containsExactly(3, 7, 21, 22, 15);
        assertThat(marketplace.messagesOf(atCentre.order)).hasSize(2);
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

    /** The claim has its clock, this task, an act of acceptance and as many service orders with an act each: all once. */
    private void goesOn(StandInRequest request, String task, int serviceOrders) {
        Desk desk = node.desk();
        Case claim = Desk.claimOf(request);
        desk.awaitTask(request, task);
        assertThat(desk.tasks(request)).hasSize(1);
        assertThat(desk.instances(claim)).hasSize(1);
        assertThat(desk.incidents(claim)).isEmpty();
        LocalDate claimed =
                LocalDate.parse(desk.claim(request).path("claimedOn").asText());
        assertThat(desk.claim(request).path("repairLimitOn").asText())
                .isEqualTo(claimed.plusDays(14).toString());
        assertThat(desk.jobs(claim, "repair-morning")).hasSize(1);
        assertThat(rowsOf(request, "service_order")).isEqualTo(serviceOrders);
        assertThat(rowsOf(request, "warranty_claim_document")).isEqualTo(1 + serviceOrders);
    }

    private int rowsOf(StandInRequest request, String table) {
        return JdbcClient.create(new DriverManagerDataSource(postgres.url(), postgres.user(), ""))
                .sql("select count(*) from " + table + " join warranty_claim on warranty_claim.id = claim_id"
                        + " where claim_key = ?")
                .param(request.key())
                .query(Integer.class)
                .single();
    }

    private StandIn.Trouble holdAfter(StandInRequest request, int status) {
        return marketplace.holdAfter(call -> call.is("PUT", "/order-refund/update-status")
                && call.body().path("id").asText().equals(request.id)
                && call.body().path("status_code").asInt() == status);
    }

    private ServicePeople service() {
        return new ServicePeople(node.desk());
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
