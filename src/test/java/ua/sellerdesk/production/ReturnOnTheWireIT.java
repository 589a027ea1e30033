package ua.sellerdesk.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.sellerdesk.casework.ParcelWatch;
import ua.sellerdesk.marketplace.MarketplaceSync;
import ua.sellerdesk.marketplace.ReturnPull;
import ua.sellerdesk.returns.ReturnNumbers;
import ua.sellerdesk.warranty.ClaimDesk;

/** Returns and warranty claims worked from outside in profile production, against a marketplace not our simulator. */
@ExtendWith(OutputCaptureExtension.class)
class ReturnOnTheWireIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final UnaryOperator<StandInOrder> ONLINE = order -> order.paidOnline(2);
    private static final String LONG_AGO = "update refund_attempt set since = ? where order_number = ?";

    private static final Answer NOT_NOW =
            Answer.json(StandInMarketplace.error(1031, "model_cannot_be_saved", Json.object("status_code", "not now")));

    private static OutsideWorld world;
    private static StandInMarketplace marketplace;
    private static StandInNovaPoshta novaPoshta;
    private static Node node;
    private static Desk desk;
    private static ServicePeople service;
    private static EngineTables tables;

    @BeforeAll
    static void start() {
        world = new OutsideWorld();
        marketplace = world.marketplace();
        novaPoshta = world.novaPoshta();
        node = new Node(
                new ProductionSettings(world).h2("returns-wire").set("spring.jpa.hibernate.ddl-auto", "validate"));
        desk = node.desk();
        desk.employ();
        service = new ServicePeople(desk);
        tables = new EngineTables(node.bean(DataSource.class));
    }

    @AfterAll
    static void stop() {
        node.close();
        world.close();
    }

    @AfterEach
    void nothingWasSentAgainstTheRules() {
        marketplace.recover();
        List<String> refusals = marketplace.refusals();
        marketplace.forgetRefusals();
        assertThat(refusals).isEmpty();
        assertThat(marketplace.calls(call -> call.path().startsWith("/order-refund/card/")))
                .isEmpty();
    }

    @AfterEach
    void nothingOfTheBuyerIsInTheLogOrInTheEngine(CapturedOutput log) {
        assertThat(log.getAll())
                .doesNotContain(OutsideWorld.personalData())
                .doesNotContain(StandInRequest.buyerData())
                .doesNotContain(StandInRequest.longMoneyData());
        assertThat(tables.holding(StandInRequest.moneyData())).isEmpty();
        assertThat(tables.holding(StandInRequest.buyerData())).isEmpty();
    }

    @Test
    void aReturnGoesFromTheRequestToTheMoneyWithEachStatusAndEachMessageOnce() {
        StandInRequest request = asked(ONLINE);
        desk.awaitTask(request, "resolve-return");
        // no person has looked at it in the cabinet
        await().atMost(PATIENCE)
                .until(() -> !marketplace.calls(unreading(request)).isEmpty());

        desk.complete(request, "resolve-return", "resolution", "accept");
        awaitJourney(request, StandInReturnRequests.NEW, StandInReturnRequests.AWAITING_PARCEL);
        StandInNovaPoshta.Parcel parcel = novaPoshta.madeElsewhere();
        marketplace.sendBack(request, parcel.number);
        novaPoshta.move(parcel.number, "9");
        await().atMost(PATIENCE).until(() -> {
            ReturnPull.now(node.beans());
            node.bean(ParcelWatch.class).look();
            return !desk.returned(request).path("receivedOn").isNull();
        });
        desk.awaitTask(request, "inspect-return");
        assertThat(tables.holding(StandInRequest.moneyData())).isEmpty();
        inspect(request, request.order);

        desk.awaitEnded(request);
        assertThat(desk.returned(request).path("outcome").asText()).isEqualTo("REFUNDED");
        assertThat(desk.returned(request).path("returnTtn").asText()).isEqualTo(parcel.number);
        assertThat(tables.holding("accept")).as("a look finds what is there").isNotEmpty();
        assertThat(marketplace.journey(request)).containsExactly(0, 3, 7, 14);
        assertThat(marketplace.journey(request.order)).containsExactly(1, 6, 86, 19);
        assertThat(marketplace.timesPaidBack(request.order)).isEqualTo(1);
        assertThat(refundCalls(request.order)).hasSize(1);
        assertThat(marketplace.messagesOf(request.order))
                .satisfiesExactly(first -> assertThat(first).contains("прийнято"), last -> assertThat(last)
                        .contains("1 698,00 грн"));
        nothingMoreComesOf(request);
    }

    @Test
    void aNumberThatOnlyTheSellerWasToldReachesTheMarketplaceOnceThoughItsAnswerIsLost() {
        StandInRequest request = asked(ONLINE);
        String number = novaPoshta.madeElsewhere().number;
        Predicate<Call> telling = call -> call.is("POST", "/order-refund/save-ttn")
                && call.body().path("id").asText().equals(request.id);
        StandIn.Trouble trouble = marketplace.dropAfter(telling);

        desk.complete(request, "resolve-return", "resolution", "accept", "returnTtn", number);
        awaitJourney(request, StandInReturnRequests.NEW, StandInReturnRequests.AWAITING_PARCEL);
        await().atMost(PATIENCE).until(() -> {
            ReturnNumbers.tellNow(node.beans());
            return trouble.isMet();
        });
        ReturnNumbers.tellNow(node.beans());
        ReturnPull.now(node.beans());

        assertThat(request.ttn).isEqualTo(number);
        assertThat(marketplace.calls(telling)).hasSize(1);
        assertThat(desk.returned(request).path("returnTtn").asText()).isEqualTo(number);
        assertThat(marketplace.journey(request)).containsExactly(0, 3);
    }

    @Test
    void aReturnRefusedEndsTheRequestWithTheReasonAndTellsTheBuyerOnce() {
        StandInRequest request = asked(ONLINE);

        assertThat(desk.completeRefused(request, "resolve-return", "resolution", "refuse"))
                .contains("чому");
        desk.complete(
                request,
                "resolve-return",
                Map.of(
                        "resolution",
                        "refuse",
                        "refusalReason",
                        "Товаром користувалися (ст. 9 Закону)",
                        "overrideReason",
                        "сліди користування на фото"));

        desk.awaitEnded(request);
        assertThat(desk.returned(request).path("outcome").asText()).isEqualTo("REFUSED");
        assertThat(marketplace.journey(request)).containsExactly(0, 9);
        assertThat(request.explanation).contains("ст. 9");
        assertThat(marketplace.messagesOf(request.order))
                .singleElement()
                .asString()
                .contains("ст. 9");
        assertThat(marketplace.timesPaidBack(request.order)).isZero();
        nothingMoreComesOf(request);
    }

    @Test
    void aReturnAtTheCounterIsToldToTheMarketplaceByATicketOfTheSeller() {
        StandInOrder order = received(UnaryOperator.identity());
        Case counter = desk.openReturn(order, "CRM-1");

        desk.complete(counter, "resolve-return", "resolution", "accept", "goodsAreHere", true);
        inspect(counter, order);
        assertThat(marketplace.ticketsOf(order)).singleElement().satisfies(ticket -> {
            assertThat(ticket.status).isEqualTo(StandInTicket.ACTIVE);
            assertThat(ticket.lines).singleElement().matches(line -> line.expected == 2);
        });
        desk.complete(counter, "refund-return-by-hand", "refundDocument", "РКО-15");

        desk.awaitEnded(counter);
        assertThat(desk.returned(counter).path("outcome").asText()).isEqualTo("REFUNDED");
        assertThat(marketplace.ticketsOf(order)).singleElement().satisfies(ticket -> {
            assertThat(ticket.status).isEqualTo(StandInTicket.FINISHED);
            assertThat(ticket.carrier).isEqualTo("self_pickup");
            assertThat(ticket.lines)
                    .singleElement()
                    .matches(line -> line.status == StandInTicket.CONFIRMED && line.received == 2);
        });
        assertThat(marketplace.calls(call -> call.path().startsWith("/personal-cabinets/")
                        && call.body().path("order_id").asInt() == order.id))
                .isEmpty();
        assertThat(marketplace.messagesOf(order)).hasSize(2);
    }

    /** What becomes of the answer to a refund that was carried out. */
    enum Lost {
        TIME_OUT(call -> marketplace.holdAfter(call)),
        DROPPED_CONNECTION(call -> marketplace.dropAfter(call)),
        SERVER_ERROR(call -> marketplace.afterwards(call, new Answer(500, "<html>Internal Server Error</html>")));

        private final Function<Predicate<Call>, StandIn.Trouble> trouble;

        Lost(Function<Predicate<Call>, StandIn.Trouble> trouble) {
            this.trouble = trouble;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRefundWhoseAnswerIsLostIsLookedForAndNeverAskedForAgain(Lost lost) {
        StandInRequest request = inspectionOf(asked(ONLINE));
        StandIn.Trouble trouble = lost.trouble.apply(refundOf(request.order));

        inspect(request, request.order);
        int left = awaitRefundFailed(request, Integer.MAX_VALUE);
        assertThat(trouble.isMet()).isTrue();
        trouble.end();
        // the marketplace does not show it before the buyer has the money
        desk.retryNow(request, "refund-return");
        awaitRefundFailed(request, left);
        marketplace.payOut(request.order);
        desk.retryNow(request, "refund-return");

        desk.awaitEnded(request);
        assertThat(desk.returned(request).path("outcome").asText()).isEqualTo("REFUNDED");
        assertThat(marketplace.timesPaidBack(request.order)).isEqualTo(1);
        assertThat(refundCalls(request.order)).as("carried out").hasSize(1);
        assertThat(marketplace.journey(request)).containsExactly(0, 3, 7, 14);
        assertThat(marketplace.messagesOf(request.order)).hasSize(2);
        nothingMoreComesOf(request);
    }

    @Test
    void aRefundThatCertainlyDidNotReachTheMarketplaceIsAskedForAgainAndDoneOnce() {
        StandInRequest request = inspectionOf(asked(ONLINE));
        Answer sessionOver = new Answer(
                401, StandInMarketplace.error(6001, "session_expired", null).toString());
        marketplace.instead(call -> call.is("POST", "/sites"), 1000, Answer.badGateway());
        marketplace.instead(refundOf(request.order), 1, sessionOver);

        inspect(request, request.order);
        awaitRefundFailed(request, Integer.MAX_VALUE);
        assertThat(marketplace.timesPaidBack(request.order)).isZero();
        marketplace.recover();
        desk.retryNow(request, "refund-return");

        desk.awaitEnded(request);
        assertThat(desk.returned(request).path("outcome").asText()).isEqualTo("REFUNDED");
        assertThat(marketplace.timesPaidBack(request.order)).isEqualTo(1);
        assertThat(marketplace.journey(request)).containsExactly(0, 3, 7, 14);
        nothingMoreComesOf(request);
    }

    @Test
    void aRefundOfUnknownFateThatNeverShowsIsPutBeforeAPerson() {
        StandInRequest request = inspectionOf(asked(ONLINE));
        marketplace.instead(refundOf(request.order), 1, Answer.badGateway());

        inspect(request, request.order);
        awaitRefundFailed(request, Integer.MAX_VALUE);
        JdbcClient.create(node.bean(DataSource.class))
                .sql(LONG_AGO)
                .params(OffsetDateTime.now().minusHours(2), request.order.id)
                .update();
        desk.retryNow(request, "refund-return");
        assertThat(desk.view(request, "refund-return-by-hand").toString()).contains("Перевірте в кабінеті");
        assertThat(tables.holding(StandInRequest.moneyData())).isEmpty();
        desk.complete(request, "refund-return-by-hand", "refundDocument", "ПД-8");

        desk.awaitEnded(request);
        assertThat(desk.returned(request).path("outcome").asText()).isEqualTo("REFUNDED");
        assertThat(refundCalls(request.order)).as("lost").hasSize(1);
        assertThat(marketplace.timesPaidBack(request.order)).isZero();
        assertThat(marketplace.journey(request)).containsExactly(0, 3, 7, 14);
    }

    @Test
    void aRepairGoesFromTheRequestToTheBuyerWithEachStatusAskedForOnceThoughItsAnswerIsLost() {
        StandInRequest request = repairAsked(UnaryOperator.identity());
        StandIn.Trouble timeOut = marketplace.holdAfter(status(request, StandInReturnRequests.AWAITING_PARCEL));
        marketplace.dropAfter(status(request, StandInReturnRequests.RECEIVED));
        marketplace.afterwards(status(request, StandInReturnRequests.AT_SERVICE_CENTRE), Answer.badGateway());
        marketplace.dropAfter(status(request, StandInReturnRequests.BACK_FROM_SERVICE_CENTRE));
        StandIn.Trouble end = marketplace.holdAfter(status(request, StandInReturnRequests.GOODS_SENT));

        service.takeOn(request);
        service.sendToCentre(request);
        assertThat(timeOut.isMet()).isTrue();
        service.repaired(request);
        desk.awaitTask(request, "hand-back");
        // nor can anybody see at first whether the last one was taken
        marketplace.instead(call -> call.is("GET", "/order-refund/search"), 1000, Answer.badGateway());
        service.handBack(request);
        await().atMost(PATIENCE).until(end::isMet);
        StandIn.Trouble unseen = marketplace.instead(
                call -> call.is("GET", "/order-refund/detail/" + request.id), 1000, Answer.badGateway());
        end.end();
        awaitFailed(Desk.claimOf(request), "report-hand-back", Integer.MAX_VALUE);
        unseen.end();
        desk.retryNow(Desk.claimOf(request), "report-hand-back");
        desk.awaitTask(request, "confirm-hand-back");
        assertThat(marketplace.written(request)).containsExactly(3, 7, 21, 22, 15);
        marketplace.recover();
        ReturnPull.now(node.beans());
        service.confirm(request);

        desk.awaitEnded(request);
        assertThat(desk.claim(request).path("outcome").asText()).isEqualTo("REPAIRED");
        assertThat(desk.returned(request).path("outcome").asText()).isEqualTo("SERVED");
        assertThat(marketplace.journey(request)).containsExactly(0, 3, 7, 21, 22, 15);
        assertThat(marketplace.messagesOf(request.order)).hasSize(2);
        nothingMoreComesOf(request);
    }

    @Test
    void aStatusThatTheMarketplaceRefusesIsNotedAndStopsNoRepairButItsEndIsMarkedByAPerson() {
        StandInRequest request = repairAsked(UnaryOperator.identity());
        for (int status : List.of(
                StandInReturnRequests.RECEIVED,
                StandInReturnRequests.AT_SERVICE_CENTRE,
                StandInReturnRequests.GOODS_SENT)) {
            marketplace.instead(status(request, status), 1, NOT_NOW);
        }

        service.takeOn(request);
        service.sendToCentre(request);
        service.repaired(request);
        service.handBack(request);
        assertThat(desk.view(request, "mark-handed-back").path("problem").asText())
                .contains("not now");
        assertThat(refusalsNoted(request)).isEqualTo(2);
        marketplace.endInCabinet(request, StandInReturnRequests.GOODS_SENT);
        ReturnPull.now(node.beans());
        desk.complete(request, "mark-handed-back");
        service.confirm(request);

        desk.awaitEnded(request);
        assertThat(desk.claim(request).path("outcome").asText()).isEqualTo("REPAIRED");
        assertThat(desk.returned(request).path("outcome").asText()).isEqualTo("SERVED");
        assertThat(marketplace.written(request)).containsExactly(3, 7, 21, 22, 15);
        assertThat(marketplace.messagesOf(request.order)).hasSize(2);
        nothingMoreComesOf(request);
    }

    @Test
    void theMoneyThatAClaimEndsInGoesBackOnceThoughItsAnswerIsLost() {
        StandInRequest request = repairAsked(order -> ONLINE.apply(order).kettleAlone());
        StandIn.Trouble trouble = marketplace.dropAfter(refundOf(request.order));

        service.takeOn(request);
        service.sendToCentre(request);
        service.moneyBack(request);
        inspect(request, request.order);
        awaitFailed(request, "refund-return", Integer.MAX_VALUE);
        assertThat(trouble.isMet()).isTrue();
        assertThat(desk.claim(request).path("state").asText()).isEqualTo("MONEY");
        marketplace.payOut(request.order);
        desk.retryNow(request, "refund-return");

        desk.awaitEnded(request);
        assertThat(desk.claim(request).path("outcome").asText()).isEqualTo("REFUNDED");
        assertThat(desk.returned(request).path("outcome").asText()).isEqualTo("REFUNDED");
        assertThat(marketplace.timesPaidBack(request.order)).isEqualTo(1);
        assertThat(refundCalls(request.order)).hasSize(1);
        assertThat(marketplace.journey(request)).containsExactly(0, 3, 7, 21, 22, 14);
        assertThat(marketplace.messagesOf(request.order)).hasSize(2);
        nothingMoreComesOf(request);
    }

    /** An order that the buyer has, known to Sellerdesk. */
    private static StandInOrder received(UnaryOperator<StandInOrder> as) {
        StandInOrder order = marketplace.receivedOrder(as);
        node.bean(MarketplaceSync.class).syncNow();
        desk.awaitState(order, "COMPLETED");
        return order;
    }

    private static StandInRequest asked(UnaryOperator<StandInOrder> as) {
        StandInRequest request = marketplace.askReturn(received(as));
        ReturnPull.now(node.beans());
        return request;
    }

    private static StandInRequest repairAsked(UnaryOperator<StandInOrder> as) {
        StandInRequest request = marketplace.askRepair(received(as));
        ReturnPull.now(node.beans());
        return request;
    }

    /** The request accepted, and its goods on the table. */
    private static StandInRequest inspectionOf(StandInRequest request) {
        desk.complete(request, "resolve-return", "resolution", "accept", "goodsAreHere", true);
        desk.awaitTask(request, "inspect-return");
        return request;
    }

    /** All of it came back as it was, and all of the money is to go back. */
    private static void inspect(Case which, StandInOrder order) {
        desk.complete(which, "inspect-return", "inspection", "accept", "lines", order.allCameBack());
    }

    private static int awaitRefundFailed(StandInRequest request, int before) {
        return awaitFailed(request, "refund-return", before);
    }

    /** Waits until the step has failed with fewer retries left than that, and tells how many are left. */
    private static int awaitFailed(Case which, String step, int before) {
        return await(step + " of " + which.key() + " fails")
                .atMost(PATIENCE)
                .until(
                        () -> desk.jobs(which, step).stream()
                                .filter(job -> !job.path("exceptionMessage").isNull())
                                .map(job -> job.path("retries").asInt())
                                .findFirst()
                                .orElse(Integer.MAX_VALUE),
                        left -> left < before);
    }

    private static Predicate<Call> refundOf(StandInOrder order) {
        return call -> call.is("POST", "/personal-cabinets/refund-payment")
                && call.body().path("order_id").asInt() == order.id;
    }

    private static Predicate<Call> status(StandInRequest request, int status) {
        return call -> call.is("PUT", "/order-refund/update-status")
                && call.body().path("id").asText().equals(request.id)
                && call.body().path("status_code").asInt() == status;
    }

    /** How many statuses the claim's timeline shows as not taken. */
    private static long refusalsNoted(StandInRequest request) {
        ClaimDesk claims = node.bean(ClaimDesk.class);
        return claims.ofOrder(request.order.id).stream()
                .flatMap(claim -> claims.timeline(claim.id()).stream())
                .filter(event ->
                        event.what().contains("не прийнято") && event.answer().contains("not now"))
                .count();
    }

    private static Predicate<Call> unreading(StandInRequest request) {
        return call -> call.is("PUT", "/order-refund/mass-unread")
                && call.body().path("order_refund_ids").toString().contains(request.id);
    }

    private static List<Call> refundCalls(StandInOrder order) {
        return marketplace.calls(refundOf(order));
    }

    private static void awaitJourney(StandInRequest request, Integer... statuses) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(marketplace.journey(request)).containsExactly(statuses));
    }

    /** What the marketplace shows of a return that ended starts nothing more. */
    private static void nothingMoreComesOf(StandInRequest request) {
        int messages = marketplace.messagesOf(request.order).size();
        List<Integer> journey = marketplace.journey(request);
        int refunds = refundCalls(request.order).size();
        node.bean(MarketplaceSync.class).syncNow();
        ReturnPull.now(node.beans());

        assertThat(desk.instances(request)).hasSize(1);
        assertThat(desk.instances(Desk.claimOf(request))).hasSize(request.wish == StandInRequest.Wish.REPAIR ? 1 : 0);
        assertThat(desk.list("/engine-rest/process-instance?businessKey=" + request.order.id))
                .as("instances of the order")
                .isEmpty();
        assertThat(desk.incidents(request)).isEmpty();
        assertThat(desk.incidents(Desk.claimOf(request))).isEmpty();
        assertThat(marketplace.messagesOf(request.order)).hasSize(messages);
        assertThat(marketplace.journey(request)).isEqualTo(journey);
        assertThat(refundCalls(request.order)).hasSize(refunds);
    }
}
