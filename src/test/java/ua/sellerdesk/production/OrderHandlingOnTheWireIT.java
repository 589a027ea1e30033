package ua.sellerdesk.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Orders worked from outside in profile production, against a marketplace and a carrier that are not our simulator. */
@ExtendWith(OutputCaptureExtension.class)
class OrderHandlingOnTheWireIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private static OutsideWorld world;
    private static StandInMarketplace marketplace;
    private static StandInNovaPoshta novaPoshta;
    private static Node node;
    private static Desk desk;

    @BeforeAll
    static void start() {
        world = new OutsideWorld();
        marketplace = world.marketplace();
        novaPoshta = world.novaPoshta();
        node = new Node(new ProductionSettings(world).h2("wire").set("spring.jpa.hibernate.ddl-auto", "validate"));
        desk = node.desk();
        desk.employ();
    }

    @AfterAll
    static void stop() {
        node.close();
        world.close();
    }

    @AfterEach
    void nothingWasSentAgainstTheRules() {
        List<String> refusals = new ArrayList<>(marketplace.refusals());
        refusals.addAll(novaPoshta.refusals());
        marketplace.forgetRefusals();
        novaPoshta.forgetRefusals();
        assertThat(refusals).isEmpty();
    }

    @AfterEach
    void noBuyerIsNamedInTheLog(CapturedOutput log) {
        assertThat(log.getAll()).doesNotContain(OutsideWorld.personalData());
    }

    @Test
    void anOrderGoesFromNewToCompletedWithEachStatusOnceAndOneWaybill() {
        StandInOrder order = marketplace.newOrder();

        desk.complete(order, "confirm-order", "decision", "take");
        desk.complete(order, "agree-terms", "outcome", "agreed");
        desk.awaitTask(order, "hand-over");
        String ttn = marketplace.ttn(order);
        assertThat(novaPoshta.waybillsOf(order)).singleElement().satisfies(waybill -> {
            assertThat(waybill.number).isEqualTo(ttn);
            assertThat(waybill.saved
                            .path("BackwardDeliveryData")
                            .path(0)
                            .path("RedeliveryString")
                            .asText())
                    .isEqualTo("2898");
        });
        desk.complete(order, "hand-over");
        awaitJourney(order, 1, 26, 2, 61, 3);
        novaPoshta.move(ttn, "5");
        desk.awaitTimeline(order, "прямує");
        novaPoshta.move(ttn, "9");

        desk.awaitState(order, "COMPLETED");
        novaPoshta.move(ttn, "11"); // the money collected has been paid out
        desk.awaitEnded(order);
        assertThat(marketplace.journey(order)).containsExactly(1, 26, 2, 61, 3, 6);
        assertThat(marketplace.written(order)).containsExactly(26, 2, 61, 3, 6);
        assertThat(desk.instances(order)).hasSize(1);
        assertThat(novaPoshta.waybillsOf(order)).hasSize(1);
        assertThat(marketplace.messagesOf(order)).hasSize(2).last().asString().contains(ttn);
    }

    @Test
    void whatWasAgreedReachesTheMarketplaceBeforeTheDataIsConfirmedAndTheCarrierAfter() {
        StandInOrder order = marketplace.newOrder();
        int kettle = order.purchases.get(0).path("id").asInt();

        desk.complete(order, "confirm-order", "decision", "take", "sellerComment", "подарункова упаковка");
        desk.complete(
                order,
                "agree-terms",
                Map.of(
                        "outcome", "agreed",
                        "lines",
                                Json.array(Json.object("id", kettle, "quantity", 1))
                                        .toString(),
                        "recipientName", "Іваненко Іван",
                        "recipientPhone", "067 123 45 67",
                        "parcelWeightKg", "2.5",
                        "parcelLengthCm", 30,
                        "parcelWidthCm", "20",
                        "parcelHeightCm", 10,
                        "seats", "1"));
        desk.awaitTask(order, "hand-over");

        assertThat(order.purchases)
                .extracting(line -> line.path("status").asInt())
                .containsExactly(1, 0);
        assertThat(order.purchases.get(0).path("quantity").asInt()).isEqualTo(1);
        assertThat(order.recipientLastName + order.recipientFirstName + order.recipientPhone)
                .isEqualTo("ІваненкоІван380671234567");
        assertThat(novaPoshta.waybillsOf(order)).singleElement().satisfies(waybill -> {
            assertThat(waybill.saved.path("Weight").asDouble()).isEqualTo(2.5);
            assertThat(waybill.saved.path("RecipientsPhone").asText()).isEqualTo("380671234567");
            assertThat(waybill.saved
                            .path("BackwardDeliveryData")
                            .path(0)
                            .path("RedeliveryString")
                            .asText())
                    .isEqualTo("849");
        });
        assertThat(marketplace.journey(order)).containsExactly(1, 26, 2, 61);
    }

    @Test
    void waybillsReachABranchKnownByItsNumberAPostomatAndADoor() {
        String unknownToTheCarrier = "7d5a980d-391c-11dd-90d9-001a92567626";
        StandInOrder branch = marketplace.newOrder().toBranch(unknownToTheCarrier, "12");
        StandInOrder postomat = marketplace.newOrder().toBranch(StandInNovaPoshta.POSTOMAT, "3012");
        StandInOrder door = marketplace.newOrder().toTheDoor();
        List<StandInOrder> orders = List.of(branch, postomat, door);

        orders.forEach(order -> desk.complete(order, "confirm-order", "decision", "take"));
        orders.forEach(order -> desk.complete(
                order,
                "agree-terms",
                Map.of(
                        "outcome", "agreed",
                        "parcelLengthCm", 20,
                        "parcelWidthCm", 20,
                        "parcelHeightCm", 20)));

        orders.forEach(order -> {
            desk.awaitTask(order, "hand-over");
            assertThat(novaPoshta.waybillsOf(order)).hasSize(1);
        });
        assertThat(novaPoshta.waybillsOf(door).get(0).saved.path("ServiceType").asText())
                .endsWith("Doors");
    }

    @Test
    void aNewPhoneAloneLeavesTheRecipientsName() {
        StandInOrder order = marketplace.newOrder();

        desk.complete(order, "confirm-order", "decision", "take");
        desk.complete(order, "agree-terms", "outcome", "agreed", "recipientPhone", "380671234567");
        desk.awaitTask(order, "hand-over");

        assertThat(order.recipientLastName + order.recipientFirstName + order.recipientPhone)
                .isEqualTo("ТестоваОлена380671234567");
    }

    @Test
    void ordersCancelledInConfirmOrderTakeTheReasonToTheMarketplaceAndToTheBuyer() {
        StandInOrder byNumber = marketplace.newOrder();
        StandInOrder byText = marketplace.newOrder();

        assertThat(desk.completeRefused(byNumber, "confirm-order", "decision", "cancel"))
                .contains("Оберіть причину");
        assertThat(desk.completeRefused(byNumber, "confirm-order", "decision", "cancel", "cancellationStatus", 13))
                .contains("не дозволяє");
        assertThat(desk.completeRefused(byNumber, "confirm-order", "decision", "maybe"))
                .contains("Оберіть");
        desk.complete(
                byNumber,
                "confirm-order",
                "decision",
                "cancel",
                "cancellationStatus",
                42,
                "sellerComment",
                "постачальник не має");
        desk.complete(byText, "confirm-order", "decision", "cancel", "cancellationStatus", "40");

        desk.awaitEnded(byNumber);
        desk.awaitEnded(byText);
        assertThat(marketplace.journey(byNumber)).containsExactly(1, 42);
        assertThat(marketplace.journey(byText)).containsExactly(1, 40);
        assertThat(byNumber.sellerComments).singleElement().satisfies(comment -> assertThat(
                        comment.path("comment").asText())
                .isEqualTo("постачальник не має"));
        assertThat(marketplace.messagesOf(byNumber)).hasSize(1);
        assertThat(desk.state(byNumber)).isEqualTo("CANCELLED");
    }

    @Test
    void eachReasonTheMarketplaceOffersCancelsAnOrderInAgreeTerms() {
        List<Integer> reasons = StatusGroups.after(26, false).stream()
                .filter(status -> StatusGroups.of(status) == 3)
                .toList();
        Map<Integer, StandInOrder> orders = new LinkedHashMap<>();
        reasons.forEach(reason -> orders.put(reason, marketplace.newOrder()));
        StandInOrder first = orders.get(reasons.get(0));

        orders.values().forEach(order -> desk.complete(order, "confirm-order", "decision", "take"));
        StandInOrder duplicate = orders.get(49);
        assertThat(desk.completeRefused(duplicate, "agree-terms", "outcome", "cancel", "cancellationStatus", 49))
                .contains("дубля");
        orders.forEach((reason, order) -> {
            if (reason == 49) {
                desk.complete(
                        order,
                        "agree-terms",
                        "outcome",
                        "cancel",
                        "cancellationStatus",
                        "49",
                        "duplicateOf",
                        String.valueOf(first.id));
            } else {
                desk.complete(order, "agree-terms", "outcome", "cancel", "cancellationStatus", reason);
            }
        });

        orders.forEach((reason, order) -> {
            desk.awaitEnded(order);
            assertThat(marketplace.journey(order)).containsExactly(1, 26, reason);
            assertThat(marketplace.messagesOf(order)).hasSize(2);
        });
        assertThat(duplicate.duplicateOf).isEqualTo(first.id);
    }

    @Test
    void aBuyerIsCalledAgainAtTheTimeChosenAndTheOrderGoesOn() {
        StandInOrder order = marketplace.newOrder();
        desk.complete(order, "confirm-order", "decision", "take");

        assertThat(desk.completeRefused(
                        order, "agree-terms", "outcome", "call-again", "callAgainAt", "2020-01-01T10:00"))
                .contains("майбутньому");
        desk.complete(
                order,
                "agree-terms",
                "outcome",
                "call-again",
                "callAgainAt",
                LocalDateTime.now(KYIV).plusHours(3).withNano(0).toString());
        awaitJourney(order, 1, 26, 47);
        desk.fireTimer(order, "call-time");
        desk.complete(order, "agree-terms", "outcome", "agreed");
        desk.awaitTask(order, "hand-over");

        assertThat(marketplace.journey(order)).startsWith(1, 26, 47).endsWith(2, 61);
    }

    @Test
    void aReasonTheMarketplaceRefusesAfterAllIsChosenAnew() {
        StandInOrder order = marketplace.newOrder();
        desk.complete(order, "confirm-order", "decision", "take");
        desk.complete(
                order,
                "agree-terms",
                "outcome",
                "call-again",
                "callAgainAt",
                LocalDateTime.now(KYIV).plusHours(3) + "+02:00");
        awaitJourney(order, 1, 26, 47);
        desk.fireTimer(order, "call-time");

        desk.complete(order, "agree-terms", "outcome", "cancel", "cancellationStatus", 18);
        assertThat(desk.view(order, "choose-cancellation").toString()).contains("not earlier than an hour");
        desk.complete(order, "choose-cancellation", "cancellationStatus", 40);

        desk.awaitEnded(order);
        assertThat(marketplace.journey(order)).containsExactly(1, 26, 47, 40);
        assertThat(marketplace.refusals()).hasSize(1);
        marketplace.forgetRefusals();
    }

    @Test
    void anOrderWaitsForItsOnlinePaymentAndTravelsWithoutCashOnDelivery() {
        StandInOrder order = marketplace.newOrder().paidOnline(3);
        StandInOrder neverPaid = marketplace.newOrder().paidOnline(3);
        for (StandInOrder one : List.of(order, neverPaid)) {
            desk.complete(one, "confirm-order", "decision", "take");
            desk.complete(one, "agree-terms", "outcome", "await-payment");
        }
        awaitJourney(order, 1, 26, 55);
        awaitJourney(neverPaid, 1, 26, 55);

        marketplace.pay(order);
        desk.complete(order, "agree-terms", "outcome", "agreed");
        desk.awaitTask(order, "hand-over");
        desk.fireTimer(neverPaid, "payment-timeout");
        desk.complete(neverPaid, "agree-terms", "outcome", "cancel", "cancellationStatus", 50);
        desk.awaitEnded(neverPaid);

        assertThat(marketplace.journey(order)).containsExactly(1, 26, 55, 2, 61);
        assertThat(novaPoshta.waybillsOf(order)).singleElement().satisfies(waybill -> assertThat(
                        waybill.saved.path("BackwardDeliveryData"))
                .isEmpty());
        assertThat(marketplace.journey(neverPaid)).containsExactly(1, 26, 55, 50);
    }

    @Test
    void aNumberTypedByHandShipsWithACarrierWithoutAnApiAndTheMarketplaceSaysWhenItArrives() {
        StandInOrder order = marketplace.newOrder().ukrposhta();
        desk.complete(order, "confirm-order", "decision", "take");
        desk.complete(order, "agree-terms", "outcome", "agreed");

        assertThat(desk.completeRefused(order, "hand-over")).contains("ТТН");
        assertThat(desk.completeRefused(order, "hand-over", "ttn", "12345")).contains("13 цифр");
        String tomorrow = LocalDate.now(KYIV).plusDays(1).toString();
        assertThat(desk.completeRefused(order, "hand-over", "ttn", "0500999000123", "handedOverOn", tomorrow))
                .contains("майбутньому");
        desk.complete(
                order,
                "hand-over",
                "ttn",
                "05009 9900 0123",
                "handedOverOn",
                LocalDate.now(KYIV).toString());
        awaitJourney(order, 1, 26, 2, 61, 3);
        assertThat(marketplace.ttn(order)).isEqualTo("0500999000123");
        marketplace.move(order, 5);
        desk.awaitTimeline(order, "Статус 5");
        marketplace.move(order, 6);

        desk.awaitState(order, "COMPLETED");
        desk.awaitEnded(order);
        assertThat(marketplace.written(order)).containsExactly(26, 2, 61, 3);
    }

    @Test
    void theOwnCourierDeliversAtTheSecondAttempt() {
        StandInOrder order = marketplace.newOrder().ownCourier();
        StandInOrder refused = marketplace.newOrder().ownCourier();
        for (StandInOrder one : List.of(order, refused)) {
            desk.complete(one, "confirm-order", "decision", "take");
            desk.complete(one, "agree-terms", "outcome", "agreed");
        }
        assertThat(desk.completeRefused(order, "agree-delivery-time", "deliverFrom", "18:00", "deliverTo", "14:00"))
                .contains("години");
        for (StandInOrder one : List.of(order, refused)) {
            desk.complete(one, "agree-delivery-time", "deliverFrom", "23:00", "deliverTo", "23:58");
        }
        desk.complete(order, "deliver", "deliveryResult", "not-at-home");
        desk.complete(
                order,
                "agree-delivery-time",
                "deliverOn",
                LocalDate.now(KYIV).plusDays(1).toString(),
                "deliverFrom",
                "9:00",
                "deliverTo",
                "11:00");
        desk.complete(order, "deliver", "deliveryResult", "delivered");
        desk.complete(refused, "deliver", "deliveryResult", "refused");
        desk.complete(refused, "receive-returned-parcel", "parcelCondition", "good");

        desk.awaitEnded(order);
        desk.awaitEnded(refused);
        assertThat(marketplace.journey(order)).containsExactly(1, 26, 2, 4, 6);
        assertThat(marketplace.written(order)).containsExactly(26, 2, 4, 6);
        assertThat(marketplace.messagesOf(order)).hasSize(3);
        assertThat(marketplace.journey(refused)).containsExactly(1, 26, 2, 4, 12);
    }

    @Test
    void parcelsRefusedLostAndWaitingAreFollowedToTheirEnd() {
        StandInOrder refused = handedOver(marketplace.newOrder());
        StandInOrder lost = handedOver(marketplace.newOrder());
        StandInOrder waiting = handedOver(marketplace.newOrder());

        novaPoshta.sendBack(marketplace.ttn(refused), "103");
        novaPoshta.move(marketplace.ttn(lost), "124");
        novaPoshta.paidStorageFrom(marketplace.ttn(waiting), LocalDate.now(KYIV).plusDays(5));
        novaPoshta.move(marketplace.ttn(waiting), "7");
        desk.complete(refused, "receive-returned-parcel", "parcelCondition", "good");
        desk.complete(lost, "claim-against-carrier", "claimResult", "lost");
        desk.fireTimer(waiting, "reminder-time");

        desk.awaitState(refused, "NOT_COLLECTED");
        desk.awaitEnded(refused);
        desk.awaitState(lost, "LOST");
        desk.awaitEnded(lost);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(marketplace.messagesOf(waiting)).hasSize(3));
        assertThat(marketplace.journey(refused)).containsExactly(1, 26, 2, 61, 3, 12);
        assertThat(marketplace.journey(lost)).containsExactly(1, 26, 2, 61, 3);
    }

    @Test
    void aNumberReportedInvalidIsReplacedTheOnlyWayTheMarketplaceAllows() {
        StandInOrder order = handedOver(marketplace.newOrder());
        String right = novaPoshta.madeElsewhere().number;

        marketplace.move(order, 15);
        desk.complete(order, "fix-ttn", "newTtn", right);
        await().atMost(PATIENCE).until(() -> marketplace.ttn(order), right::equals);
        assertThat(marketplace.journey(order)).startsWith(1, 26, 2, 61, 3, 15, 26, 61);
        novaPoshta.move(right, "9");

        desk.awaitState(order, "COMPLETED");
        desk.awaitEnded(order);
        assertThat(marketplace.journey(order)).endsWith(6);
        assertThat(desk.instances(order)).hasSize(1);
    }

    @Test
    void aBuyersCancellationIsFollowedInEveryPhase() {
        StandInOrder fresh = marketplace.newOrder();
        StandInOrder taken = marketplace.newOrder();
        StandInOrder packed = marketplace.newOrder().paidOnline(2);
        StandInOrder gone = handedOver(marketplace.newOrder());
        desk.awaitTask(fresh, "confirm-order");
        desk.complete(taken, "confirm-order", "decision", "take");
        desk.complete(packed, "confirm-order", "decision", "take");
        desk.complete(packed, "agree-terms", "outcome", "agreed");
        desk.awaitTask(taken, "agree-terms");
        desk.awaitTask(packed, "hand-over");

        List<StandInOrder> all = List.of(fresh, taken, packed, gone);
        all.forEach(order -> marketplace.move(order, 45));
        desk.complete(gone, "receive-returned-parcel", "parcelCondition", "good");

        all.forEach(order -> {
            desk.awaitEnded(order);
            assertThat(desk.state(order)).isEqualTo("CANCELLED");
            assertThat(desk.tasks(order)).isEmpty();
            assertThat(marketplace.journey(order)).endsWith(45);
        });
        assertThat(novaPoshta.waybillsOf(packed)).singleElement().matches(waybill -> waybill.deleted);
        assertThat(novaPoshta.waybillsOf(gone))
                .singleElement()
                .matches(waybill -> !waybill.deleted && waybill.returnOrder != null);
        assertThat(packed.paymentStatus).isEqualTo(10);
        assertThat(marketplace.calls(call -> call.path().contains("refund-payment")))
                .hasSize(1);
    }

    @Test
    void theMarketplacesOwnMovesAreFollowedAndARestoredOrderIsWorkedAgain() {
        StandInOrder takenElsewhere = marketplace.newOrder();
        StandInOrder completedElsewhere = marketplace.newOrder();
        StandInOrder restored = marketplace.newOrder();
        desk.awaitTask(takenElsewhere, "confirm-order");
        desk.complete(completedElsewhere, "confirm-order", "decision", "take");
        desk.awaitTask(completedElsewhere, "agree-terms");
        desk.complete(restored, "confirm-order", "decision", "cancel", "cancellationStatus", 40);
        desk.awaitEnded(restored);

        marketplace.move(takenElsewhere, 26);
        marketplace.move(completedElsewhere, 6);
        marketplace.move(restored, 26);
        desk.complete(takenElsewhere, "agree-terms", "outcome", "agreed");
        desk.awaitState(completedElsewhere, "COMPLETED");
        desk.awaitEnded(completedElsewhere);
        desk.complete(restored, "agree-terms", "outcome", "agreed");

        desk.awaitTask(takenElsewhere, "hand-over");
        desk.awaitTask(restored, "hand-over");
        assertThat(marketplace.journey(takenElsewhere)).containsExactly(1, 26, 2, 61);
        assertThat(marketplace.journey(restored)).containsExactly(1, 40, 26, 2, 61);
        assertThat(desk.instances(restored)).hasSize(2);
        assertThat(desk.instances(completedElsewhere)).hasSize(1);
    }

    @Test
    void theRestInterfacesAreClosedToStrangersAndTheSessionIsRenewed() {
        assertThat(desk.asStranger("/engine-rest/task")).isEqualTo(401);
        assertThat(desk.asStranger("/engine-rest/engine")).isEqualTo(401);
        assertThat(desk.asStranger("/api/orders")).isEqualTo(401);

        marketplace.forgetSessions();
        StandInOrder order = marketplace.newOrder();
        desk.awaitTask(order, "confirm-order");
    }

    private static StandInOrder handedOver(StandInOrder order) {
        desk.complete(order, "confirm-order", "decision", "take");
        desk.complete(order, "agree-terms", "outcome", "agreed");
        desk.complete(order, "hand-over");
        awaitJourney(order, 1, 26, 2, 61, 3);
        desk.awaitState(order, "HANDED_OVER");
        return order;
    }

    private static void awaitJourney(StandInOrder order, Integer... statuses) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(marketplace.journey(order)).containsExactly(statuses));
    }
}
