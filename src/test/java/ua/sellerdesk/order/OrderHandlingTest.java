package ua.sellerdesk.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;
import ua.sellerdesk.engine.ProcessInbox;
import ua.sellerdesk.engine.TaskInputRefused;
import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.marketplace.MarketplaceOrder.Payment;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.messaging.BuyerMessages;
import ua.sellerdesk.messaging.BuyerMessages.Kind;
import ua.sellerdesk.model.FlowCoverage;
import ua.sellerdesk.shipping.Carrier.Phase;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.CashMoved;
import ua.sellerdesk.shipping.CashOnDelivery;
import ua.sellerdesk.shipping.ParcelMoved;
import ua.sellerdesk.shipping.ParcelServices;
import ua.sellerdesk.shipping.Shipment;
import ua.sellerdesk.shipping.Shipments;
import ua.sellerdesk.shipping.Suggestion;

/** Every path of order handling and of undoing, with the ports played and the jobs fired by hand. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:order-handling;DB_CLOSE_DELAY=-1",
            "spring.profiles.active=test",
            "sellerdesk.scheduling.enabled=false",
            "camunda.bpm.job-execution.enabled=false",
            "sellerdesk.marketplace.rozetka.base-url=http://localhost:1",
            "sellerdesk.marketplace.rozetka.api-token=test"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext // no other test uses its engine, and kept it would fill the heap
class OrderHandlingTest {

    private static final AtomicLong NUMBERS = new AtomicLong(990_000_100);
    private static final int NOVA_POSHTA = 5;
    private static final String TTN = "20450000000001";

    @TestConfiguration
    static class Played {
        @Bean
        @Primary
        FakeMarketplace marketplace() {
            return new FakeMarketplace();
        }

        @Bean
        FlowCoverage flowCoverage() {
            return new FlowCoverage();
        }
    }

    @Autowired
    FakeMarketplace marketplace;

    @Autowired
    FlowCoverage coverage;

    @Autowired
    OrderIntake intake;

    @Autowired
    OrderDesk desk;

    @Autowired
    ProcessInbox inbox;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @MockitoBean
    Shipments shipments;

    @MockitoBean
    ParcelServices services;

    @MockitoBean
    BuyerMessages messages;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    long number;
    Shipment live;

    @BeforeEach
    void aNewDay() {
        number = NUMBERS.incrementAndGet();
        live = null;
        marketplace.statusesWritten.clear();
        marketplace.refuseNext = 0;
        when(messages.send(anyLong(), any(), anyString(), any())).thenReturn("текст");
        when(shipments.carrierFor(NOVA_POSHTA)).thenReturn(Optional.of("nova-poshta"));
        when(shipments.carrierFor(2024)).thenReturn(Optional.empty());
        when(shipments.plausibleTtn(anyString(), anyString()))
                .thenAnswer(c -> c.<String>getArgument(1).length() > 10);
        when(shipments.ttnFormat(anyString())).thenReturn(Optional.of("ТТН має 14 цифр."));
        when(shipments.tracked(anyString(), anyString())).thenReturn(true);
        doThrow(new CarrierRefusal(List.of(), "Не за запитом")).when(services).recall(anyLong(), anyString());
        when(shipments.live(anyLong())).thenAnswer(call -> Optional.ofNullable(live));
        when(shipments.createWaybill(anyLong(), anyString(), any()))
                .thenAnswer(call -> live = live != null ? live : shipment(TTN, (Instant) null));
        doAnswer(call -> live = live != null ? live : shipment(call.getArgument(2), (Instant) null))
                .when(shipments)
                .noteTtn(anyLong(), anyString(), anyString());
        when(shipments.recordTtn(anyLong(), anyString(), anyString()))
                .thenAnswer(call -> live = shipment(call.getArgument(2), (Instant) null));
        doAnswer(call -> live = shipment(live.ttn(), Instant.now()))
                .when(shipments)
                .handedOver(anyLong());
        doAnswer(call -> live = null).when(shipments).cancel(anyLong());
        doAnswer(call -> live = null).when(shipments).retire(anyLong());
    }

    @AfterAll
    void everyFlowWasTaken() {
        System.out.println("Process coverage of orders: " + coverage.figure(OrderProcess.KEYS));
        assertThat(coverage.missing(OrderProcess.KEYS)).isEmpty();
    }

    @Test
    void goesFromNewToCompletedWithAWaybill() {
        receive(NOVA_POSHTA, null);
        complete("confirm-order", Map.of("decision", "take"));
        complete("agree-terms", Map.of("outcome", "agreed", "lines", "[{\"id\":1,\"quantity\":1}]"));
        assertThat(marketplace.order(number).lines()).hasSize(1);
        complete("hand-over", Map.of());
        say(OrderProcess.PARCEL_AT_PICKUP_POINT, Map.of("paidStorageFrom", "2026-12-01"));
        fire("reminder-time");
        say(OrderProcess.PARCEL_DELIVERED, Map.of());
        assertThat(marketplace.statusesWritten).containsExactly(26, 2, 61, 3, 6);
        assertThat(desk.find(number).orElseThrow().summary().stage()).isEqualTo(Stage.COMPLETED);
        assertThat(over()).isTrue();
        for (Kind kind : List.of(Kind.TAKEN, Kind.HANDED_OVER, Kind.WAITING_AT_PICKUP_POINT)) {
            verify(messages).send(eq(number), eq(kind), anyString(), any());
        }
    }

    @Test
    void startsOneInstanceHoweverOftenTheOrderComes() {
        MarketplaceOrder order = FakeMarketplace.order(number, 1, NOVA_POSHTA, false, null);
        intake.takeIn(List.of(order, order));
        intake.takeIn(List.of(order));
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(key())
                        .count())
                .isEqualTo(1);
    }

    @Test
    void keepsBuyersOutOfTheHistory() {
        receive(NOVA_POSHTA, null);
        complete("confirm-order", Map.of("decision", "take"));
        complete(
                "agree-terms",
                Map.of("outcome", "agreed", "recipientName", "Тестова Ганна", "recipientPhone", "380500000002"));
        assertThat(history.createHistoricVariableInstanceQuery().list())
                .extracting(v -> v.getName())
                .doesNotContain("view", "recipientName", "recipientPhone");
    }

    @Test
    void refusesInputInWordsAndKeepsTheTask() {
        receive(NOVA_POSHTA, null);
        assertThatThrownBy(() -> complete("confirm-order", Map.of("decision", "cancel")))
                .isInstanceOf(TaskInputRefused.class)
                .hasMessage("Оберіть причину скасування.");
        assertThatThrownBy(() -> complete("confirm-order", Map.of("decision", "cancel", "cancellationStatus", "13")))
                .isInstanceOf(TaskInputRefused.class);
        assertThat(task("confirm-order")).isNotNull();
    }

    @Test
    void isCancelledByTheSellerAndTheReasonMayBeChosenAgain() {
        receive(NOVA_POSHTA, null);
        complete("confirm-order", Map.of("decision", "cancel", "cancellationStatus", "42"), 1);
        complete("choose-cancellation", Map.of("cancellationStatus", 40));
        assertThat(marketplace.statusesWritten).containsExactly(40);
        assertThat(over()).isTrue();
        assertThat(desk.find(number).orElseThrow().summary().stage()).isEqualTo(Stage.CANCELLED);
    }

    @Test
    void comesBackToTheOperatorWhenTheMarketplaceRefuses() {
        receive(NOVA_POSHTA, null);
        complete("confirm-order", Map.of("decision", "take"), 1);
        assertThat(desk.find(number).orElseThrow().problem()).contains("неможливий");
        complete("confirm-order", Map.of("decision", "take"));
        complete("agree-terms", Map.of("outcome", "agreed"), 1);
        complete("agree-terms", Map.of("outcome", "cancel", "cancellationStatus", 40));
        assertThat(over()).isTrue();
    }

    @Test
    void callsAgainAndAwaitsPayment() {
        receive(NOVA_POSHTA, 3);
        complete("confirm-order", Map.of("decision", "take"));
        complete(
                "agree-terms",
                Map.of(
                        "outcome",
                        "call-again",
                        "callAgainAt",
                        Instant.now().plusSeconds(3600).toString()));
        fire("call-time");
        complete("agree-terms", Map.of("outcome", "await-payment"));
        fire("payment-timeout");
        complete("agree-terms", Map.of("outcome", "await-payment"));
        MarketplaceOrder o = marketplace.order(number);
        MarketplaceOrder paid = FakeMarketplace.with(
                o, o.statusId(), null, new Payment(1, "Оплата картою", "card", 2, "Оплачено"), o.lines());
        marketplace.orders.put(number, paid);
        intake.takeIn(List.of(paid));
        inbox.deliverDue();
        assertThat(task("agree-terms")).isNotNull();
        assertThat(marketplace.statusesWritten).containsExactly(26, 47, 55, 55);
    }

    @Test
    void hasTheShipmentMendedWhenTheCarrierRefuses() {
        when(shipments.createWaybill(anyLong(), anyString(), any()))
                .thenThrow(new CarrierRefusal(List.of("20000300434"), "RecipientsPhone invalid format"))
                .thenThrow(new CarrierRefusal(List.of("20000300434"), "RecipientsPhone invalid format"));
        toShipment(NOVA_POSHTA);
        assertThat(desk.find(number).orElseThrow().problem()).contains("RecipientsPhone");
        complete("fix-shipment", Map.of("remedy", "retry", "recipientPhone", "0500000003"));
        complete("fix-shipment", Map.of("remedy", "manual"));
        assertThatThrownBy(() -> complete("hand-over", Map.of("ttn", "12"))).hasMessage("ТТН має 14 цифр.");
        complete("hand-over", Map.of("ttn", TTN));
        assertThat(task("fix-shipment")).isNull();
    }

    @Test
    void cancelsFromFixShipment() {
        when(shipments.createWaybill(anyLong(), anyString(), any()))
                .thenThrow(new CarrierRefusal(List.of("20000300434"), "RecipientsPhone invalid format"));
        toShipment(NOVA_POSHTA);
        complete("fix-shipment", Map.of("remedy", "cancel", "cancellationStatus", 40));
        assertThat(over()).isTrue();
    }

    @Test
    void takesATypedNumberAndRecallsTheParcelWhenTheBuyerCancels() {
        toShipment(2024);
        complete("hand-over", Map.of("ttn", "0500999000123"));
        live = shipment("0500999000123", Instant.now());
        cancelledThere();
        complete("recall-parcel", Map.of("recallResult", "impossible"));
        assertThat(over()).isTrue();
    }

    @Test
    void bringsTheParcelBackByApiWhenTheBuyerCancels() {
        doReturn("102-00006096").when(services).recall(anyLong(), anyString());
        onTheWay();
        cancelledThere();
        assertThat(task("recall-parcel")).isNull();
        fire("receive-returned-parcel-overdue");
        complete("receive-returned-parcel", Map.of("parcelCondition", "good"));
        assertThat(live).isNull();
        assertThat(over()).isTrue();
    }

    @Test
    void leavesAWaybillThatTheCarrierDoesNotDeleteToAPerson() {
        toShipment(NOVA_POSHTA);
        doThrow(new CarrierRefusal(List.of("20000200154"), "Накладну роздруковано"))
                .when(shipments)
                .cancel(anyLong());
        cancelledThere();
        assertThat(view("recall-parcel")).contains("Накладну роздруковано");
        complete("recall-parcel", Map.of());
        assertThat(over()).isTrue();
    }

    @Test
    void refundsWhatWasPaidWhenTheBuyerCancels() {
        receive(NOVA_POSHTA, 2);
        cancelledThere();
        assertThat(marketplace.refunds).contains(number);
        assertThat(over()).isTrue();
    }

    @Test
    void leavesARefusedRefundToAPerson() {
        receive(NOVA_POSHTA, 2);
        marketplace.refuseNext = 1;
        cancelledThere();
        complete("refund-by-hand", Map.of("refundDocument", "RR-1"));
        assertThat(over()).isTrue();
    }

    @Test
    void cancelsAtHandOver() {
        toShipment(NOVA_POSHTA);
        complete("hand-over", Map.of("decision", "cancel", "cancellationStatus", 42));
        assertThat(live).isNull();
        assertThat(over()).isTrue();
    }

    @Test
    void takesBackARefusedParcel() {
        onTheWay();
        say(OrderProcess.PARCEL_REFUSED, Map.of("refusal", "not-collected"));
        complete("receive-returned-parcel", Map.of("parcelCondition", "good"));
        assertThat(marketplace.statusesWritten).endsWith(11);
        assertThat(over()).isTrue();
    }

    @Test
    void claimsALostParcelThatMayTurnUp() {
        onTheWay();
        say(OrderProcess.PARCEL_LOST, Map.of());
        complete("claim-against-carrier", Map.of("claimResult", "found"));
        say(OrderProcess.PARCEL_LOST, Map.of());
        complete("claim-against-carrier", Map.of("claimResult", "lost"));
        assertThat(marketplace.statusesWritten).endsWith(88);
    }

    @Test
    void mendsANumberThatNobodyKnowsOrScanned() {
        onTheWay();
        say(OrderProcess.TTN_INVALID, Map.of());
        marketplace.refuseNext = 1;
        complete("fix-ttn", Map.of("newTtn", "20450000000002"));
        assertThat(tasks.getVariableLocal(task("fix-ttn").getId(), "view").toString())
                .contains("Номер уже не можна змінити");
        complete("fix-ttn", Map.of("newTtn", "20450000000002"));
        assertThat(marketplace.order(number).ttn()).isEqualTo("20450000000002");
        verify(messages).send(eq(number), eq(Kind.NUMBER_CHANGED), anyString(), any());
        live = shipment("20450000000002", Phase.IN_TRANSIT);
        fire("scan-check-due");
        live = shipment("20450000000002", Phase.CREATED);
        fire("scan-check-due");
        complete("fix-ttn", Map.of());
        say(OrderProcess.TTN_INVALID, Map.of());
        complete("fix-ttn", Map.of("decision", "cancel", "cancellationStatus", 40));
        complete("recall-parcel", Map.of());
        complete("receive-returned-parcel", Map.of("parcelCondition", "good"));
        assertThat(over()).isTrue();
    }

    @Test
    void deliversWithTheOwnCourier() {
        // hours that are still to come, whenever this runs
        toOwnCourier();
        complete("agree-delivery-time", Map.of("deliverFrom", "23:00", "deliverTo", "23:58"));
        complete("deliver", Map.of("deliveryResult", "not-at-home"));
        complete("agree-delivery-time", Map.of("deliverFrom", "23:30", "deliverTo", "23:59"));
        complete("deliver", Map.of("deliveryResult", "delivered"));
        assertThat(marketplace.statusesWritten).endsWith(6);
    }

    @Test
    void bringsBackWhatTheCourierCouldNotDeliver() {
        toOwnCourier();
        complete("agree-delivery-time", Map.of("deliverFrom", "23:00", "deliverTo", "23:58"));
        complete("deliver", Map.of("deliveryResult", "refused"));
        complete("receive-returned-parcel", Map.of("parcelCondition", "damaged"));
        assertThat(marketplace.statusesWritten).endsWith(12);
    }

    @Test
    void cancelsOnTheDayOfDelivery() {
        toOwnCourier();
        complete("agree-delivery-time", Map.of("decision", "cancel", "cancellationStatus", 40));
        assertThat(over()).isTrue();
    }

    @Test
    void followsTheMarketplaceWhereverItMovesTheOrder() {
        receive(NOVA_POSHTA, null);
        seen(26);
        assertThat(task("agree-terms")).isNotNull();
        seen(2);
        assertThat(task("hand-over")).isNotNull();
        assertThat(desk.find(number).orElseThrow().round()).isEqualTo(3);
        seen(6);
        assertThat(over()).isTrue();
        assertThat(desk.find(number).orElseThrow().summary().stage()).isEqualTo(Stage.COMPLETED);
    }

    @Test
    void beginsARestoredOrderAnew() {
        receive(NOVA_POSHTA, null);
        cancelledThere();
        seen(26);
        assertThat(task("agree-terms")).isNotNull();
        assertThat(desk.find(number).orElseThrow().round()).isEqualTo(2);
    }

    @Test
    void beginsWhereTheMarketplaceHasTheOrder() {
        intake.takeIn(List.of(place(61, NOVA_POSHTA, false, null)));
        runJobs();
        assertThat(task("hand-over")).isNotNull();
        number = NUMBERS.incrementAndGet();
        intake.takeIn(List.of(place(3, NOVA_POSHTA, false, null)));
        say(OrderProcess.PARCEL_DELIVERED, Map.of());
        assertThat(over()).isTrue();
    }

    @Test
    void tellsSupervisorsOfEveryOverdueTask() {
        receive(NOVA_POSHTA, 2);
        fire("confirm-order-overdue");
        complete("confirm-order", Map.of("decision", "cancel", "cancellationStatus", 40), 1);
        fire("choose-cancellation-overdue");
        marketplace.refuseNext = 0;
        complete("choose-cancellation", Map.of("cancellationStatus", 40));

        number = NUMBERS.incrementAndGet();
        receive(NOVA_POSHTA, 2);
        marketplace.refuseNext = 1;
        cancelledThere();
        fire("refund-by-hand-overdue");

        number = NUMBERS.incrementAndGet();
        when(shipments.createWaybill(anyLong(), anyString(), any()))
                .thenThrow(new CarrierRefusal(List.of(), "Місто не знайдено"));
        receive(NOVA_POSHTA, null);
        complete("confirm-order", Map.of("decision", "take"));
        fire("agree-terms-overdue");
        complete("agree-terms", Map.of("outcome", "agreed"));
        fire("fix-shipment-overdue");
        complete("fix-shipment", Map.of("remedy", "manual"));
        fire("hand-over-overdue");
        complete("hand-over", Map.of("ttn", TTN));
        say(OrderProcess.TTN_INVALID, Map.of());
        fire("fix-ttn-overdue");
        complete("fix-ttn", Map.of());
        say(OrderProcess.PARCEL_LOST, Map.of());
        fire("claim-against-carrier-overdue");
        complete("claim-against-carrier", Map.of("claimResult", "found"));
        say(OrderProcess.PARCEL_REFUSED, Map.of());
        fire("receive-returned-parcel-overdue");
        live = shipment(TTN, Instant.now());
        cancelledThereByMessage();
        fire("recall-parcel-overdue");

        number = NUMBERS.incrementAndGet();
        toOwnCourier();
        fire("agree-delivery-time-overdue");
        complete("agree-delivery-time", Map.of("deliverFrom", "23:00", "deliverTo", "23:58"));
        fire("deliver-overdue");
        assertThat(task("deliver")).isNotNull();
    }

    @Test
    void remindsAgainByVoiceAndHasTheCarrierKeepTheParcel() {
        onTheWay();
        say(OrderProcess.PARCEL_AT_PICKUP_POINT, Map.of("paidStorageFrom", "2026-12-01"));
        fire("reminder-time");
        fire("urge-collection-overdue");
        doThrow(new CarrierRefusal(List.of(), "Термін уже подовжено"))
                .doNothing()
                .when(services)
                .keepUntil(anyLong(), any());
        complete("urge-collection", Map.of("collection", "prolong"));
        assertThat(view("urge-collection")).contains("Термін уже подовжено");
        complete("urge-collection", Map.of("collection", "prolong"));
        assertThat(task("urge-collection")).isNull();
        say(OrderProcess.PARCEL_AT_PICKUP_POINT, Map.of("paidStorageFrom", "2026-12-05"));
        fire("reminder-time");
        complete("urge-collection", Map.of("collection", "called"));
        say(OrderProcess.PARCEL_DELIVERED, Map.of());
        assertThat(over()).isTrue();
    }

    @Test
    void endsWhenTheParcelIsReceivedAfterAll() {
        onTheWay();
        say(OrderProcess.TTN_INVALID, Map.of());
        assertThat(task("fix-ttn")).isNotNull();
        say(OrderProcess.PARCEL_DELIVERED, Map.of());
        assertThat(over()).isTrue();
        assertThat(marketplace.statusesWritten).endsWith(6);
    }

    @Test
    void bringsARefusedNumberBackToTheWarehouse() {
        receive(NOVA_POSHTA, null);
        complete("confirm-order", Map.of("decision", "take"));
        marketplace.refuseTtn = 2;
        complete("agree-terms", Map.of("outcome", "agreed"));
        assertThat(view("hand-over")).contains("Номер не прийнято");
        complete("hand-over", Map.of("ttn", "20450000000009"));
        assertThat(view("hand-over")).contains("Номер не прийнято");
        complete("hand-over", Map.of("ttn", "20450000000009"));
        assertThat(marketplace.statusesWritten).endsWith(3);
    }

    @Test
    void keepsTheOrderWhenTheCancellationIsRefused() {
        receive(NOVA_POSHTA, null);
        complete("confirm-order", Map.of("decision", "cancel", "cancellationStatus", "42"), 1);
        complete("choose-cancellation", Map.of("decision", "keep"));
        assertThat(task("confirm-order")).isNotNull();
        assertThat(desk.find(number).orElseThrow().round()).isEqualTo(2);
    }

    @Test
    void undoesAnOrderThatTheBuyerCancelsWhileTheSellersReasonIsRefused() {
        receive(NOVA_POSHTA, 2);
        complete("confirm-order", Map.of("decision", "cancel", "cancellationStatus", "42"), 1);
        assertThat(task("choose-cancellation")).isNotNull();
        cancelledThere();
        assertThat(marketplace.refunds).contains(number);
        assertThat(over()).isTrue();
    }

    @Test
    void takesACancellationByTheBuyerAtTheSameMomentAsDone() {
        receive(NOVA_POSHTA, 2);
        marketplace.meanwhile = () -> marketplace.becomes(number, 45);
        complete("confirm-order", Map.of("decision", "cancel", "cancellationStatus", "42"), 1);
        assertThat(marketplace.refunds).contains(number);
        assertThat(over()).isTrue();
        verify(messages, never()).send(eq(number), eq(Kind.CANCELLED), anyString(), any());
    }

    @Test
    void hearsOfThePaymentThatCameWhileItAskedForIt() {
        receive(NOVA_POSHTA, 3);
        complete("confirm-order", Map.of("decision", "take"));
        marketplace.meanwhile = () -> marketplace.orders.computeIfPresent(
                number,
                (n, o) -> FakeMarketplace.with(
                        o, o.statusId(), null, new Payment(1, "Оплата картою", "card", 2, "Оплачено"), o.lines()));
        complete("agree-terms", Map.of("outcome", "await-payment"));
        inbox.deliverDue();
        assertThat(task("agree-terms")).isNotNull();
    }

    @Test
    void completesWhatTheMarketplaceCompletedWhileItWasHandedOver() {
        toShipment(NOVA_POSHTA);
        marketplace.answers = 6;
        complete("hand-over", Map.of());
        inbox.deliverDue();
        runJobs();
        assertThat(over()).isTrue();
        assertThat(desk.find(number).orElseThrow().summary().stage()).isEqualTo(Stage.COMPLETED);
    }

    @Test
    void refundsAPaidParcelThatIsLostOrComesBack() {
        toShipment(NOVA_POSHTA, 2);
        complete("hand-over", Map.of());
        say(OrderProcess.PARCEL_LOST, Map.of());
        complete("claim-against-carrier", Map.of("claimResult", "lost"));
        assertThat(marketplace.refunds).contains(number);

        number = NUMBERS.incrementAndGet();
        toShipment(NOVA_POSHTA, 2);
        complete("hand-over", Map.of());
        say(OrderProcess.PARCEL_REFUSED, Map.of());
        complete("receive-returned-parcel", Map.of("parcelCondition", "good"));
        assertThat(marketplace.refunds).contains(number);
        assertThat(over()).isTrue();
    }

    @Test
    void tellsAnUncollectedParcelFromARefusedOne() {
        onTheWay();
        parcel(Phase.RETURNING, "105", false);
        assertThat(marketplace.statusesWritten).endsWith(11);
        number = NUMBERS.incrementAndGet();
        live = null;
        onTheWay();
        parcel(Phase.REFUSED, "103", false);
        assertThat(marketplace.statusesWritten).endsWith(12);
    }

    @Test
    void shipsARestoredOrderAnew() {
        onTheWay();
        parcel(Phase.REFUSED, "103", false);
        complete("receive-returned-parcel", Map.of("parcelCondition", "good"));
        seen(26);
        verify(shipments, atLeastOnce()).retire(number);
        complete("agree-terms", Map.of("outcome", "agreed"));
        assertThat(task("hand-over")).isNotNull();
    }

    @Test
    void letsTheOperatorChooseAmongTheCarriersPlaces() {
        Suggestion place = new Suggestion(Suggestion.Kind.SETTLEMENT, "ref-2", "с. Київ, Одеська обл.");
        when(shipments.createWaybill(anyLong(), anyString(), any()))
                .thenThrow(new CarrierRefusal(List.of(), "Кілька населених пунктів", List.of(place)))
                .thenAnswer(call -> live = shipment(TTN, (Instant) null));
        toShipment(NOVA_POSHTA);
        assertThat(view("fix-shipment")).contains("с. Київ, Одеська обл.");
        assertThatThrownBy(() -> complete("fix-shipment", Map.of("consigneePlace", "ref-of-mine")))
                .isInstanceOf(TaskInputRefused.class);
        complete("fix-shipment", Map.of("consigneePlace", "ref-2"));
        verify(shipments).createWaybill(eq(number), anyString(), argThat(request -> "ref-2"
                .equals(request.consignee().chosen().settlementRef())));
        assertThat(task("hand-over")).isNotNull();
    }

    @Test
    void makesNoWaybillWhereTheMarketplaceShowsANumber() {
        receive(NOVA_POSHTA, null);
        complete("confirm-order", Map.of("decision", "take"));
        marketplace.orders.computeIfPresent(
                number, (n, o) -> FakeMarketplace.with(o, o.statusId(), "20457770000001", o.payment(), o.lines()));
        complete("agree-terms", Map.of("outcome", "agreed"));
        complete("hand-over", Map.of());
        assertThat(marketplace.order(number).ttn()).isEqualTo("20457770000001");
        assertThat(live.ttn()).isEqualTo("20457770000001");
    }

    @Test
    void givesTheParcelBackToThePackersWhenTheCarrierTakesNoNewWeightAndAsksAgainWithTheSame() {
        toShipment(NOVA_POSHTA);
        when(services.update(eq(number), any()))
                .thenThrow(new CarrierRefusal(List.of("20000200068"), "Вага завелика для поштомата"))
                .thenReturn(true);
        complete("hand-over", Map.of("parcelWeightKg", "31"));
        assertThat(view("hand-over")).contains("Вага завелика для поштомата", "31 кг");
        assertThat(marketplace.order(number).statusId()).isEqualTo(61);

        complete("hand-over", Map.of("parcelWeightKg", "31"));
        verify(services, times(2))
                .update(
                        eq(number),
                        argThat(request -> request.parcel().weightKg().intValue() == 31));
        assertThat(marketplace.order(number).statusId()).isEqualTo(3);
    }

    @Test
    void hasTheCarrierAskedSoonWhenTheMarketplaceTellsOfTheParcelFirst() {
        onTheWay();
        verify(shipments, never()).askSoon(number);
        seen(5);
        verify(shipments).askSoon(number);
    }

    @Test
    void bringsAnotherNumberToTheMarketplaceBeforeItLetsTheWaybillGo() {
        toShipment(NOVA_POSHTA);
        marketplace.refuseNext = 1;
        complete("hand-over", Map.of("ttn", "20457770000002"));
        assertThat(view("hand-over")).contains("Номер уже не можна змінити");
        assertThat(live.ttn()).isEqualTo(TTN);
        complete("hand-over", Map.of("ttn", "20457770000002"));
        assertThat(live.ttn()).isEqualTo("20457770000002");
        assertThat(marketplace.order(number).ttn()).isEqualTo("20457770000002");
    }

    @Test
    void reactsToWhatItFirstSeesHalfWay() {
        intake.takeIn(List.of(place(15, NOVA_POSHTA, false, null)));
        inbox.deliverDue();
        assertThat(task("fix-ttn")).isNotNull();

        number = NUMBERS.incrementAndGet();
        intake.takeIn(List.of(place(84, NOVA_POSHTA, false, null)));
        inbox.deliverDue();
        runJobs();
        assertThat(task("receive-returned-parcel")).isNotNull();

        number = NUMBERS.incrementAndGet();
        intake.takeIn(List.of(place(4, 7777, true, null)));
        fire("delivery-day");
        assertThat(task("agree-delivery-time")).isNotNull();
    }

    @Test
    void takesNoAnswerOfAFormerTaskForItsOwn() {
        receive(NOVA_POSHTA, 3);
        complete("confirm-order", Map.of("decision", "take"));
        complete("agree-terms", Map.of("outcome", "await-payment"));
        fire("payment-timeout");
        assertThatThrownBy(() -> complete("agree-terms", Map.of())).isInstanceOf(TaskInputRefused.class);
        assertThatThrownBy(() -> complete("agree-terms", Map.of("outcome", "cancel", "cancellationStatus", 6)))
                .isInstanceOf(TaskInputRefused.class);
        complete(
                "agree-terms",
                Map.of(
                        "outcome", "call-again",
                        "recipientName", "Тестова Ганна",
                        "callAgainAt", Instant.now().plusSeconds(3600).toString()));
        assertThat(runtime.createVariableInstanceQuery()
                        .variableName("recipientName")
                        .list())
                .isEmpty();
    }

    @Test
    void goesOnWhenTheBuyerCannotBeWrittenTo() {
        when(messages.send(anyLong(), any(), anyString(), any()))
                .thenThrow(new MarketplaceRefusal(1019, "Чат не знайдено"));
        toShipment(NOVA_POSHTA);
        assertThat(task("hand-over")).isNotNull();
    }

    @Test
    void waitsForTheMoneyThatTheCarrierCollected() {
        onTheWay();
        parcel(Phase.DELIVERED, "9", true);
        assertThat(desk.find(number).orElseThrow().summary().stage()).isEqualTo(Stage.COMPLETED);
        transaction.executeWithoutResult(t -> events.publishEvent(new CashMoved(number, TTN, CashOnDelivery.PAID_OUT)));
        inbox.deliverDue();
        assertThat(over()).isTrue();
    }

    @Test
    void looksForMoneyThatDoesNotCome() {
        onTheWay();
        parcel(Phase.DELIVERED, "9", true);
        fire("cash-late");
        fire("find-cash-overdue");
        complete("find-cash", Map.of("cashFound", "claimed"));
        fire("cash-late");
        transaction.executeWithoutResult(t -> events.publishEvent(new CashMoved(number, TTN, CashOnDelivery.PAID_OUT)));
        inbox.deliverDue();
        assertThat(over()).isTrue();

        number = NUMBERS.incrementAndGet();
        live = null;
        onTheWay();
        parcel(Phase.DELIVERED, "9", true);
        fire("cash-late");
        complete("find-cash", Map.of("cashFound", "received"));
        assertThat(over()).isTrue();
    }

    // ---- the words of the tests

    private void parcel(Phase phase, String code, boolean collects) {
        transaction.executeWithoutResult(t ->
                events.publishEvent(new ParcelMoved(number, "nova-poshta", TTN, phase, code, null, "слова", collects)));
        inbox.deliverDue();
        runJobs();
    }

    private String view(String taskKey) {
        return tasks.getVariableLocal(task(taskKey).getId(), "view").toString();
    }

    private void toShipment(int service, Integer paymentStatus) {
        receive(service, paymentStatus);
        complete("confirm-order", Map.of("decision", "take"));
        complete("agree-terms", Map.of("outcome", "agreed"));
    }

    private void toOwnCourier() {
        intake.takeIn(List.of(place(1, 7777, true, null)));
        complete("confirm-order", Map.of("decision", "take"));
        complete("agree-terms", Map.of("outcome", "agreed"));
        fire("delivery-day");
    }

    private void toShipment(int service) {
        toShipment(service, null);
    }

    private void onTheWay() {
        toShipment(NOVA_POSHTA);
        complete("hand-over", Map.of());
    }

    private void receive(int service, Integer paymentStatus) {
        intake.takeIn(List.of(place(1, service, false, paymentStatus)));
        runJobs();
    }

    private MarketplaceOrder place(int status, int service, boolean own, Integer paymentStatus) {
        MarketplaceOrder order = FakeMarketplace.order(number, status, service, own, paymentStatus);
        marketplace.orders.put(number, order);
        return order;
    }

    private void seen(int status) {
        intake.takeIn(List.of(marketplace.becomes(number, status)));
        inbox.deliverDue();
        runJobs();
    }

    private void cancelledThere() {
        seen(45);
    }

    private void cancelledThereByMessage() {
        say(OrderProcess.ORDER_CANCELLED, Map.of());
    }

    private void say(String message, Map<String, Object> facts) {
        inbox.tell(key(), message, java.util.UUID.randomUUID().toString(), facts);
        runJobs();
        inbox.deliverDue();
        runJobs();
    }

    private void complete(String taskKey, Map<String, Object> variables, int refusals) {
        marketplace.refuseNext = refusals;
        complete(taskKey, variables);
    }

    private void complete(String taskKey, Map<String, Object> variables) {
        Task task = task(taskKey);
        assertThat(task).as("open task " + taskKey).isNotNull();
        Map<String, Object> all = new HashMap<>(variables);
        tasks.complete(task.getId(), all);
        runJobs();
    }

    private Task task(String taskKey) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(key())
                .taskDefinitionKey(taskKey)
                .singleResult();
    }

    private void runJobs() {
        while (true) {
            List<Job> due = management.createJobQuery().messages().withRetriesLeft().list().stream()
                    .filter(job -> !"history-cleanup".equals(job.getJobDefinitionId()))
                    .toList();
            if (due.isEmpty()) {
                return;
            }
            due.forEach(job -> management.executeJob(job.getId()));
        }
    }

    private void fire(String activityId) {
        for (var instance : runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key())
                .list()) {
            for (Job job : management
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .activityId(activityId)
                    .list()) {
                management.executeJob(job.getId());
                runJobs();
                return;
            }
        }
        throw new AssertionError("No timer waits at " + activityId);
    }

    private boolean over() {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(key())
                        .count()
                == 0;
    }

    private String key() {
        return String.valueOf(number);
    }

    private Shipment shipment(String ttn, Instant handedOver) {
        return new Shipment(
                number, "nova-poshta", "ref", ttn, null, null, null, null, null, Instant.now(), handedOver, true);
    }

    private Shipment shipment(String ttn, Phase phase) {
        return new Shipment(
                number, "nova-poshta", "ref", ttn, phase, "1", "слова", null, null, Instant.now(), Instant.now(), true);
    }
}
