package ua.sellerdesk.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What goes wrong outside leaves a clear trace, loses nothing, and does not stop the rest; on PostgreSQL. */
@ExtendWith(OutputCaptureExtension.class)
class TroubleIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Predicate<Call> SEARCH = call -> call.is("GET", "/orders/search");
    private static final Predicate<Call> SAVE = call -> call.calls("save") && isWaybill(call);
    private static final Predicate<Call> TRACK = call -> call.calls("getStatusDocuments");

    @TempDir
    static Path data;

    private static Postgres postgres;
    private static OutsideWorld world;
    private static StandInMarketplace marketplace;
    private static StandInNovaPoshta novaPoshta;
    private static Node node;
    private static Desk desk;

    @BeforeAll
    static void start() {
        postgres = new Postgres(data);
        world = new OutsideWorld();
        marketplace = world.marketplace();
        novaPoshta = world.novaPoshta();
        node = new Node(new ProductionSettings(world).database(postgres.url(), postgres.user()));
        desk = node.desk();
        desk.employ();
    }

    @AfterAll
    static void stop() {
        node.close();
        world.close();
        postgres.close();
    }

    @AfterEach
    void mend() {
        marketplace.recover();
        novaPoshta.recover();
    }

    @AfterEach
    void noBuyerIsNamedInTheLog(CapturedOutput log) {
        assertThat(log.getAll()).doesNotContain(OutsideWorld.personalData());
    }

    @Test
    void aGarbagePageAServerErrorAndSilenceShowInHealthAndTheOrdersComeAfterwards() {
        for (Answer answer : List.of(Answer.garbage(), Answer.badGateway(), new Answer(200, ""))) {
            marketplace.instead(SEARCH, 1000, answer);
            StandInOrder order = marketplace.newOrder();
            desk.awaitHealth(
                    health -> marketplaceHealth(health).path("status").asText().equals("DOWN"));
            marketplace.recover();

            desk.awaitTask(order, "confirm-order");
            desk.awaitHealth(
                    health -> marketplaceHealth(health).path("status").asText().equals("UP"));
        }

        StandIn.Trouble silence = marketplace.holdBefore(SEARCH);
        StandInOrder order = marketplace.newOrder();
        desk.awaitHealth(
                health -> marketplaceHealth(health).path("status").asText().equals("DOWN"));
        assertThat(silence.isMet()).isTrue();
        desk.awaitTask(order, "confirm-order");
    }

    @Test
    void recordsThatCannotBeReadAreKeptAsideAndTheRestOfThePageIsTakenIn(CapturedOutput log) {
        marketplace.showAlso(Json.object("id", "дев'ять", "status", "новий"));
        marketplace.showAlso(Json.object("id", 990999001, "status", Json.object("id", 1), "created", "вчора"));
        marketplace.showAlso(Json.array(1, 2));
        StandInOrder order = marketplace.newOrder();

        desk.awaitTask(order, "confirm-order");
        desk.awaitHealth(health ->
                marketplaceHealth(health).path("details").path("keptAside").asInt() >= 2);
        assertThat(log).contains("kept aside");
        marketplace.showNoOddities();
    }

    @Test
    void aStatusTheMarketplaceRefusesGoesBackToTheOperatorWithItsWords() {
        StandInOrder order = marketplace.newOrder();
        marketplace.instead(
                put(order, 26),
                1,
                Answer.json(StandInMarketplace.error(
                        1005,
                        "check_correctness_of_data",
                        Json.object("status", Json.array("Замовлення зараз перевіряє модератор")))));

        desk.complete(order, "confirm-order", "decision", "take");
        await().atMost(PATIENCE)
                .until(() -> desk.view(order, "confirm-order").toString().contains("модератор"));
        desk.awaitTimeline(order, "модератор");
        desk.complete(order, "confirm-order", "decision", "take");

        desk.awaitTask(order, "agree-terms");
        assertThat(marketplace.journey(order)).containsExactly(1, 26);
    }

    @Test
    void aStatusWriteThatFailsOrIsDoneWithoutAnAnswerIsDoneOnce() {
        StandInOrder notDone = marketplace.newOrder();
        StandInOrder done = marketplace.newOrder();
        marketplace.instead(put(notDone, 26), 1, Answer.badGateway());
        StandIn.Trouble silence = marketplace.holdAfter(put(done, 26));

        desk.complete(notDone, "confirm-order", "decision", "take");
        desk.complete(done, "confirm-order", "decision", "take");
        await().atMost(PATIENCE).until(silence::isMet);
        desk.retryNow(notDone, "take-order");

        desk.awaitTask(notDone, "agree-terms");
        desk.awaitTask(done, "agree-terms");
        assertThat(marketplace.journey(notDone)).containsExactly(1, 26);
        assertThat(marketplace.written(done)).containsExactly(26);
    }

    @Test
    void aStepThatKeepsFailingBecomesAnIncidentWithReadableWordsAndGoesOnWhenRetried() {
        StandInOrder order = marketplace.newOrder();
        marketplace.instead(call -> call.is("PUT", "/orders/" + order.id), 1000, Answer.badGateway());
        desk.complete(order, "confirm-order", "decision", "take");
        await().atMost(PATIENCE).until(() -> {
            desk.jobs(order, "take-order").stream()
                    .filter(job -> job.path("retries").asInt() > 0)
                    .forEach(desk::runNow);
            return !desk.incidents(order).isEmpty();
        });

        assertThat(desk.incidents(order)).singleElement().satisfies(incident -> {
            assertThat(incident.path("activityId").asText()).isEqualTo("take-order");
            assertThat(incident.path("incidentMessage").asText())
                    .isNotBlank()
                    .doesNotContain("Exception")
                    .doesNotContain("380")
                    .doesNotContain("<html");
        });
        marketplace.recover();
        desk.jobs(order, "take-order").forEach(desk::giveRetry);

        desk.awaitTask(order, "agree-terms");
        assertThat(desk.incidents(order)).isEmpty();
        assertThat(marketplace.journey(order)).containsExactly(1, 26);
    }

    @Test
    void aWaybillMadeWithoutAnAnswerIsAdoptedAndOneNotMadeIsMadeOnce() {
        StandInOrder made = agreedUpTo(marketplace.newOrder());
        StandInOrder notMade = agreedUpTo(marketplace.newOrder());
        StandIn.Trouble silence = novaPoshta.holdAfter(SAVE.and(forOrder(made)));
        novaPoshta.instead(SAVE.and(forOrder(notMade)), 1, Answer.badGateway());

        desk.complete(made, "agree-terms", "outcome", "agreed");
        desk.complete(notMade, "agree-terms", "outcome", "agreed");
        await().atMost(PATIENCE).until(silence::isMet);

        desk.awaitTask(made, "hand-over");
        desk.retryNow(notMade, "create-waybill");
        desk.awaitTask(notMade, "hand-over");
        assertThat(novaPoshta.waybillsOf(made)).hasSize(1);
        assertThat(novaPoshta.calls(SAVE.and(forOrder(made)))).hasSize(1);
        assertThat(novaPoshta.waybillsOf(notMade)).hasSize(1);
    }

    @Test
    void aMessageSentWithoutAnAnswerIsNotSentTwiceAndOneThatFailedIsSentLater() {
        StandInOrder sent = marketplace.newOrder();
        StandInOrder failed = marketplace.newOrder();
        StandIn.Trouble silence = marketplace.holdAfter(messageTo(sent));
        marketplace.instead(messageTo(failed), 1, Answer.badGateway());

        desk.complete(sent, "confirm-order", "decision", "take");
        desk.complete(failed, "confirm-order", "decision", "take");
        await().atMost(PATIENCE).until(silence::isMet);
        List.of(sent, failed).forEach(order -> desk.retryNow(order, "tell-buyer-taken"));

        List.of(sent, failed).forEach(order -> {
            desk.awaitTask(order, "agree-terms");
            assertThat(marketplace.messagesOf(order)).hasSize(1);
        });
    }

    @Test
    void whatTheCarrierRefusesIsMendedByThePersonWhoReadsItsWords() {
        StandInOrder order = agreedUpTo(marketplace.newOrder());
        novaPoshta.instead(
                SAVE.and(forOrder(order)),
                1,
                StandInNovaPoshta.refusal("20000299999", "Відділення не приймає понад 20 кг"));

        desk.complete(order, "agree-terms", "outcome", "agreed", "parcelWeightKg", 28);
        assertThat(desk.view(order, "fix-shipment").toString()).contains("понад 20 кг");
        desk.awaitTimeline(order, "понад 20 кг");
        desk.complete(order, "fix-shipment", "parcelWeightKg", "4,5");

        desk.awaitTask(order, "hand-over");
        assertThat(novaPoshta.waybillsOf(order)).singleElement().satisfies(waybill -> assertThat(
                        waybill.saved.path("Weight").asDouble())
                .isEqualTo(4.5));
    }

    @Test
    void statusesAndCodesNobodyKnowsMoveNothingAndAreShown(CapturedOutput log) {
        StandInOrder strange = marketplace.newOrder();
        marketplace.move(strange, 777);
        StandInOrder between = agreedUpTo(marketplace.newOrder());
        StandInOrder order = agreedUpTo(marketplace.newOrder());
        desk.complete(order, "agree-terms", "outcome", "agreed");
        desk.complete(order, "hand-over");
        desk.awaitState(order, "HANDED_OVER");

        marketplace.move(between, 778);
        novaPoshta.move(marketplace.ttn(order), "999");
        novaPoshta.instead(TRACK, 2, StandInNovaPoshta.refusal("20000401501", "To many requests"));
        desk.awaitTask(strange, "confirm-order");
        desk.awaitTimeline(between, "778");
        await().atMost(PATIENCE).until(() -> log.getAll().contains("999"));
        assertThat(desk.state(order)).isEqualTo("HANDED_OVER");
        assertThat(desk.tasks(between)).hasSize(1);

        marketplace.move(between, 26);
        novaPoshta.move(marketplace.ttn(order), "9");
        desk.awaitState(order, "COMPLETED");
        desk.complete(between, "agree-terms", "outcome", "agreed");
        desk.awaitTask(between, "hand-over");
        assertThat(desk.instances(between)).hasSize(1);
    }

    @Test
    void workGoesOnAfterTheDatabaseWasRestartedInTheMiddleOfAWaybill() {
        StandInOrder before = agreedUpTo(marketplace.newOrder());
        StandIn.Trouble waybill = novaPoshta.holdAfter(SAVE.and(forOrder(before)));
        desk.complete(before, "agree-terms", "outcome", "agreed");
        await().atMost(PATIENCE).until(waybill::isMet);

        postgres.stop();
        waybill.end();
        StandInOrder during = marketplace.newOrder();
        postgres.startAgain();

        desk.awaitTask(during, "confirm-order");
        desk.awaitTask(before, "hand-over");
        assertThat(novaPoshta.waybillsOf(before)).hasSize(1);
        assertThat(novaPoshta.calls(SAVE.and(forOrder(before)))).hasSize(1);
        assertThat(marketplace.journey(before)).containsExactly(1, 26, 2, 61);
        assertThat(desk.instances(during)).hasSize(1);
    }

    private static StandInOrder agreedUpTo(StandInOrder order) {
        desk.complete(order, "confirm-order", "decision", "take");
        desk.awaitTask(order, "agree-terms");
        return order;
    }

    private static JsonNode marketplaceHealth(JsonNode health) {
        return health.path("components").path("marketplace");
    }

    private static Predicate<Call> put(StandInOrder order, int status) {
        return call -> call.is("PUT", "/orders/" + order.id)
                && call.body().path("status").asInt() == status;
    }

    private static Predicate<Call> messageTo(StandInOrder order) {
        return call -> call.is("POST", "/messages/create")
                && call.body().path("body").asText().contains(String.valueOf(order.id));
    }

    private static boolean isWaybill(Call call) {
        return call.body().path("modelName").asText().startsWith("InternetDocument");
    }

    private static Predicate<Call> forOrder(StandInOrder order) {
        return call -> call.body()
                .path("methodProperties")
                .path("InfoRegClientBarcodes")
                .asText()
                .contains(String.valueOf(order.id));
    }
}
