package ua.sellerdesk.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mockito.InOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import ua.sellerdesk.casework.CaseRefused;
import ua.sellerdesk.casework.Evidence;
import ua.sellerdesk.casework.ParcelWatch;
import ua.sellerdesk.engine.ProcessInbox;
import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.marketplace.MarketplaceUnavailable;
import ua.sellerdesk.marketplace.ReturnKind;
import ua.sellerdesk.marketplace.ReturnRequest;
import ua.sellerdesk.marketplace.ReturnRequests;
import ua.sellerdesk.marketplace.ReturnStatus;
import ua.sellerdesk.marketplace.ReturnStatus.Meaning;
import ua.sellerdesk.marketplace.ReturnStatuses;
import ua.sellerdesk.marketplace.ReturnTickets;
import ua.sellerdesk.marketplace.ReturnTickets.LineState;
import ua.sellerdesk.messaging.BuyerMessages;
import ua.sellerdesk.messaging.BuyerMessages.Kind;
import ua.sellerdesk.model.FlowCoverage;
import ua.sellerdesk.order.OrderDesk;
import ua.sellerdesk.order.OrderDetails;
import ua.sellerdesk.order.OrderRefunds;
import ua.sellerdesk.order.OrderSummary;
import ua.sellerdesk.order.OrderWork;
import ua.sellerdesk.order.ParcelReceivedBack;
import ua.sellerdesk.order.Stage;
import ua.sellerdesk.returns.stock.Movement;
import ua.sellerdesk.returns.stock.StockJournal;
import ua.sellerdesk.shipping.Carrier.ParcelStatus;
import ua.sellerdesk.shipping.Carrier.Phase;
import ua.sellerdesk.shipping.ParcelLookup;

/** Every path of a return, with the ports played and the jobs fired by hand. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:return-refund;DB_CLOSE_DELAY=-1",
            "spring.profiles.active=test",
            "sellerdesk.scheduling.enabled=false",
            "camunda.bpm.job-execution.enabled=false",
            "sellerdesk.marketplace.rozetka.base-url=http://localhost:1",
            "sellerdesk.marketplace.rozetka.api-token=test",
            "sellerdesk.returns.approval-limit=3000"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext // no other test uses its engine, and kept it would fill the heap
class ReturnRefundTest {

    private static final AtomicLong NUMBERS = new AtomicLong(880_000_100);
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final String ONE_KETTLE =
            "[{\"id\":11,\"came\":1,\"restocked\":1,\"writtenOff\":0,\"toMaker\":0,\"refund\":\"1399\"}]";

    @TestConfiguration
    static class Played {
        final List<ServiceWanted> handedOver = new CopyOnWriteArrayList<>();

        @Bean
        FlowCoverage flowCoverage() {
            return new FlowCoverage();
        }

        @EventListener
        void on(ServiceWanted wanted) {
            handedOver.add(wanted);
        }
    }

    @Autowired
    FlowCoverage coverage;

    @Autowired
    Played played;

    @Autowired
    ServicedReturns serviced;

    @Autowired
    ReturnIntake intake;

    @Autowired
    ReturnDesk desk;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    ReturnParcels parcels;

    @Autowired
    ParcelWatch watch;

    @Autowired
    Rmas rmas;

    @Autowired
    RmaTimeline timeline;

    @Autowired
    StockJournal stock;

    @Autowired
    ProcessInbox inbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService taskService;

    @Autowired
    ManagementService management;

    @MockitoBean
    OrderDesk orders;

    @MockitoBean
    OrderWork orderWork;

    @MockitoBean
    OrderRefunds refunds;

    @MockitoBean
    ReturnRequests requests;

    @MockitoBean
    ReturnStatuses statuses;

    @MockitoBean
    ReturnTickets tickets;

    @MockitoBean
    BuyerMessages messages;

    @MockitoBean
    ParcelLookup lookup;

    private long number;
    private String key;
    private final List<Meaning> written = new ArrayList<>();
    private boolean refuses;

    @BeforeEach
    void playTheOthers() {
        anotherOrderPaidOnline();
        when(messages.send(anyLong(), any(), anyString(), any())).thenReturn("текст");
        when(statuses.with(any())).thenAnswer(call -> status(call.getArgument(0)));
        when(requests.changeStatus(anyString(), anyInt(), any())).thenAnswer(call -> {
            if (refuses) {
                throw new MarketplaceRefusal(1031, "Статус не приймається");
            }
            Meaning meaning = Meaning.values()[call.<Integer>getArgument(1)];
            written.add(meaning);
            return request(meaning, null);
        });
        when(lookup.carrierOf(anyString())).thenReturn(Optional.of("nova-poshta"));
    }

    private void anotherOrderPaidOnline() {
        number = NUMBERS.incrementAndGet();
        key = number + "/RT" + number;
        written.clear();
        refuses = false;
        order(true);
    }

    @AfterAll
    void everyFlowWasTaken() {
        System.out.println("Process coverage of returns: " + coverage.figure(ReturnProcess.KEYS));
        assertThat(coverage.missing(ReturnProcess.KEYS)).isEmpty();
    }

    @Test
    void goesFromTheRequestToTheMoneyOnce() {
        requested();
        requested();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(key)
                        .count())
                .isEqualTo(1);
        assertThat(view("resolve-return")).contains("Не підійшов", "Чайник", "\"verdict\"");

        complete("resolve-return", Map.of("resolution", "accept", "returnTtn", "2045 0000 0000 77"));
        assertThat(written).containsExactly(Meaning.AWAITING_PARCEL);
        delivered("20450000000077");

        assertThat(view("inspect-return")).contains("20450000000077");
        complete("inspect-return", Map.of("inspection", "accept", "lines", ONE_KETTLE));

        verify(refunds).refund(eq(number), anyInt());
        assertThat(written).containsExactly(Meaning.AWAITING_PARCEL, Meaning.RECEIVED, Meaning.REFUNDED);
        verify(messages).send(eq(number), eq(Kind.RETURN_ACCEPTED), anyString(), any());
        verify(messages).send(eq(number), eq(Kind.RETURN_REFUNDED), anyString(), any());
        assertThat(rma().outcome()).isEqualTo(Rma.Outcome.REFUNDED);
        assertThat(over()).isTrue();
        assertThat(movements()).containsExactly(Movement.Kind.RESTOCKED);
    }

    @Test
    void refusesWithTheRuleAndNeedsAReasonAgainstTheLaw() {
        requested();
        assertThatThrownBy(() -> complete("resolve-return", Map.of("resolution", "refuse")))
                .hasMessageContaining("чому відмовлено");
        Map<String, Object> allKept = new HashMap<>(Map.of(
                "receivedOn", LocalDate.now(KYIV).minusDays(3).toString(),
                "document", "yes",
                "used", "no",
                "lookKept", "yes",
                "defective", "no",
                "listedAs", "none"));
        allKept.putAll(Map.of("resolution", "refuse", "refusalReason", "Не хочемо"));
        assertThatThrownBy(() -> complete("resolve-return", allKept)).hasMessageContaining("Закон радить інакше");

        allKept.put("overrideReason", "Покупець погодився на знижку");
        complete("resolve-return", allKept);
        assertThat(written).containsExactly(Meaning.REFUSED);
        assertThat(rma().outcome()).isEqualTo(Rma.Outcome.REFUSED);
        assertThat(rma().overrideReason()).contains("знижку");
        assertThat(timeline.of(rma().id()))
                .anyMatch(event -> event.answer() != null && event.answer().contains("знижку"));
        verify(messages).send(eq(number), eq(Kind.RETURN_REFUSED), anyString(), any());
        assertThat(over()).isTrue();
    }

    @Test
    void refundsByHandWhatTheMarketplaceCannotAndAsksASupervisorAboveTheLimit() {
        order(false);
        requested();
        complete("resolve-return", Map.of("resolution", "accept", "goodsAreHere", true));
        fire("refund-warning");
        fire("refund-last-day");
        fire("inspect-return-overdue");
        complete(
                "inspect-return",
                Map.of(
                        "inspection", "accept",
                        "lines",
                                "[{\"id\":11,\"came\":1,\"restocked\":0,\"writtenOff\":0,\"toMaker\":1,\"refund\":4000,"
                                        + "\"reason\":\"Ціна зросла, товар із недоліком\"}]",
                        "shippingRefund", "80,50"));
        assertThatThrownBy(() -> complete("approve-refund", Map.of("approval", "reject")))
                .hasMessageContaining("чому суму не погоджено");
        fire("approve-refund-overdue");
        complete("approve-refund", Map.of("approval", "reject", "approvalComment", "Забагато"));
        assertThat(view("resolve-return")).contains("Забагато");

        complete("resolve-return", Map.of("resolution", "accept"));
        complete(
                "inspect-return",
                Map.of(
                        "inspection",
                        "accept",
                        "lines",
                        "[{\"id\":11,\"came\":1,\"restocked\":0,\"writtenOff\":0,\"toMaker\":1,\"refund\":4000,"
                                + "\"reason\":\"Ціна зросла, товар із недоліком\"}]"));
        complete("approve-refund", Map.of("approval", "approve"));
        fire("refund-return-by-hand-overdue");
        assertThatThrownBy(() -> complete("refund-return-by-hand", Map.of())).hasMessageContaining("документа");
        complete("refund-return-by-hand", Map.of("refundDocument", "ПД-7"));
        assertThat(rma().refundDocument()).isEqualTo("ПД-7");
        assertThat(rma().refundAmount()).isEqualByComparingTo("4000");
        assertThat(movements()).containsExactly(Movement.Kind.TO_MAKER);
        verify(refunds, never()).refund(eq(number), anyInt());
        assertThat(over()).isTrue();
    }

    @Test
    void takesToAPersonWhatTheMarketplaceRefusesToRefund() {
        doThrow(new MarketplaceRefusal(1031, "Недостатньо коштів"))
                .when(refunds)
                .refund(eq(number), anyInt());
        toInspection();
        complete("inspect-return", Map.of("inspection", "accept", "lines", ONE_KETTLE));
        assertThat(view("refund-return-by-hand")).contains("Недостатньо коштів", "RozetkaPay");
        verify(refunds, times(1)).refund(eq(number), anyInt());
        complete("refund-return-by-hand", Map.of("refundDocument", "ПД-8"));
        assertThat(over()).isTrue();
    }

    @Test
    void endsTheRequestBeforeTheMarketplaceIsAskedToPay() {
        toInspection();
        complete("inspect-return", Map.of("inspection", "accept", "lines", ONE_KETTLE));
        InOrder order = inOrder(requests, refunds);
        order.verify(requests).changeStatus(anyString(), eq(Meaning.REFUNDED.ordinal()), any());
        order.verify(refunds).refund(eq(number), anyInt());
        assertThat(written).containsExactly(Meaning.AWAITING_PARCEL, Meaning.RECEIVED, Meaning.REFUNDED);
        assertThat(rma().outcome()).isEqualTo(Rma.Outcome.REFUNDED);
        assertThat(over()).isTrue();
    }

    @Test
    void compensatesAndLeavesTheGoods() {
        requested();
        assertThatThrownBy(() ->
                        complete("resolve-return", Map.of("resolution", "compensate", "compensationAmount", "9999")))
                .hasMessageContaining("більшою за ціну");
        complete("resolve-return", Map.of("resolution", "compensate", "compensationAmount", "200,50"));
        complete("refund-return-by-hand", Map.of("refundDocument", "ПД-9"));
        assertThat(rma().outcome()).isEqualTo(Rma.Outcome.COMPENSATED);
        assertThat(movements()).isEmpty();
        assertThat(written).containsExactly(Meaning.REFUNDED);
    }

    @Test
    void exchangesWhenTheGoodsAreBack() {
        requested();
        complete("resolve-return", Map.of("resolution", "exchange"));
        cameBack();
        complete(
                "inspect-return",
                Map.of(
                        "inspection",
                        "accept",
                        "lines",
                        "[{\"id\":11,\"came\":1,\"restocked\":0,\"writtenOff\":1,\"toMaker\":0,\"refund\":0,"
                                + "\"reason\":\"Обмін\"}]"));
        fire("send-replacement-overdue");
        complete("send-replacement", Map.of("replacementTtn", "20450000000099", "differenceDocument", "доплата 100"));
        assertThat(written).containsExactly(Meaning.AWAITING_PARCEL, Meaning.RECEIVED, Meaning.GOODS_SENT);
        assertThat(rma().outcome()).isEqualTo(Rma.Outcome.EXCHANGED);
        assertThat(rma().replacementTtn()).isEqualTo("20450000000099");
    }

    @Test
    void sendsTheReplacementFirstWhereThePersonChoosesSo() {
        requested();
        complete("resolve-return", Map.of("resolution", "exchange", "exchangeFirst", true));
        fire("send-replacement-first-overdue");
        complete("send-replacement-first", Map.of());
        cameBack();
        complete(
                "inspect-return",
                Map.of(
                        "inspection", "accept",
                        "lines",
                                "[{\"id\":11,\"came\":0,\"restocked\":0,\"writtenOff\":0,\"toMaker\":0,\"refund\":0}]"));
        assertThat(rma().outcome()).isEqualTo(Rma.Outcome.EXCHANGED);
        assertThat(over()).isTrue();
    }

    @Test
    void sendsBackWhatIsNotAccepted() {
        toInspection();
        assertThatThrownBy(() -> complete("inspect-return", Map.of("inspection", "refuse")))
                .hasMessageContaining("чому товар не прийнято");
        complete("inspect-return", Map.of("inspection", "refuse", "refusalReason", "Прийшов інший товар"));
        assertThat(rma().outcome()).isEqualTo(Rma.Outcome.REFUSED);
        assertThat(rma().refusalReason()).isEqualTo("Прийшов інший товар");
        assertThat(written).endsWith(Meaning.REFUSED);

        assertThat(rma().state()).isEqualTo(Rma.State.GOING_BACK);
        assertThat(view("send-goods-back")).contains("Прийшов інший товар");
        fire("send-goods-back-overdue");
        assertThatThrownBy(() -> complete("send-goods-back", Map.of("goodsBackTtn", "?")))
                .hasMessageContaining("не схоже на номер");
        complete("send-goods-back", Map.of("goodsBackTtn", "2045 0000 0000 99"));
        assertThat(rma().sentBackTtn()).isEqualTo("20450000000099");
        assertThat(rma().sentBackOn()).isEqualTo(LocalDate.now(KYIV));
        assertThat(rma().open()).isFalse();
        verify(messages).send(eq(number), eq(Kind.RETURN_SENT_BACK), anyString(), any());
        assertThat(movements()).isEmpty();
        assertThat(over()).isTrue();
    }

    @Test
    void takesOutOfStockWhatGoesBackAfterAll() {
        order(false);
        toInspection();
        complete("inspect-return", Map.of("inspection", "accept", "shippingRefund", "4000", "lines", ONE_KETTLE));
        complete("approve-refund", Map.of("approval", "reject", "approvalComment", "Товар не наш"));
        complete("resolve-return", Map.of("resolution", "refuse", "refusalReason", "Це інший товар"));
        assertThat(rma().refundAmount())
                .as("no sum is left of the former resolution")
                .isNull();
        complete("send-goods-back", Map.of());
        assertThat(rma().sentBackTtn()).isNull();
        assertThat(movements()).containsExactly(Movement.Kind.RESTOCKED, Movement.Kind.SENT_BACK);
        verify(messages, never()).send(eq(number), eq(Kind.RETURN_SENT_BACK), anyString(), any());
        assertThat(rma().outcome()).isEqualTo(Rma.Outcome.REFUSED);
        assertThat(over()).isTrue();
    }

    @Test
    void sendsBackTheGoodsOfARequestThatIsCalledOff() {
        toInspection();
        intake.takeIn(List.of(request(Meaning.REFUSED, null)));
        deliver();
        assertThat(rma().outcome()).isEqualTo(Rma.Outcome.CALLED_OFF);
        fire("send-withdrawn-goods-back-overdue");
        complete("send-withdrawn-goods-back", Map.of("goodsBackTtn", "20450000000098"));
        assertThat(rma().open()).isFalse();
        assertThat(over()).isTrue();
    }

    @Test
    void decidesAnewAboutGoodsThatAreNotHereAfterAll() {
        toInspection();
        assertThatThrownBy(() -> complete("inspect-return", Map.of("inspection", "not-here")))
                .hasMessageContaining("де його шукати");
        assertThatThrownBy(() -> inspect("[{\"id\":11,\"came\":0,\"restocked\":0,\"writtenOff\":0,\"toMaker\":0,"
                        + "\"refund\":\"0\",\"reason\":\"порожньо\"}]"))
                .hasMessageContaining("Нічого не прийшло");
        complete("inspect-return", Map.of("inspection", "not-here", "notHereReason", "Чужий номер"));
        assertThat(rma().receivedOn()).isNull();
        assertThat(rma().limitOn()).isNull();
        assertThat(view("resolve-return")).contains("Чужий номер");
        complete("resolve-return", Map.of("resolution", "accept", "returnTtn", "20450000000055"));
        delivered("20450000000055");
        inspect(ONE_KETTLE);
        assertThat(rma().outcome()).isEqualTo(Rma.Outcome.REFUNDED);
        verify(messages).send(eq(number), eq(Kind.RETURN_TAKEN_IN), eq("RT" + number), any());
        verify(messages).send(eq(number), eq(Kind.RETURN_ACCEPTED), eq("RT" + number), any());
    }

    @Test
    void takesNoNumberUnderWhichTheGoodsWentToTheBuyer() {
        requested();
        jdbc.sql("insert into shipment_order (order_number) values (?)")
                .param(number)
                .update();
        jdbc.sql("insert into shipment (order_number, live_key, carrier, ttn, created_at) values (?, ?, ?, ?, ?)")
                .params(number, number, "nova-poshta", "20450000000011", OffsetDateTime.now())
                .update();
        assertThatThrownBy(() -> desk.travelsUnder(rma().id(), "20450000000011", "iryna"))
                .isInstanceOf(CaseRefused.class)
                .hasMessageContaining("їхав до покупця");
        assertThatThrownBy(
                        () -> complete("resolve-return", Map.of("resolution", "accept", "returnTtn", "20450000000011")))
                .hasMessageContaining("їхав до покупця");
        intake.takeIn(List.of(request(Meaning.NEW, "20450000000011")));
        assertThat(rma().returnTtn()).isNull();
        assertThat(timeline.of(rma().id())).anyMatch(event -> event.what().contains("не взято"));
    }

    @Test
    void keepsTheNumberThatWasCorrectedHereUntilTheMarketplaceShowsAnother() {
        requested();
        complete("resolve-return", Map.of("resolution", "accept"));
        intake.takeIn(List.of(request(Meaning.AWAITING_PARCEL, "2045 0000 0000 61")));
        assertThat(rma().returnTtn()).isEqualTo("20450000000061");
        desk.travelsUnder(rma().id(), "20450000000062", "iryna");
        intake.takeIn(List.of(request(Meaning.AWAITING_PARCEL, "2045 0000 0000 61")));
        assertThat(rma().returnTtn()).isEqualTo("20450000000062");
        assertThat(rmas.numbersToTell()).extracting(Rma::key).contains(key);
        intake.takeIn(List.of(request(Meaning.AWAITING_PARCEL, "20450000000063")));
        assertThat(rma().returnTtn()).isEqualTo("20450000000063");
        intake.takeIn(List.of(request(Meaning.AWAITING_PARCEL, "Завезу сам ".repeat(10))));
        assertThat(rma().returnTtn()).isEqualTo("20450000000063");
    }

    @Test
    void keepsARequestThatWasOverBeforeItWasSeenWithoutWork() {
        assertThat(intake.takeIn(List.of(request(Meaning.REFUNDED, null)))).isEmpty();
        runJobs();
        assertThat(over()).isTrue();
        assertThat(rma().outcome()).isEqualTo(Rma.Outcome.REFUNDED);
        assertThat(rma().closedAt()).isNotNull();
        assertThat(written).isEmpty();
        assertThatThrownBy(() -> desk.open(wanted("CRM-10", 1), Rma.Origin.API, "iryna"))
                .hasMessageContaining("уже повертають або повернули");
    }

    @Test
    void decidesAnewAboutARequestThatIsOpenAgain() {
        requested();
        complete("resolve-return", Map.of("resolution", "refuse", "refusalReason", "Пізно"));
        Rma refused = rma();
        intake.takeIn(List.of(request(Meaning.NEW, null)));
        intake.takeIn(List.of(request(Meaning.NEW, null)));
        runJobs();
        key = number + "/RT" + number + "/2";
        assertThat(rma().id()).isNotEqualTo(refused.id());
        assertThat(rmas.byId(refused.id()).orElseThrow().outcome()).isEqualTo(Rma.Outcome.REFUSED);
        assertThat(view("resolve-return")).contains("Чайник");
        complete("resolve-return", Map.of("resolution", "accept", "goodsAreHere", true));
        inspect(ONE_KETTLE);
        assertThat(rma().outcome()).isEqualTo(Rma.Outcome.REFUNDED);
        verify(messages).send(eq(number), eq(Kind.RETURN_TAKEN_IN), eq("RT" + number + "/2"), any());

        intake.takeIn(List.of(request(Meaning.NEW, null)));
        runJobs();
        assertThat(rmas.ofOrder(number)).as("money went out: people look").hasSize(2);
        assertThat(over()).isTrue();
    }

    @Test
    void takesTheOtherLineOfAnItemThatWasBoughtTwice() {
        MarketplaceOrder one = orders.find(number).orElseThrow().order();
        MarketplaceOrder.Line kettle = one.lines().get(0);
        show(
                withLines(
                        one,
                        List.of(
                                kettle,
                                new MarketplaceOrder.Line(
                                        12, 1, "Чайник", "KT-17", 1, kettle.price(), kettle.cost(), null))),
                Stage.COMPLETED);
        requested();
        assertThat(rma().lines()).extracting(Rma.Line::lineId).containsExactly(11L);
        intake.takeIn(List.of(request("RX" + number, Meaning.NEW, null)));
        assertThat(rmas.ofRequest(number, "RX" + number).orElseThrow().lines())
                .extracting(Rma.Line::lineId)
                .containsExactly(12L);
    }

    @Test
    void refusesGoodsOnAListThatIsNot() {
        requested();
        assertThatThrownBy(() -> complete("resolve-return", Map.of("resolution", "accept", "listedAs", "foo")))
                .hasMessageContaining("оберіть зі списку");
    }

    @Test
    void closesWhatIsNeverSentButWaitsForAParcelOnItsWay() {
        requested();
        complete("resolve-return", Map.of("resolution", "accept", "returnTtn", "20450000000055"));
        when(lookup.ask(eq("nova-poshta"), any()))
                .thenReturn(Map.of("20450000000055", seen("20450000000055", Phase.IN_TRANSIT, "Прямує")));
        look();
        fire("return-not-sent");
        assertThat(over()).isFalse();

        when(lookup.ask(eq("nova-poshta"), any()))
                .thenReturn(Map.of("20450000000055", seen("20450000000055", Phase.RETURNED, "Повернуто покупцеві")));
        look();
        fire("return-not-sent");
        assertThat(rma().outcome()).isEqualTo(Rma.Outcome.NEVER_SENT);
        assertThat(over()).isTrue();
    }

    @Test
    void letsPeopleMarkWhatTheMarketplaceDoesNotTake() {
        requested();
        fire("resolve-return-overdue");
        refuses = true;
        complete("resolve-return", Map.of("resolution", "accept"));
        assertThat(view("mark-accepted")).contains("Статус не приймається");
        fire("mark-accepted-overdue");
        complete("mark-accepted", Map.of());
        fire("return-not-sent");
        fire("mark-never-sent-overdue");
        complete("mark-never-sent", Map.of());
        assertThat(rma().outcome()).isEqualTo(Rma.Outcome.NEVER_SENT);
        assertThat(over()).isTrue();
    }

    @Test
    void letsPeopleMarkTheEndsThatTheMarketplaceDoesNotTake() {
        requested();
        refuses = true;
        complete("resolve-return", Map.of("resolution", "refuse", "refusalReason", "Пізно"));
        fire("mark-request-overdue");
        complete("mark-request", Map.of());
        assertThat(rma().outcome()).isEqualTo(Rma.Outcome.REFUSED);

        anotherOrderPaidOnline();
        order(false);
        toInspection();
        refuses = true;
        complete("inspect-return", Map.of("inspection", "accept", "lines", ONE_KETTLE));
        complete("refund-return-by-hand", Map.of("refundDocument", "ПД-4"));
        complete("mark-request", Map.of());
        assertThat(rma().outcome()).isEqualTo(Rma.Outcome.REFUNDED);
        verify(messages, times(1)).send(eq(number), eq(Kind.RETURN_REFUNDED), anyString(), any());

        anotherOrderPaidOnline();
        requested();
        complete("resolve-return", Map.of("resolution", "exchange", "goodsAreHere", true));
        complete(
                "inspect-return",
                Map.of(
                        "inspection",
                        "accept",
                        "lines",
                        "[{\"id\":11,\"came\":1,\"restocked\":1,\"writtenOff\":0,\"toMaker\":0,\"refund\":0,"
                                + "\"reason\":\"Обмін\"}]"));
        refuses = true;
        complete("send-replacement", Map.of());
        complete("mark-request", Map.of());
        assertThat(rma().outcome()).isEqualTo(Rma.Outcome.EXCHANGED);
    }

    @Test
    void endsWhenTheRequestIsCalledOffElsewhere() {
        requested();
        intake.takeIn(List.of(request(Meaning.REFUSED, null)));
        inbox.deliverDue();
        runJobs();
        assertThat(rma().outcome()).isEqualTo(Rma.Outcome.CALLED_OFF);
        assertThat(over()).isTrue();
    }

    @Test
    void callsARequestOffWhenTheBuyerTellsTheShop() {
        requested();
        complete("resolve-return", Map.of("resolution", "accept"));
        desk.callOff(rma().id(), "iryna");
        inbox.deliverDue();
        runJobs();
        assertThat(written).endsWith(Meaning.REFUSED);
        assertThat(rma().outcome()).isEqualTo(Rma.Outcome.CALLED_OFF);
        assertThat(over()).isTrue();
        assertThatThrownBy(() -> desk.callOff(rma().id(), "iryna")).isInstanceOf(CaseRefused.class);
    }

    @Test
    void closesWhatTheBuyerKeepsThoughTheMarketplaceDoesNotTakeIt() {
        requested();
        refuses = true;
        desk.callOff(rma().id(), "iryna");
        inbox.deliverDue();
        runJobs();
        assertThat(rma().outcome()).isEqualTo(Rma.Outcome.CALLED_OFF);
        assertThat(timeline.of(rma().id())).anyMatch(event -> event.what().contains("не прийнято"));
    }

    @Test
    void tellsTheMarketplaceTheParcelsNumberOnce() {
        requested();
        complete("resolve-return", Map.of("resolution", "accept"));
        when(requests.saveTtn(anyString(), anyString())).thenThrow(new MarketplaceUnavailable("Недоступний", null));
        desk.travelsUnder(rma().id(), "2045 0000 0000 66", "iryna");
        look();
        assertThat(rmas.numbersToTell()).extracting(Rma::key).contains(key);

        doReturn(request(Meaning.AWAITING_PARCEL, "20450000000066"))
                .when(requests)
                .saveTtn(anyString(), anyString());
        look();
        look();
        verify(requests, times(2)).saveTtn("RT" + number, "20450000000066");
        assertThatThrownBy(() -> desk.travelsUnder(rma().id(), "!", "iryna")).isInstanceOf(CaseRefused.class);
    }

    @Test
    void takesTheNumberFromTheMarketplaceAndDoesNotTellItBack() {
        requested();
        complete("resolve-return", Map.of("resolution", "accept"));
        intake.takeIn(List.of(request(Meaning.AWAITING_PARCEL, "20450000000067")));
        assertThat(rma().returnTtn()).isEqualTo("20450000000067");
        assertThat(rmas.numbersToTell()).extracting(Rma::key).doesNotContain(key);
    }

    @Test
    void doesNotTakeItsOwnStatusForSomebodyElses() {
        requested();
        when(requests.changeStatus(anyString(), anyInt(), any())).thenAnswer(call -> {
            // the sync reads the status before the step that set it is over
            intake.takeIn(List.of(request(Meaning.values()[call.<Integer>getArgument(1)], null)));
            return request(Meaning.values()[call.<Integer>getArgument(1)], null);
        });
        complete("resolve-return", Map.of("resolution", "refuse", "refusalReason", "Пізно"));
        inbox.deliverDue();
        runJobs();
        assertThat(rma().outcome()).isEqualTo(Rma.Outcome.REFUSED);
    }

    @Test
    void opensNoMessageForGoodsThatComeBeforeTheDecision() {
        requested();
        parcels.cameBack(rma(), LocalDate.now(KYIV));
        complete("resolve-return", Map.of("resolution", "accept"));
        assertThat(task("inspect-return")).isNotNull();
        assertThat(rma().limitOn()).isAfter(LocalDate.now(KYIV));
    }

    @Test
    void takesBackAParcelThatNobodyTookWithoutADecision() {
        order(false);
        parcelCameBack();
        assertThat(view("inspect-return")).contains("Товар справний", "\"moneyOwed\":false");
        assertThatThrownBy(() -> inspect(ONE_KETTLE)).hasMessageContaining("нічого не платив");
        inspect(ONE_KETTLE.replace("1399", "0"));
        assertThat(rma().outcome()).isEqualTo(Rma.Outcome.GOODS_BACK);
        assertThat(movements()).containsExactly(Movement.Kind.RESTOCKED);
        verify(messages, never()).send(eq(number), any(), anyString(), any());
        assertThat(over()).isTrue();
    }

    @Test
    void leavesTheMoneyOfACancelledOrderToItsCancellation() {
        show(orders.find(number).orElseThrow().order(), Stage.CANCELLED);
        parcelCameBack();
        assertThat(view("inspect-return")).contains("\"moneyOwed\":false");
        assertThatThrownBy(() -> inspect(ONE_KETTLE)).hasMessageContaining("повернуто");
        inspect(ONE_KETTLE.replace("1399", "0"));
        verify(refunds, never()).refund(eq(number), anyInt());
        assertThat(rma().outcome()).isEqualTo(Rma.Outcome.GOODS_BACK);
    }

    @Test
    void doesNotMoveTheStockOtherwiseAtASecondInspection() {
        toInspection();
        stock.record(new Movement(number, key, 11, Movement.Kind.RESTOCKED, "KT-17", "Чайник", 2, "iryna"));
        assertThatThrownBy(() -> inspect(ONE_KETTLE)).hasMessageContaining("уже проведено");
        assertThat(task("inspect-return")).isNotNull();
    }

    @Test
    void paysBackWhatWasPaidForAParcelThatNobodyTook() {
        parcelCameBack();
        parcelCameBack();
        assertThat(rma().limitOn()).isNotNull();
        inspect(ONE_KETTLE);
        verify(refunds, times(1)).refund(eq(number), anyInt());
        assertThat(rma().outcome()).isEqualTo(Rma.Outcome.REFUNDED);
        verify(requests, never()).changeStatus(anyString(), anyInt(), any());
    }

    private void parcelCameBack() {
        key = number + "/P1";
        events.publishEvent(new ParcelReceivedBack(number, 1, "Товар справний"));
        runJobs();
    }

    @Test
    void refusesAnInspectionThatDoesNotAddUp() {
        toInspection();
        String line = "[{\"id\":11,\"came\":%d,\"restocked\":%d,\"writtenOff\":0,\"toMaker\":0,\"refund\":\"%s\"}]";
        assertThatThrownBy(() -> inspect(line.formatted(2, 2, "1399"))).hasMessageContaining("від 0 до 1");
        assertThatThrownBy(() -> inspect(line.formatted(1, 0, "1399"))).hasMessageContaining("разом має бути 1");
        assertThatThrownBy(() -> inspect(line.formatted(1, 1, "1000"))).hasMessageContaining("Напишіть чому");
        assertThatThrownBy(() -> inspect(line.formatted(0, 0, "0"))).hasMessageContaining("Нічого не прийшло");
        assertThatThrownBy(() -> inspect(line.formatted(1, 1, "0").replace("}", ",\"reason\":\"Подарунок\"}")))
                .hasMessageContaining("скільки повернути");
        assertThatThrownBy(() -> inspect("[]")).hasMessageContaining("скільки прийшло");
        assertThat(movements()).isEmpty();
    }

    @Test
    void opensAReturnForAnotherSystemOnceAndNoSecondOneForTheSameGoods() {
        ReturnDesk.Opened first = desk.open(wanted("CRM-1", 1), Rma.Origin.API, "iryna");
        ReturnDesk.Opened again = desk.open(wanted("CRM-1", 1), Rma.Origin.API, "iryna");
        assertThat(first.fresh()).isTrue();
        assertThat(again.fresh()).isFalse();
        assertThat(again.rma().id()).isEqualTo(first.rma().id());
        assertThatThrownBy(() -> desk.open(wanted("CRM-2", 1), Rma.Origin.API, "iryna"))
                .isInstanceOf(CaseRefused.class)
                .hasMessageContaining("уже повертають");
        assertThatThrownBy(() -> desk.open(wanted("CRM-3", 0), Rma.Origin.API, "iryna"))
                .isInstanceOf(CaseRefused.class);

        runJobs();
        key = first.rma().key();
        complete("resolve-return", Map.of("resolution", "refuse", "refusalReason", "Пізно"));
        assertThat(desk.open(wanted("CRM-4", 1), Rma.Origin.API, "iryna").fresh())
                .as("a refused return leaves the goods with the buyer")
                .isTrue();
        verify(requests, never()).changeStatus(anyString(), anyInt(), any());
    }

    @Test
    void takesTheSameGoodsBackOnceThoughTheBuyerAsksTwice() {
        requested();
        String first = key;
        assertThat(intake.takeIn(List.of(request("RT-TWICE", Meaning.NEW, null))))
                .isEmpty();
        runJobs();
        complete("resolve-return", Map.of("resolution", "accept", "goodsAreHere", true));

        key = number + "/RT-TWICE";
        for (String resolution : List.of("accept", "exchange")) {
            assertThatThrownBy(() -> complete("resolve-return", Map.of("resolution", resolution)))
                    .hasMessageContaining("уже повертають за заявкою RT" + number);
        }
        complete(
                "resolve-return",
                Map.of("resolution", "refuse", "refusalReason", "Це друга заявка на той самий товар"));
        assertThat(rma().outcome()).isEqualTo(Rma.Outcome.REFUSED);

        key = first;
        inspect(ONE_KETTLE);
        assertThat(rma().outcome()).isEqualTo(Rma.Outcome.REFUNDED);
    }

    @Test
    void paysNoMoreThanTheGoodsCostWhereACompensationWentBefore() {
        requested();
        complete("resolve-return", Map.of("resolution", "compensate", "compensationAmount", "400"));
        complete("refund-return-by-hand", Map.of("refundDocument", "RozetkaPay 1"));
        assertThat(rma().outcome()).isEqualTo(Rma.Outcome.COMPENSATED);

        assertThat(intake.takeIn(List.of(request("RT-LATER", Meaning.NEW, null))))
                .isEmpty();
        runJobs();
        key = number + "/RT-LATER";
        assertThatThrownBy(() ->
                        complete("resolve-return", Map.of("resolution", "compensate", "compensationAmount", "1000")))
                .hasMessageContaining("вже призначено 400,00");
        complete("resolve-return", Map.of("resolution", "accept", "goodsAreHere", true));
        assertThatThrownBy(() -> inspect(ONE_KETTLE)).hasMessageContaining("вже призначено 400,00");
        inspect(ONE_KETTLE.replace("\"1399\"}", "\"999\",\"reason\":\"400 грн уже сплачено\"}"));
        complete("refund-return-by-hand", Map.of("refundDocument", "RozetkaPay 2"));
        assertThat(rma().outcome()).isEqualTo(Rma.Outcome.REFUNDED);
    }

    @Test
    void makesAndFinishesATicketOnTheMarketplaceForAReturnThatTheShopStarted() {
        ReturnTickets.Ticket open = ticket(true, LineState.WAITING);
        when(tickets.possible(number)).thenReturn(true);
        when(tickets.create(eq(number), any())).thenReturn(open);
        when(tickets.ticket(7)).thenReturn(open);
        when(tickets.update(eq(7L), any())).thenReturn(open);
        key = desk.open(wanted("CRM-5", 1), Rma.Origin.DESK, "iryna").rma().key();
        runJobs();

        complete("resolve-return", Map.of("resolution", "accept"));
        verify(tickets).create(number, new ReturnTickets.Plan(null, null, Map.of(11L, 1)));
        desk.travelsUnder(rma().id(), "20450000000078", "iryna");
        when(lookup.ask(eq("nova-poshta"), any())).thenReturn(Map.of());
        look();
        verify(tickets).update(7, new ReturnTickets.Plan("nova_poshta", "20450000000078", Map.of(11L, 1)));
        verify(requests, never()).saveTtn(anyString(), anyString());

        delivered("20450000000078");
        inspect(ONE_KETTLE);
        verify(tickets).decide(7, 70, true);
        assertThat(rma().outcome()).isEqualTo(Rma.Outcome.REFUNDED);
    }

    @Test
    void finishesTheTicketOfGoodsBroughtToTheCounterUnderANumberOfTheShop() {
        when(tickets.possible(number)).thenReturn(true);
        when(tickets.create(eq(number), any())).thenReturn(ticket(true, LineState.WAITING));
        when(tickets.ticket(7)).thenReturn(ticket(true, LineState.WAITING));
        when(tickets.update(eq(7L), any())).thenReturn(ticket(true, LineState.WAITING));
        key = desk.open(wanted("CRM-6", 1), Rma.Origin.DESK, "iryna").rma().key();
        runJobs();
        complete("resolve-return", Map.of("resolution", "accept", "goodsAreHere", true));
        inspect(ONE_KETTLE);
        verify(tickets).update(7, new ReturnTickets.Plan("self_pickup", number + "-CRM-6", Map.of(11L, 1)));
        verify(tickets).decide(7, 70, true);
    }

    @Test
    void aTicketThatTheMarketplaceDoesNotTakeStopsNoReturn() {
        when(tickets.possible(number)).thenReturn(true);
        when(tickets.create(eq(number), any()))
                .thenThrow(new MarketplaceRefusal(1005, "Замовлення вже має повернення"));
        key = desk.open(wanted("CRM-7", 1), Rma.Origin.DESK, "iryna").rma().key();
        runJobs();
        complete("resolve-return", Map.of("resolution", "accept", "goodsAreHere", true));
        inspect(ONE_KETTLE);
        assertThat(rma().outcome()).isEqualTo(Rma.Outcome.REFUNDED);
        assertThat(timeline.of(rma().id()))
                .anySatisfy(event -> assertThat(event.answer()).isEqualTo("Замовлення вже має повернення"));
        verify(tickets, never()).decide(anyLong(), anyLong(), anyBoolean());
    }

    private ReturnTickets.Ticket ticket(boolean active, LineState state) {
        return new ReturnTickets.Ticket(
                7,
                number,
                null,
                null,
                active,
                null,
                List.of(new ReturnTickets.Line(70, 11, 1L, "Чайник", 1, 0, state, new BigDecimal("1399"))));
    }

    @Test
    void handsARequestForRepairToTheServiceWithoutADecisionAndClosesWhenItWasServed() {
        requested(ReturnKind.REPAIR);
        assertThat(rma().state()).isEqualTo(Rma.State.AT_SERVICE);
        assertThat(task("resolve-return")).isNull();
        assertThat(wanted()).satisfies(wanted -> {
            assertThat(wanted.rmaId()).isEqualTo(rma().id());
            assertThat(wanted.goodsHereSince()).isNull();
            assertThat(wanted.onMarketplace()).isTrue();
        });
        serviced.mark(rma().id(), Meaning.AT_SERVICE_CENTRE, null);
        serviced.mark(rma().id(), Meaning.GOODS_SENT, null);
        assertThat(written).containsExactly(Meaning.AT_SERVICE_CENTRE, Meaning.GOODS_SENT);

        serviced.ended(rma().id(), "claim");
        deliver();
        assertThat(rma().outcome()).isEqualTo(Rma.Outcome.SERVED);
        assertThat(over()).isTrue();
        verify(refunds, never()).refund(anyLong(), anyInt());
    }

    @Test
    void paysBackWhatTheServiceOwesForTheGoodsItHas() {
        requested();
        complete("resolve-return", Map.of("resolution", "warranty"));
        LocalDate yesterday = LocalDate.now(KYIV).minusDays(1);
        serviced.ended(rma().id(), "claim", new ServicedReturns.Money(null, "Не підлягає ремонту", yesterday));
        deliver();
        assertThat(rma().limitOn()).isNotNull();
        inspect(ONE_KETTLE);
        verify(refunds).refund(eq(number), anyInt());
        assertThat(rma().outcome()).isEqualTo(Rma.Outcome.REFUNDED);
    }

    @Test
    void givesGoodsThatTurnOutDefectiveToTheService() {
        toInspection();
        complete("inspect-return", Map.of("inspection", "warranty"));
        assertThat(rma().state()).isEqualTo(Rma.State.AT_SERVICE);
        assertThat(rma().limitOn()).as("no term for money runs").isNull();
        assertThat(wanted().goodsHereSince()).isEqualTo(LocalDate.now(KYIV));
        assertThat(movements()).isEmpty();

        serviced.ended(rma().id(), "claim", new ServicedReturns.Money(new BigDecimal("300"), "Зменшення ціни", null));
        deliver();
        complete("refund-return-by-hand", Map.of("refundDocument", "RozetkaPay 3"));
        assertThat(rma().outcome()).isEqualTo(Rma.Outcome.COMPENSATED);
        assertThat(rma().refundAmount()).isEqualByComparingTo("300");
    }

    @Test
    void opensAReturnForMoneyThatTheServiceOwesOnce() {
        List<Rma.Line> kettle = List.of(new Rma.Line(11, "Чайник", "KT-17", 1, new BigDecimal("1399")));
        ServicedReturns.Money money = new ServicedReturns.Money(null, "Не підлягає ремонту", LocalDate.now(KYIV));
        long id = serviced.open(number, "W1", kettle, money);
        assertThat(serviced.open(number, "W1", kettle, money)).isEqualTo(id);
        key = number + "/W1";
        runJobs();
        inspect(ONE_KETTLE);
        assertThat(rma().outcome()).isEqualTo(Rma.Outcome.REFUNDED);
        verify(requests, never()).changeStatus(anyString(), anyInt(), any());
    }

    @Test
    void leavesTheMoneyOfAnUncollectedParcelToTheEndOfItsOrder() {
        show(orders.find(number).orElseThrow().order(), Stage.NOT_COLLECTED);
        parcelCameBack();
        assertThatThrownBy(() -> inspect(ONE_KETTLE)).hasMessageContaining("сума має бути 0");
        inspect(ONE_KETTLE.replace("\"1399\"", "\"0\""));
        assertThat(rma().outcome()).isEqualTo(Rma.Outcome.GOODS_BACK);
        verify(refunds, never()).refund(anyLong(), anyInt());
    }

    @Test
    void countsMoneyThatWentOutWhoeverEndsTheRequest() {
        requested();
        complete("resolve-return", Map.of("resolution", "compensate", "compensationAmount", "200"));
        assertThatThrownBy(() -> desk.callOff(rma().id(), "iryna"))
                .isInstanceOf(CaseRefused.class)
                .hasMessageContaining("завершіть повернення");
        assertThat(intake.takeIn(List.of(request(Meaning.REFUNDED, null)))).isEmpty();
        deliver();
        complete("refund-return-by-hand", Map.of("refundDocument", "ПД-11"));
        assertThat(rma().outcome()).isEqualTo(Rma.Outcome.COMPENSATED);
        assertThat(rma().refundDocument()).isEqualTo("ПД-11");
        verify(messages).send(eq(number), eq(Kind.RETURN_REFUNDED), anyString(), any());
        assertThat(written).doesNotContain(Meaning.REFUNDED);
        assertThat(over()).isTrue();
    }

    @Test
    void endsAsPaidWhatWasPaidInTheCabinetBeforeAnySumWasSet() {
        toInspection();
        assertThat(intake.takeIn(List.of(request(Meaning.REFUNDED, null)))).isEmpty();
        deliver();
        assertThat(rma().outcome()).isEqualTo(Rma.Outcome.REFUNDED);
        assertThat(over()).isTrue();
    }

    @Test
    void asksASupervisorWhateverLimitIsSentAlongAndAboveWhatWasPaid() {
        order(false);
        toInspection();
        String dear = "[{\"id\":11,\"came\":1,\"restocked\":0,\"writtenOff\":0,\"toMaker\":1,"
                + "\"refund\":\"4000\",\"reason\":\"Ціна зросла\"}]";
        complete("inspect-return", Map.of("inspection", "accept", "lines", dear, "refundLimit", 1_000_000));
        assertThat(task("approve-refund")).isNotNull();
        assertThat(view("approve-refund")).contains("Ціна зросла", "4\u00A0000,00");

        anotherOrderPaidOnline();
        order(false);
        toInspection();
        complete("inspect-return", Map.of("inspection", "accept", "lines", ONE_KETTLE, "shippingRefund", "1500"));
        assertThat(task("approve-refund")).as("more than was paid").isNotNull();
    }

    @Test
    void nobodyApprovesTheSumTheySet() {
        order(false);
        toInspection();
        String more = ONE_KETTLE.replace("\"1399\"", "\"1500\",\"reason\":\"Ціна зросла\"");
        taskService.setAssignee(task("inspect-return").getId(), "sofiia");
        complete("inspect-return", Map.of("inspection", "accept", "lines", more));
        taskService.setAssignee(task("approve-refund").getId(), "sofiia");
        assertThatThrownBy(() -> complete("approve-refund", Map.of("approval", "approve")))
                .hasMessageContaining("хай її погодить хтось інший");
        taskService.setAssignee(task("approve-refund").getId(), "oksana");
        complete("approve-refund", Map.of("approval", "approve"));
        assertThat(task("refund-return-by-hand")).isNotNull();
    }

    @Test
    void waitsForAParcelWhoseCarrierNobodyCanAsk() {
        when(lookup.carrierOf(anyString())).thenReturn(Optional.empty());
        requested();
        complete("resolve-return", Map.of("resolution", "accept", "returnTtn", "EE123456789UA"));
        fire("return-not-sent");
        assertThat(rma().open()).isTrue();
        desk.goodsAreHere(rma().id(), LocalDate.now(KYIV), "taras");
        deliver();
        assertThat(task("inspect-return")).isNotNull();
    }

    @Test
    void takesBackWhatTheBuyerGotInExchange() {
        requested();
        complete("resolve-return", Map.of("resolution", "exchange", "goodsAreHere", true));
        inspect(ONE_KETTLE.replace("\"1399\"", "\"0\"").replace("}]", ",\"reason\":\"Обмін\"}]"));
        complete("send-replacement", Map.of());
        assertThat(rma().outcome()).isEqualTo(Rma.Outcome.EXCHANGED);
        assertThat(desk.open(wanted("CRM-8", 1), Rma.Origin.API, "iryna").fresh())
                .isTrue();
    }

    @Test
    void takesNoSumsOrCountsThatCannotBe() {
        toInspection();
        for (String refund : List.of("0.004", "1e30", "99999999999")) {
            assertThatThrownBy(() -> inspect(ONE_KETTLE.replace("1399", refund)))
                    .hasMessageContaining("не сума");
        }
        assertThatThrownBy(() -> inspect(ONE_KETTLE.replace("\"restocked\":1", "\"restocked\":99999999999")))
                .hasMessageContaining("завелика");
        assertThatThrownBy(() -> inspect(ONE_KETTLE
                        .replace("\"restocked\":1", "\"restocked\":2147483647")
                        .replace("\"writtenOff\":0", "\"writtenOff\":2147483647")
                        .replace("\"toMaker\":0", "\"toMaker\":3")))
                .hasMessageContaining("разом має бути 1");
    }

    private ServiceWanted wanted() {
        return played.handedOver.stream()
                .filter(wanted -> wanted.rmaId() == rma().id())
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private void deliver() {
        inbox.deliverDue();
        runJobs();
    }

    @Test
    void opensNoReturnForWhatTheBuyerDoesNotHaveYet() {
        show(orders.find(number).orElseThrow().order(), Stage.CONFIRMED);
        assertThatThrownBy(() -> desk.open(wanted("CRM-9", 1), Rma.Origin.DESK, "iryna"))
                .isInstanceOf(CaseRefused.class)
                .hasMessageContaining("ще не в покупця");
    }

    private ReturnDesk.Wanted wanted(String request, int quantity) {
        return new ReturnDesk.Wanted(number, request, null, "Не підійшов", null, Map.of(11L, quantity));
    }

    @Test
    void takesPhotosAndDocumentsAsEvidenceAndNothingThatRuns() {
        requested();
        byte[] bytes = {1, 2, 3};
        desk.attach(rma().id(), new Evidence.Content("акт.pdf", "application/pdf", bytes), "iryna");
        assertThat(desk.evidence(rma().id())).singleElement().satisfies(one -> {
            assertThat(one.size()).isEqualTo(3);
            assertThat(desk.content(rma().id(), one.id()).orElseThrow().bytes()).isEqualTo(bytes);
            assertThat(desk.content(rma().id() + 1, one.id())).isEmpty();
        });
        assertThatThrownBy(() -> desk.attach(rma().id(), new Evidence.Content("x.html", "text/html", bytes), "iryna"))
                .isInstanceOf(CaseRefused.class);
    }

    @Test
    void keepsARequestOfAnUnknownOrderForLater() {
        when(orders.find(number)).thenReturn(Optional.empty());
        assertThat(intake.takeIn(List.of(request(Meaning.NEW, null))))
                .singleElement()
                .satisfies(rejected -> assertThat(rejected.reason()).contains("not known yet"));
        assertThat(rmas.byKey(key)).isEmpty();
    }

    private void inspect(String lines) {
        complete("inspect-return", Map.of("inspection", "accept", "lines", lines));
    }

    private void toInspection() {
        requested();
        complete("resolve-return", Map.of("resolution", "accept", "goodsAreHere", true));
    }

    private void requested() {
        requested(ReturnKind.RETURN);
    }

    private void requested(ReturnKind kind) {
        assertThat(intake.takeIn(List.of(request("RT" + number, kind, Meaning.NEW, null))))
                .isEmpty();
        runJobs();
    }

    private void delivered(String ttn) {
        when(lookup.ask(eq("nova-poshta"), any())).thenReturn(Map.of(ttn, seen(ttn, Phase.DELIVERED, "Отримано")));
        look();
        inbox.deliverDue();
        runJobs();
    }

    private void look() {
        parcels.tellNumbers();
        watch.look();
    }

    private static ParcelStatus seen(String ttn, Phase phase, String words) {
        return new ParcelStatus(ttn, "x", words, Optional.of(phase), Instant.now(), null, null, null, false, null);
    }

    private void cameBack() {
        parcels.cameBack(rma(), LocalDate.now(KYIV));
        inbox.deliverDue();
        runJobs();
    }

    private Rma rma() {
        return rmas.running(key);
    }

    private List<Movement.Kind> movements() {
        return stock.after(0, null, 1000).stream()
                .map(StockJournal.Entry::movement)
                .filter(movement -> movement.caseKey().equals(key))
                .map(Movement::kind)
                .toList();
    }

    private void complete(String taskKey, Map<String, Object> variables) {
        Task task = task(taskKey);
        assertThat(task).as("open task " + taskKey).isNotNull();
        taskService.complete(task.getId(), new HashMap<>(variables));
        runJobs();
    }

    private String view(String taskKey) {
        assertThat(task(taskKey)).as("open task " + taskKey).isNotNull();
        return taskService.getVariableLocal(task(taskKey).getId(), "view").toString();
    }

    private Task task(String taskKey) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(key)
                .taskDefinitionKey(taskKey)
                .singleResult();
    }

    private boolean over() {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(ReturnProcess.KEY)
                        .processInstanceBusinessKey(key)
                        .count()
                == 0;
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
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .singleResult()
                .getId();
        List<Job> jobs = management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(activityId)
                .list();
        assertThat(jobs).as("timer " + activityId).isNotEmpty();
        jobs.forEach(job -> management.executeJob(job.getId()));
        runJobs();
    }

    private ReturnRequest request(Meaning meaning, String ttn) {
        return request("RT" + number, meaning, ttn);
    }

    private ReturnRequest request(String id, Meaning meaning, String ttn) {
        return request(id, ReturnKind.RETURN, meaning, ttn);
    }

    private ReturnRequest request(String id, ReturnKind kind, Meaning meaning, String ttn) {
        return new ReturnRequest(
                id,
                status(meaning),
                kind,
                number,
                Instant.now(),
                Instant.now().minus(5, ChronoUnit.DAYS),
                1L,
                "Чайник",
                "Повернення",
                "Не підійшов",
                "Завеликий для моєї кухні",
                "Повернути кошти",
                "Нова Пошта",
                ttn,
                null,
                null,
                null,
                ReturnRequest.PersonalData.NONE);
    }

    private static ReturnStatus status(Meaning meaning) {
        return new ReturnStatus(meaning.ordinal(), meaning.name(), meaning);
    }

    private void order(boolean paidOnline) {
        MarketplaceOrder.Person buyer =
                new MarketplaceOrder.Person("Олена", "Коваленко", null, "Коваленко Олена", "380501112233");
        MarketplaceOrder order = new MarketplaceOrder(
                number,
                86,
                null,
                Instant.now().minus(5, ChronoUnit.DAYS),
                Instant.now(),
                new BigDecimal("1399"),
                new BigDecimal("1399"),
                buyer,
                buyer,
                new MarketplaceOrder.Delivery(
                        5, "Нова Пошта", false, false, 1L, "Київ", "", "ref", "12", null, null, null, null, null),
                paidOnline
                        ? new MarketplaceOrder.Payment(3, "Онлайн", "card", 2, "Оплачено")
                        : new MarketplaceOrder.Payment(1, "Готівка", "cash", 1, "Під час отримання"),
                List.of(new MarketplaceOrder.Line(
                        11, 1, "Чайник", "KT-17", 1, new BigDecimal("1399"), new BigDecimal("1399"), null)),
                null,
                false,
                1,
                null,
                null,
                List.of());
        show(order, Stage.COMPLETED);
    }

    private static MarketplaceOrder withLines(MarketplaceOrder order, List<MarketplaceOrder.Line> lines) {
        return new MarketplaceOrder(
                order.number(),
                order.statusId(),
                order.statusGroup(),
                order.created(),
                order.changed(),
                order.total(),
                order.goodsTotal(),
                order.buyer(),
                order.recipient(),
                order.delivery(),
                order.payment(),
                lines,
                order.buyerComment(),
                order.doNotCall(),
                order.earlierOrders(),
                order.ttn(),
                order.duplicateOf(),
                order.availableStatuses());
    }

    private void show(MarketplaceOrder order, Stage stage) {
        OrderSummary summary = new OrderSummary(
                number,
                order.created(),
                "Коваленко Олена",
                "380501112233",
                "Київ",
                order.total(),
                "Нова Пошта",
                null,
                stage,
                order.statusId(),
                "Повернення",
                null);
        when(orders.find(number)).thenReturn(Optional.of(new OrderDetails(summary, order, null, List.of(), 1)));
    }
}
