package ua.sellerdesk.warranty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
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
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import ua.sellerdesk.casework.CaseEvent;
import ua.sellerdesk.casework.CaseRefused;
import ua.sellerdesk.casework.Evidence;
import ua.sellerdesk.casework.ParcelWatch;
import ua.sellerdesk.casework.process.TermTimers;
import ua.sellerdesk.engine.ProcessInbox;
import ua.sellerdesk.law.DecisionTables;
import ua.sellerdesk.law.Verdict;
import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.marketplace.ReturnFeed;
import ua.sellerdesk.marketplace.ReturnKind;
import ua.sellerdesk.marketplace.ReturnRequest;
import ua.sellerdesk.marketplace.ReturnRequests;
import ua.sellerdesk.marketplace.ReturnStatus;
import ua.sellerdesk.marketplace.ReturnStatus.Meaning;
import ua.sellerdesk.marketplace.ReturnStatuses;
import ua.sellerdesk.marketplace.ReturnTickets;
import ua.sellerdesk.messaging.BuyerMessages;
import ua.sellerdesk.messaging.BuyerMessages.Kind;
import ua.sellerdesk.model.FlowCoverage;
import ua.sellerdesk.order.OrderDesk;
import ua.sellerdesk.order.OrderDetails;
import ua.sellerdesk.order.OrderRefunds;
import ua.sellerdesk.order.OrderSummary;
import ua.sellerdesk.order.OrderWork;
import ua.sellerdesk.order.PeopleNotice;
import ua.sellerdesk.order.Stage;
import ua.sellerdesk.product.ServicePoint;
import ua.sellerdesk.returns.Payer;
import ua.sellerdesk.returns.ReturnDesk;
import ua.sellerdesk.returns.Rma;
import ua.sellerdesk.shipping.Carrier.ParcelStatus;
import ua.sellerdesk.shipping.Carrier.Phase;
import ua.sellerdesk.shipping.ParcelLookup;
import ua.sellerdesk.warranty.acts.ActPrinter;
import ua.sellerdesk.warranty.acts.ActUnprintable;
import ua.sellerdesk.warranty.acts.PdfWords;

/** Every path of a warranty claim, with the ports played and the jobs fired by hand. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:warranty-service;DB_CLOSE_DELAY=-1",
            "spring.profiles.active=test",
            "sellerdesk.scheduling.enabled=false",
            "camunda.bpm.job-execution.enabled=false",
            "sellerdesk.marketplace.rozetka.base-url=http://localhost:1",
            "sellerdesk.marketplace.rozetka.api-token=test",
            "sellerdesk.returns.approval-limit=3000"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext // no other test uses its engine, and kept it would fill the heap
class WarrantyServiceTest {

    private static final AtomicLong NUMBERS = new AtomicLong(870_000_100);
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final LocalDate TODAY = LocalDate.now(KYIV);
    private static final Map<String, Object> COVERED = Map.of(
            "assessment", "accept",
            "document", "yes",
            "passport", "yes",
            "misuse", "none",
            "warrantyMonths", "24",
            "receivedOn", TODAY.minusDays(60).toString(),
            "discoveredOn", TODAY.minusDays(1).toString());

    @TestConfiguration
    static class Played {
        final List<PeopleNotice> notices = new CopyOnWriteArrayList<>();

        @EventListener
        void on(PeopleNotice notice) {
            notices.add(notice);
        }

        @Bean
        FlowCoverage flowCoverage() {
            return new FlowCoverage();
        }
    }

    @Autowired
    FlowCoverage coverage;

    @Autowired
    Played played;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ServiceOrders serviceOrders;

    @Autowired
    CentreWatch centres;

    @Autowired
    ReturnFeed requestsFeed;

    @Autowired
    ClaimDesk desk;

    @Autowired
    ClaimCounter counter;

    @Autowired
    Loaners loaners;

    @Autowired
    ReturnDesk returns;

    @Autowired
    ClaimClock clock;

    @Autowired
    ClaimAdvice advice;

    @Autowired
    ParcelWatch watch;

    @Autowired
    WarrantyClaims claims;

    @Autowired
    ProcessInbox inbox;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService taskService;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @Autowired
    MorningStakes mornings;

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

    @MockitoSpyBean
    SoldItems items;

    @MockitoSpyBean
    DecisionTables tables;

    @MockitoSpyBean
    ActPrinter printer;

    private long number;
    private String key;
    private final List<Meaning> written = new ArrayList<>();
    private boolean refuses;
    private boolean away;
    private Instant requestedAt;
    private int pieces;

    @BeforeEach
    void playTheOthers() {
        written.clear();
        away = false;
        refuses = false;
        requestedAt = Instant.now();
        pieces = 1;
        anotherOrder();
        when(messages.send(anyLong(), any(), anyString(), any())).thenReturn("текст");
        when(statuses.with(any())).thenAnswer(call -> status(call.getArgument(0)));
        when(requests.changeStatus(anyString(), anyInt(), any())).thenAnswer(call -> {
            Meaning meaning = Meaning.values()[call.<Integer>getArgument(1)];
            if (away) {
                throw new IllegalStateException("the marketplace is away");
            }
            if (refuses && meaning.over()) {
                throw new MarketplaceRefusal(1031, "Статус не приймається");
            }
            if (last(written) == Meaning.AT_SERVICE_CENTRE && meaning != Meaning.BACK_FROM_SERVICE_CENTRE) {
                throw new MarketplaceRefusal(1005, "З сервісного центру товар спершу повертається");
            }
            written.add(meaning);
            return request(meaning, null);
        });
        when(lookup.carrierOf(anyString())).thenReturn(Optional.of("nova-poshta"));
    }

    @AfterAll
    void everyFlowWasTaken() {
        System.out.println("Process coverage of warranty: " + coverage.figure(WarrantyProcess.KEYS));
        assertThat(coverage.missing(WarrantyProcess.KEYS)).isEmpty();
    }

    @Test
    void repairsWhatTheMarketplaceAsksForAndMakesTheWarrantyLonger() {
        requested();
        assertThat(view("assess-claim")).contains("Не вмикається", "Чайник", "\"verdict\"");
        complete("assess-claim", and(COVERED, "goodsTtn", "2045 0000 0000 91", "serial", "sn 17"));
        assertThat(written).containsExactly(Meaning.AWAITING_PARCEL);
        assertThat(claim().item().serial()).isEqualTo("SN17");

        arrives("20450000000091");
        assertThat(claim().state()).isEqualTo(WarrantyClaim.State.IN_SERVICE);
        assertThat(claim().clock().limitOn()).isEqualTo(claim().claimedOn().plusDays(14));
        toDiagnosis();
        complete("record-diagnosis", Map.of("diagnosis", "defect", "findings", "Не працює нагрівач"));
        complete("choose-remedy", Map.of("remedy", "repair"));
        assertThatThrownBy(() -> complete("record-repair", Map.of("repairOutcome", "repaired")))
                .hasMessageContaining("що зроблено");
        complete("record-repair", Map.of("repairOutcome", "repaired", "findings", "Замінено нагрівач"));
        handBack();

        assertThat(written)
                .containsExactly(
                        Meaning.AWAITING_PARCEL,
                        Meaning.RECEIVED,
                        Meaning.AT_SERVICE_CENTRE,
                        Meaning.BACK_FROM_SERVICE_CENTRE,
                        Meaning.GOODS_SENT);
        verify(messages).send(eq(number), eq(Kind.SERVICE_HANDED_BACK), anyString(), any());
        complete("confirm-hand-back", Map.of("buyerConfirms", "yes"));
        assertThat(claim().outcome()).isEqualTo(WarrantyClaim.Outcome.REPAIRED);
        assertThat(desk.documents(claim().id()))
                .extracting(Evidence::name)
                .containsExactly(
                        "Акт приймання № " + key.replace("/", "-") + "-1.pdf",
                        "Акт передачі в сервіс № " + key.replace("/", "-") + "-2.pdf",
                        "Акт видачі № " + key.replace("/", "-") + "-3.pdf");
        assertThat(claim().warranty().until()).isEqualTo(TODAY.minusDays(60).plusMonths(24));
        assertThat(over()).isTrue();
        assertThat(returnOfClaim().outcome()).isEqualTo(Rma.Outcome.SERVED);
    }

    @Test
    void makesOneActOfAcceptanceThoughTheStepIsTriedAgain() {
        requested();
        complete("assess-claim", and(COVERED, "goodsTtn", "20450000000093"));
        away = true;
        when(lookup.ask(eq("nova-poshta"), any()))
                .thenReturn(Map.of("20450000000093", parcel("20450000000093", Phase.DELIVERED, "Отримано")));
        watch.look();
        inbox.deliverDue();
        assertThatThrownBy(this::runJobs).hasMessageContaining("the marketplace is away");
        assertThat(acts()).as("rolled back with its step").isEmpty();

        away = false;
        runJobs();
        assertThat(task("send-to-service-centre")).isNotNull();
        assertThat(acts()).containsExactly("Акт приймання");
        assertThat(act("Акт приймання"))
                .contains("Пропрацював місяць і згас", "20450000000093", "розрахунковий документ", "14 дн.");
    }

    @Test
    void makesTheActOfAcceptanceAtTheCounterAndAnotherOnlyWhenTheGoodsComeAgain() {
        counter.open(
                new ClaimCounter.Wanted(number, null, 11, 1, "SN17", "Не вмикається", "Згас увечері", null, true),
                new TakenIn("Коробка, шнур", "Подряпано дно", true, false, true),
                WarrantyClaim.Origin.DESK,
                "danylo");
        assertThat(acts()).containsExactly("Акт приймання");
        assertThat(desk.documents(claim().id())).extracting(Evidence::addedBy).containsExactly("danylo");
        assertThat(act("Акт приймання"))
                .contains("Коробка, шнур", "Подряпано дно", "Згас увечері", "SN17", "чек")
                .contains("Усунути недолік до " + ClaimViews.day(TODAY.plusDays(14)))
                .contains("письмово вимагає з " + ClaimViews.day(TODAY));
        runJobs();
        deliver();
        assertThat(task("supply-loaner")).as("asked for at the counter").isNotNull();
        assertThat(view("assess-claim")).contains("Подряпано дно", "\"settlement\":true");

        complete("assess-claim", and(COVERED, "goodsAreHere", true, "look", "Подряпано дно й ручку"));
        assertThat(claim().reception().look()).isEqualTo("Подряпано дно й ручку");
        complete("supply-loaner", Map.of("loanerDecision", "given", "loanerItem", "Чайник KT-10"));
        repaired();
        assertThat(act("Акт передачі в сервіс")).contains("Коробка, шнур", "Подряпано дно й ручку");
        assertThatThrownBy(() -> complete("hand-back", Map.of("loanerState", "Справний")))
                .hasMessageContaining("поставте позначку");
        complete(
                "hand-back",
                Map.of("loanerBack", true, "loanerState", "Без пошкоджень", "buyerWords", "Перевірено, працює"));
        assertThat(act("Акт видачі"))
                .contains("Чайник KT-10, видано", "стан: Без пошкоджень", "Перевірено, працює")
                .contains("Гарантія діє до " + ClaimViews.day(claim().warranty().until()));
        complete("confirm-hand-back", Map.of("buyerConfirms", "no", "note", "Знову"));
        assertThat(claim().reception()).isEqualTo(new WarrantyClaim.Reception(null, null, null));
        complete("assess-claim", and(COVERED, "goodsAreHere", true));
        assertThat(acts()).containsExactly("Акт приймання", "Акт передачі в сервіс", "Акт видачі", "Акт приймання");
    }

    @Test
    void countsFromTheDayTheBuyerAskedHoweverLateItWasSeenHere() {
        requestedAt = TODAY.minusDays(16).atTime(23, 30).atZone(KYIV).toInstant();
        requested();
        assertThat(claim().claimedOn()).isEqualTo(TODAY.minusDays(16));
        complete("assess-claim", and(COVERED, "goodsAreHere", true));
        assertThat(claim().clock().limitOn()).isEqualTo(TODAY.minusDays(2));
        assertThat(clock.of(claim()).repairDays()).isEqualTo(2);
    }

    @Test
    void secondHandGoodsOfACommissionAreServedWithTheShopsConsent() {
        counter(TODAY);
        Map<String, Object> used = new HashMap<>(COVERED);
        used.putAll(Map.of("soldAsUsed", "yes", "commission", "yes", "sellerConsents", "no"));
        assertThatThrownBy(() -> complete("assess-claim", used)).hasMessageContaining("Закон радить інакше");
        used.put("sellerConsents", "yes");
        complete("assess-claim", used);
        assertThat(claim().overrideReason()).isNull();
        assertThat(task("assess-claim")).isNull();
    }

    @Test
    void thePartThatFailedMayHaveALongerWarranty() {
        counter(TODAY);
        complete(
                "assess-claim",
                and(COVERED, "warrantyMonths", "1", "partWarrantyMonths", "36", "discoveredOn", day(-1)));
        assertThat(claim().overrideReason()).as("the goods' own month is over").isNull();
        assertThat(desk.timeline(claim().id()))
                .as("what the tables said when it was decided")
                .extracting(CaseEvent::what)
                .containsSubsequence("Закон радить: спершу запитати", "Закон радить: гарантія діє");
        assertThat(claim().warranty().before()).isEqualTo(TODAY.minusDays(60).plusMonths(36));
    }

    @Test
    void servesOnePieceOfThoseBoughtUnlessMoreDoNotWork() {
        pieces = 3;
        order();
        requested();
        assertThat(claim().item().quantity()).isEqualTo(1);
        assertThat(view("assess-claim")).contains("\"bought\":3");
        assertThatThrownBy(() -> complete("assess-claim", and(COVERED, "quantity", 4)))
                .hasMessageContaining("від 1 до 3");
        complete("assess-claim", and(COVERED, "quantity", 2, "goodsAreHere", true));
        assertThat(claim().item().cost()).isEqualByComparingTo("2798");
        assertThat(returnOfClaim().lines()).extracting(Rma.Line::quantity).containsExactly(2);
    }

    @Test
    void aSerialNumberIsThatOfOnePiece() {
        pieces = 3;
        order();
        counter.open(wanted(null, 3, "Не вмикається"), TakenIn.UNSEEN, WarrantyClaim.Origin.DESK, "danylo");
        runJobs();
        complete("assess-claim", and(COVERED, "serial", "SN-1", "goodsAreHere", true));
        assertThat(claim().item().quantity()).isEqualTo(1);
        verify(messages).send(eq(number), eq(Kind.SERVICE_TAKEN_IN), eq("W1"), any());
    }

    @Test
    void addsTheDaysInRepairToTheWarrantyEachTime() {
        LocalDate came = TODAY.minusDays(10);
        counter(TODAY.minusDays(11));
        claims.received(claim().id(), came);
        complete("assess-claim", COVERED);
        repaired();
        handBack();
        LocalDate first = TODAY.minusDays(60).plusMonths(24).plusDays(10);
        assertThat(claim().warranty().until()).isEqualTo(first);
        assertThat(act("Акт видачі"))
                .contains("10 дн.", "Гарантія діє до " + ClaimViews.day(first))
                .contains("Товар на час ремонту не видавали");

        complete("confirm-hand-back", Map.of("buyerConfirms", "no", "note", "Знову не гріє"));
        assertThat(claim().goodsHere()).isFalse();
        complete("assess-claim", and(COVERED, "goodsAreHere", true));
        assertThat(claim().warranty().before()).isEqualTo(first);
        repaired();
        handBack();
        complete("confirm-hand-back", Map.of("buyerConfirms", "yes"));
        assertThat(claim().warranty().until()).as("came and went on one day").isEqualTo(first);
        assertThat(desk.results(claim())).hasSize(2);
        verify(messages, times(2)).send(eq(number), eq(Kind.SERVICE_HANDED_BACK), anyString(), any());
    }

    @Test
    void countsOnePerCentADayPastTheTermUnlessAnotherWasAgreed() {
        counter(TODAY.minusDays(17));
        complete("assess-claim", and(COVERED, "goodsAreHere", true));
        ClaimClock.Stake stake = clock.of(claim());
        assertThat(stake.repairLastDay()).isEqualTo(TODAY.minusDays(3));
        assertThat(stake.repairDays()).isEqualTo(3);
        assertThat(stake.repair()).isEqualByComparingTo("41.97");
        assertThat(stake.aDay()).isEqualByComparingTo("13.99");
        assertThat(view("send-to-service-centre")).contains("41,97");

        complete(
                "send-to-service-centre",
                and(sent(), "agreedUntil", TODAY.plusDays(3).toString()));
        assertThat(clock.of(claim()).repairDays()).isZero();
        assertThatThrownBy(() -> complete("record-diagnosis", Map.of("diagnosis", "refuse", "findings", "Справний")))
                .hasMessageContaining("чому заявку не задоволено");
    }

    @Test
    void countsALoanerNotSuppliedApartAndTellsBeforeTheTerm() {
        counter(TODAY.minusDays(5));
        claims.received(claim().id(), TODAY.minusDays(5));
        complete("assess-claim", COVERED);
        loaners.request(claim().id(), TODAY.minusDays(4), "danylo");
        deliver();
        assertThatThrownBy(() -> loaners.request(claim().id(), TODAY, "danylo")).isInstanceOf(CaseRefused.class);
        ClaimClock.Stake stake = clock.of(claim());
        assertThat(stake.repairDays()).isZero();
        assertThat(stake.loanerDays()).isPositive();
        assertThat(stake.loaner()).isPositive();
        fire("supply-loaner-overdue");
        assertThatThrownBy(() -> complete("supply-loaner", Map.of("loanerDecision", "given")))
                .hasMessageContaining("що саме видано");
        complete("supply-loaner", Map.of("loanerDecision", "given", "loanerItem", "Чайник KT-10"));
        int days = clock.of(claim()).loanerDays();
        assertThat(claim().loaner().suppliedOn()).isEqualTo(TODAY);
        assertThat(clock.on(claim(), TODAY.plusDays(3)).loanerDays())
                .as("it was supplied")
                .isEqualTo(days);
        complete("send-to-service-centre", sent());
        complete(
                "record-diagnosis",
                Map.of("diagnosis", "repaired", "findings", "Полагоджено", "replacedParts", "Контакт K-3"));
        assertThat(view("hand-back")).contains("Чайник KT-10");
        complete("hand-back", Map.of("loanerBack", true));
        assertThat(claim().loaner().backOn()).isEqualTo(TODAY);
        assertThat(act("Акт видачі")).contains("Що замінено Контакт K-3");
    }

    @Test
    void tellsOfTheTermOnceEachTimeItIsSet() {
        toCentre();
        fire("repair-morning");
        assertThat(told("repair-term-ends")).as("two weeks are left").isZero();
        term(TODAY.minusDays(1), TODAY.plusDays(1));
        fire("repair-morning");
        fire("repair-morning");
        assertThat(told("repair-term-ends")).as("service and supervisors").isEqualTo(2);
        term(TODAY.minusDays(2), TODAY);
        fire("repair-morning");
        fire("repair-morning");
        assertThat(told("repair-term-ends")).isEqualTo(4);

        assertThatThrownBy(() -> desk.agree(claim().id(), TODAY.minusDays(1), "danylo"))
                .isInstanceOf(CaseRefused.class);
        desk.agree(claim().id(), TODAY, "danylo");
        assertThat(claim().clock().limitOn()).isEqualTo(TODAY);
        fire("repair-morning");
        assertThat(told("repair-term-ends")).as("of the new term too").isEqualTo(6);
    }

    private void term(LocalDate warn, LocalDate limit) {
        jdbc.sql("update warranty_claim set repair_warn_on = ?, repair_limit_on = ? where id = ?")
                .params(warn, limit, claim().id())
                .update();
    }

    private long told(String notice) {
        return played.notices.stream()
                .filter(one -> one.orderNumber() == number && one.key().equals(notice))
                .count();
    }

    @Test
    void assessesAnewWhatTheBuyerBringsInsteadOfTheOfficialService() {
        official();
        requested();
        complete("assess-claim", and(COVERED, "assessment", "official-service"));
        assertThat(written).containsExactly(Meaning.AWAITING_PARCEL);
        desk.goodsAreHere(claim().id(), TODAY, TakenIn.UNSEEN, "danylo");
        deliver();
        assertThat(view("assess-claim")).contains("Чайник");
        complete("assess-claim", COVERED);
        assertThat(claim().state()).isEqualTo(WarrantyClaim.State.IN_SERVICE);
    }

    @Test
    void beginsASecondTurnWithoutWhatWasToldOfTheFirst() {
        counter(TODAY.minusDays(3));
        complete("assess-claim", COVERED);
        desk.goodsAreHere(claim().id(), TODAY, TakenIn.UNSEEN, "danylo");
        desk.goodsAreHere(claim().id(), TODAY, TakenIn.UNSEEN, "danylo");
        deliver();
        repaired();
        handBack();
        complete("confirm-hand-back", Map.of("buyerConfirms", "no"));
        complete("assess-claim", COVERED);
        deliver();
        assertThat(claim().state()).isEqualTo(WarrantyClaim.State.AWAITING_GOODS);
        desk.goodsAreHere(claim().id(), TODAY, TakenIn.UNSEEN, "danylo");
        deliver();
        assertThat(claim().state()).isEqualTo(WarrantyClaim.State.IN_SERVICE);
        verify(messages).send(eq(number), eq(Kind.SERVICE_ACCEPTED), eq("W1 2"), any());
    }

    @Test
    void handsBackWhatComesWhileTheRefusalIsToldByHand() {
        requested();
        refuses = true;
        complete("assess-claim", Map.of("assessment", "refuse", "refusalReason", "Пізно", "overrideReason", "Так"));
        desk.goodsAreHere(claim().id(), TODAY, TakenIn.UNSEEN, "danylo");
        complete("mark-claim-refused", Map.of());
        assertThat(claim().state()).isEqualTo(WarrantyClaim.State.HAND_BACK);
        assertThat(task("hand-back")).isNotNull();
        assertThatThrownBy(() -> desk.callOff(claim().id(), "danylo"))
                .isInstanceOf(CaseRefused.class)
                .hasMessageContaining("вже йдуть до покупця");
    }

    @Test
    void endsTheCentresOrderAndTheLoanersTaskWithTheClaim() {
        toCentre();
        loaners.request(claim().id(), claim().claimedOn(), "danylo");
        deliver();
        assertThat(task("supply-loaner")).isNotNull();
        complete(
                "record-diagnosis",
                Map.of(
                        "diagnosis", "refuse",
                        "findings", "Справний",
                        "refusalGround", "no-defect",
                        "refusalReason", "Недоліку немає"));
        handBack();
        assertThat(serviceOrders.last(claim().id()).orElseThrow().backOn()).isNotNull();
        complete("confirm-hand-back", Map.of("buyerConfirms", "yes"));
        assertThat(over()).isTrue();
    }

    @Test
    void givesALoanerThatWasRefusedAtFirst() {
        toCentre();
        loaners.request(claim().id(), claim().claimedOn(), "danylo");
        deliver();
        assertThatThrownBy(() -> loaners.give(claim().id(), "Чайник", TODAY, "danylo"))
                .isInstanceOf(CaseRefused.class);
        complete("supply-loaner", Map.of("loanerDecision", "refused", "loanerRefusal", "Немає вільного"));
        assertThatThrownBy(() -> loaners.give(claim().id(), " ", TODAY, "danylo"))
                .hasMessageContaining("що саме видано");
        loaners.give(claim().id(), "Чайник KT-10", TODAY, "danylo");
        assertThat(claim().loaner().suppliedOn()).isEqualTo(TODAY);
        assertThat(claim().loaner().refusal()).isNull();
    }

    @Test
    void tellsOnceOfACentreThatIsLate() {
        toCentre();
        jdbc.sql("update service_order set expected_on = ? where claim_id = ?")
                .params(TODAY.minusDays(1), claim().id())
                .update();
        centres.look();
        centres.look();
        assertThat(told("centre-overdue")).isEqualTo(1);
    }

    @Test
    void leavesOtherGoodsTheTimeThatTheLawGives() {
        toChoice();
        complete("choose-remedy", choice("replacement", "inStock", false, "checkNeeded", false));
        LocalDate due = claim().settlement().replacementDue();
        assertThat(due).isAfter(TODAY.plusDays(30));
        assertThat(LocalDate.ofInstant(task("replace-item").getDueDate().toInstant(), ZoneId.of("Europe/Kyiv")))
                .isEqualTo(due.minusDays(2));
    }

    @Test
    void anActThatCannotBePrintedStopsNoClaim() {
        doThrow(ActUnprintable.class).when(printer).print(anyString(), any());
        toCentre();
        assertThat(task("record-diagnosis")).isNotNull();
        assertThat(desk.documents(claim().id())).isEmpty();
        assertThat(desk.timeline(claim().id()))
                .anySatisfy(event -> assertThat(event.what()).isEqualTo("Акт передачі в сервіс не складено"));
    }

    @Test
    void noLoanerIsGivenWithoutSayingWhy() {
        counter(TODAY);
        complete("assess-claim", and(COVERED, "goodsAreHere", true));
        loaners.request(claim().id(), TODAY, "danylo");
        deliver();
        complete("supply-loaner", Map.of("loanerDecision", "refused", "loanerRefusal", "Немає на складі"));
        assertThat(claim().loaner().refusal()).isEqualTo("Немає на складі");
    }

    @Test
    void sendsTheBuyerToTheOfficialServiceAndAsksWhetherItHelped() {
        official();
        counter(TODAY);
        assertThat(view("assess-claim")).contains("Сервіс Демо");
        complete("assess-claim", and(COVERED, "assessment", "official-service"));
        ArgumentCaptor<Map<String, String>> facts = ArgumentCaptor.captor();
        verify(messages).send(eq(number), eq(Kind.SERVICE_REFERRED), anyString(), facts.capture());
        assertThat(facts.getValue().get("service")).isEqualTo("Сервіс Демо, Київ, вул. Нова, 1");
        fire("referral-follow-up");
        fire("follow-up-referral-overdue");
        complete("follow-up-referral", Map.of("referralOutcome", "not-helped", "note", "Не приймають"));
        complete("assess-claim", and(COVERED, "assessment", "official-service"));
        fire("referral-follow-up");
        complete("follow-up-referral", Map.of("referralOutcome", "helped"));
        assertThat(claim().outcome()).isEqualTo(WarrantyClaim.Outcome.REFERRED);
        assertThat(over()).isTrue();
    }

    @Test
    void sendsNobodyToAServiceThatNobodyKnows() {
        counter(TODAY);
        assertThatThrownBy(() -> complete("assess-claim", and(COVERED, "assessment", "official-service")))
                .hasMessageContaining("не знаємо");
        complete(
                "assess-claim",
                and(COVERED, "assessment", "official-service", "officialService", "Сервіс Тест, Київ, вул. Нова, 2"));
        ArgumentCaptor<Map<String, String>> facts = ArgumentCaptor.captor();
        verify(messages).send(eq(number), eq(Kind.SERVICE_REFERRED), anyString(), facts.capture());
        assertThat(facts.getValue().get("service")).isEqualTo("Сервіс Тест, Київ, вул. Нова, 2");
    }

    @Test
    void refusesWithTheRuleAndNeedsAReasonAgainstTheLaw() {
        requested();
        assertThatThrownBy(() -> complete("assess-claim", and(COVERED, "assessment", "refuse")))
                .hasMessageContaining("Закон радить інакше");
        Map<String, Object> late = new HashMap<>(COVERED);
        late.putAll(Map.of(
                "assessment", "refuse",
                "warrantyMonths", "1",
                "earlierCause", "no",
                "receivedOn", TODAY.minusDays(60).toString()));
        assertThatThrownBy(() -> complete("assess-claim", late)).hasMessageContaining("чому відмовлено");
        fire("assess-claim-overdue");
        late.put("refusalReason", "Строк гарантії минув");
        complete("assess-claim", late);
        assertThat(written).containsExactly(Meaning.REFUSED);
        verify(messages).send(eq(number), eq(Kind.SERVICE_REFUSED), anyString(), any());
        assertThat(claim().outcome()).isEqualTo(WarrantyClaim.Outcome.REFUSED);
        assertThat(returnOfClaim().outcome()).isEqualTo(Rma.Outcome.SERVED);
    }

    @Test
    void givesARefusalTheMarketplaceDoesNotTakeToAPerson() {
        requested();
        refuses = true;
        complete("assess-claim", Map.of("assessment", "refuse", "refusalReason", "Пізно", "overrideReason", "Так"));
        assertThat(claim().problem()).isEqualTo("Статус не приймається");
        fire("mark-claim-refused-overdue");
        complete("mark-claim-refused", Map.of());
        assertThat(claim().outcome()).isEqualTo(WarrantyClaim.Outcome.REFUSED);
        assertThat(over()).isTrue();
    }

    @Test
    void closesWhatIsNeverSentButWaitsForAParcelOnItsWay() {
        requested();
        complete("assess-claim", and(COVERED, "goodsTtn", "20450000000092"));
        seen("20450000000092", Phase.IN_TRANSIT, "У дорозі");
        fire("claimed-goods-not-sent");
        assertThat(claim().open()).isTrue();
        seen("20450000000092", Phase.NOT_FOUND, "Не знайдено");
        fire("claimed-goods-not-sent");
        assertThat(claim().outcome()).isEqualTo(WarrantyClaim.Outcome.NEVER_SENT);
        assertThat(written).endsWith(Meaning.REFUSED);
        assertThat(over()).isTrue();
    }

    @Test
    void handsBackUnrepairedWhatIsNoCaseOfWarranty() {
        toCentre();
        fire("record-diagnosis-overdue");
        complete(
                "record-diagnosis",
                Map.of(
                        "diagnosis", "refuse",
                        "findings", "Залито водою",
                        "refusalGround", "misuse-proved",
                        "refusalReason", "Експертний висновок: залито водою"));
        refuses = false;
        assertThat(claim().state()).isEqualTo(WarrantyClaim.State.HAND_BACK);
        handBack();
        fire("confirm-hand-back-overdue");
        complete("confirm-hand-back", Map.of("buyerConfirms", "yes"));
        assertThat(claim().outcome()).isEqualTo(WarrantyClaim.Outcome.REFUSED);
        assertThat(desk.results(claim())).isEmpty();
        assertThat(act("Акт видачі без ремонту"))
                .contains("БЕЗ ГАРАНТІЙНОГО РЕМОНТУ", "Експертний висновок: залито водою")
                .contains("Гарантія діє до " + ClaimViews.day(claim().warranty().before()))
                .doesNotContain("ПІСЛЯ");
    }

    @Test
    void refusesAtTheDiagnosisOnlyWhatIsProvedOrWithAReason() {
        toCentre();
        Map<String, Object> refusal = Map.of("diagnosis", "refuse", "findings", "Згорів", "refusalReason", "Ні");
        assertThatThrownBy(() -> complete("record-diagnosis", refusal)).hasMessageContaining("доводить магазин");
        assertThatThrownBy(() -> complete("record-diagnosis", and(refusal, "refusalGround", "other")))
                .hasMessageContaining("доводить магазин");
        assertThatThrownBy(() -> complete(
                        "record-diagnosis", and(refusal, "refusalGround", "misuse-proved", "sellersFault", "yes")))
                .hasMessageContaining("доводить магазин");
        assertThat(claim().finding().diagnosis()).isNull();
        complete(
                "record-diagnosis",
                and(refusal, "refusalGround", "other", "overrideReason", "Домовлено з покупцем письмово"));
        assertThat(claim().overrideReason()).isEqualTo("Домовлено з покупцем письмово");
        assertThat(claim().state()).isEqualTo(WarrantyClaim.State.HAND_BACK);
    }

    @Test
    void keepsWhatARefusalAtTheDiagnosisRestsOn() {
        toCentre();
        complete(
                "record-diagnosis",
                Map.of(
                        "diagnosis", "refuse",
                        "findings", "Розбитий",
                        "refusalReason", "Доведено падіння",
                        "refusalGround", "misuse-proved"));
        assertThat(claim().facts().misuse()).isEqualTo(WarrantyCase.Misuse.PROVED);
    }

    @Test
    void givesNoOtherRemedyBecauseFactsAreLeftOut() {
        toCentre();
        complete(
                "record-diagnosis",
                Map.of("diagnosis", "defect", "findings", "Подряпина", "unusable", "no", "daysToRemove", 3));
        assertThatThrownBy(() -> complete("choose-remedy", Map.of("remedy", "refund", "unusable", "no")))
                .hasMessageContaining("закон не дає цього");
        assertThatThrownBy(() -> complete("choose-remedy", Map.of("remedy", "refund")))
                .hasMessageContaining("закон не дає цього");
        complete("choose-remedy", Map.of("remedy", "repair"));
        assertThat(claim().facts().defect().unusable()).isFalse();
        assertThat(claim().facts().defect().daysToRemove()).isEqualTo(3);
    }

    @Test
    void takesWhatNobodyToldOfADefectForNotSo() {
        toChoice();
        assertThatThrownBy(() -> complete("choose-remedy", Map.of("remedy", "refund")))
                .hasMessageContaining("закон не дає цього");
        complete(
                "choose-remedy",
                Map.of(
                        "remedy", "refund",
                        "unusable", "yes",
                        "sellersFault", "yes",
                        "reappeared", "yes",
                        "cannotBeRemoved", "yes"));
        assertThat(claim().settlement().remedy()).isEqualTo(Remedy.REFUND);
    }

    @Test
    void hasAnExpertLookWhereTheCauseIsDisputed() {
        toCentre();
        complete("record-diagnosis", Map.of("diagnosis", "disputed", "findings", "Причина невідома"));
        assertThatThrownBy(() -> complete("arrange-expertise", Map.of("expert", "КНДІСЕ")))
                .hasMessageContaining("письмової згоди");
        fire("arrange-expertise-overdue");
        assertThatThrownBy(() -> complete(
                        "arrange-expertise",
                        Map.of("expert", "КНДІСЕ", "consentOn", TODAY.toString(), "expertiseAskedBy", "сусід")))
                .hasMessageContaining("Оберіть один із варіантів");
        complete(
                "arrange-expertise",
                Map.of(
                        "expert", "КНДІСЕ",
                        "consentOn", TODAY.toString(),
                        "expertiseAskedBy", "buyer",
                        "expertiseQuestion", "Чи було падіння?"));
        assertThat(act("Направлення на експертизу"))
                .contains("КНДІСЕ", "Чи було падіння?", "Хто просить експертизу покупець", "Причина невідома")
                .contains(ClaimViews.day(TODAY.plusDays(3)) + " включно, 3 дн.")
                .contains("Замовляє й оплачує Магазин");
        fire("record-expertise-overdue");
        complete("record-expertise", Map.of("expertise", "defect", "findings", "Заводський брак"));
        fire("choose-remedy-overdue");
        assertThat(view("choose-remedy")).contains("Заводський брак");

        number = NUMBERS.incrementAndGet();
        key = number + "/W1";
        order();
        toCentre();
        complete("record-diagnosis", Map.of("diagnosis", "disputed", "findings", "Причина невідома"));
        complete("arrange-expertise", Map.of("expert", "КНДІСЕ", "consentOn", TODAY.toString()));
        assertThatThrownBy(() -> complete("record-expertise", Map.of("expertise", "misuse", "findings", "Падіння")))
                .hasMessageContaining("яке порушення доведено");
        complete(
                "record-expertise",
                Map.of(
                        "expertise", "misuse",
                        "findings", "Падіння",
                        "expertiseCost", "900",
                        "refusalReason", "Доведено падіння; експертизу оплачує покупець"));
        assertThat(task("hand-back")).isNotNull();
    }

    @Test
    void replacesWhatCannotBeRepairedAndBeginsANewWarranty() {
        toChoice();
        complete("choose-remedy", Map.of("remedy", "repair"));
        fire("record-repair-overdue");
        complete("record-repair", Map.of("repairOutcome", "failed", "findings", "Немає запчастин"));
        complete("choose-remedy", choice("replacement", "inStock", true));
        assertThat(claim().settlement().replacementDue()).isNotNull();
        fire("replace-item-overdue");
        complete("replace-item", Map.of("replacementSerial", "SN 99"));
        fire("hand-back-overdue");
        handBack();
        assertThat(act("Акт видачі")).contains("замість серійного номера T" + number + " видано SN99", "Заміна");
        assertThat(claim().warranty().until()).isEqualTo(TODAY.plusMonths(24));
        complete("confirm-hand-back", Map.of("buyerConfirms", "yes"));
        assertThat(claim().outcome()).isEqualTo(WarrantyClaim.Outcome.REPLACED);
        assertThat(desk.ofSerial("sn99")).extracting(WarrantyClaim::id).contains(claim().id());
    }

    @Test
    void refundsThroughTheReturns() {
        requested();
        complete("assess-claim", and(COVERED, "goodsAreHere", true));
        toDiagnosis();
        complete("record-diagnosis", Map.of("diagnosis", "defect", "findings", "Не підлягає ремонту"));
        complete("choose-remedy", choice("refund"));
        assertThat(claim().state()).isEqualTo(WarrantyClaim.State.MONEY);
        deliver();
        Task inspect = taskService
                .createTaskQuery()
                .processInstanceBusinessKey(key)
                .taskDefinitionKey("inspect-return")
                .singleResult();
        taskService.complete(
                inspect.getId(),
                new HashMap<>(
                        Map.of(
                                "inspection",
                                "accept",
                                "lines",
                                "[{\"id\":11,\"came\":1,\"restocked\":0,\"writtenOff\":0,\"toMaker\":1,\"refund\":\"1399\"}]")));
        runJobs();
        deliver();
        verify(refunds).refund(eq(number), anyInt());
        assertThat(claim().outcome()).isEqualTo(WarrantyClaim.Outcome.REFUNDED);
        assertThat(over()).isTrue();
        assertThat(returnOfClaim().outcome()).isEqualTo(Rma.Outcome.REFUNDED);
    }

    @Test
    void lowersThePriceThroughAReturnOfItsOwnWhereTheClaimCameToTheCounter() {
        toChoice();
        assertThatThrownBy(() -> complete("choose-remedy", choice("price-cut"))).hasMessageContaining("більшу за 0");
        assertThatThrownBy(() -> complete("choose-remedy", choice("price-cut", "remedyAmount", "5000")))
                .hasMessageContaining("більше, ніж на неї саму");
        complete("choose-remedy", choice("price-cut", "remedyAmount", "200"));
        deliver();
        Rma money = returns.ofOrder(number).get(0);
        assertThat(money.origin()).isEqualTo(Rma.Origin.SERVICE);
        assertThat(money.refundAmount()).isEqualByComparingTo("200");
        Task pay = taskService
                .createTaskQuery()
                .processInstanceBusinessKey(money.key())
                .taskDefinitionKey("refund-return-by-hand")
                .singleResult();
        taskService.complete(pay.getId(), new HashMap<>(Map.of("refundDocument", "ПД 5")));
        runJobs();
        deliver();
        assertThat(claim().open()).as("the goods are still to go to the buyer").isTrue();
        handBack();
        complete("confirm-hand-back", Map.of("buyerConfirms", "yes"));
        assertThat(claim().outcome()).isEqualTo(WarrantyClaim.Outcome.COMPENSATED);
        assertThat(desk.results(claim())).as("nothing was repaired").isEmpty();
        assertThat(over()).isTrue();
    }

    @Test
    void givesAHandBackTheMarketplaceDoesNotTakeToAPerson() {
        requested();
        complete("assess-claim", and(COVERED, "goodsAreHere", true));
        fire("send-to-service-centre-overdue");
        repaired();
        refuses = true;
        handBack();
        fire("mark-handed-back-overdue");
        complete("mark-handed-back", Map.of());
        complete("confirm-hand-back", Map.of("buyerConfirms", "yes"));
        assertThat(claim().outcome()).isEqualTo(WarrantyClaim.Outcome.REPAIRED);
    }

    @Test
    void handsBackWhatTheBuyerWantsBackUnrepaired() {
        toCentre();
        desk.callOff(claim().id(), "danylo");
        deliver();
        fire("hand-back-withdrawn-overdue");
        assertThatThrownBy(() -> complete("hand-back-withdrawn", Map.of("loanerBack", true)))
                .hasMessageContaining("не видавали");
        complete("hand-back-withdrawn", Map.of("handBackTtn", "20450000000099"));
        assertThat(desk.results(claim())).isEmpty();
        assertThat(act("Акт видачі без ремонту")).contains("покупець забирає товар", "20450000000099");
        assertThat(claim().outcome()).isEqualTo(WarrantyClaim.Outcome.CALLED_OFF);
        assertThat(over()).isTrue();
    }

    @Test
    void theRequestComesBackFromTheServiceBeforeAnyEnd() {
        requested();
        complete("assess-claim", and(COVERED, "goodsAreHere", true));
        complete("send-to-service-centre", sent());
        complete(
                "record-diagnosis",
                Map.of(
                        "diagnosis", "refuse",
                        "findings", "Справний",
                        "refusalGround", "no-defect",
                        "refusalReason", "Недоліку немає"));
        assertThat(task("mark-claim-refused")).isNull();
        assertThat(task("hand-back")).isNotNull();
        assertThat(written).endsWith(Meaning.AT_SERVICE_CENTRE, Meaning.BACK_FROM_SERVICE_CENTRE, Meaning.REFUSED);
        assertThat(clock.on(claim(), TODAY.plusDays(60)).late())
                .as("no repair is owed")
                .isFalse();

        anotherOrder();
        written.clear();
        requested();
        complete("assess-claim", and(COVERED, "goodsAreHere", true));
        complete("send-to-service-centre", sent());
        desk.callOff(claim().id(), "danylo");
        deliver();
        assertThat(written).endsWith(Meaning.AT_SERVICE_CENTRE, Meaning.BACK_FROM_SERVICE_CENTRE, Meaning.REFUSED);
        assertThat(task("hand-back-withdrawn")).isNotNull();
    }

    @Test
    void endsWithARequestThatIsCalledOffOnTheMarketplace() {
        requested();
        assertThat(requestsFeed.takeIn(List.of(request(Meaning.REFUSED, null)))).isEmpty();
        deliver();
        deliver();
        assertThat(claim().outcome()).isEqualTo(WarrantyClaim.Outcome.CALLED_OFF);
        assertThat(over()).isTrue();
    }

    @Test
    void opensAClaimForAnotherSystemOnceAndSaysWhatIsWrong() {
        ClaimCounter.Opened first =
                counter.open(wanted("CRM-1", 1, "Не гріє"), TakenIn.UNSEEN, WarrantyClaim.Origin.API, "danylo");
        assertThat(counter.open(wanted("CRM-1", 1, "Не гріє"), TakenIn.UNSEEN, WarrantyClaim.Origin.API, "danylo")
                        .fresh())
                .isFalse();
        assertThat(first.fresh()).isTrue();
        assertThatThrownBy(() ->
                        counter.open(wanted("CRM-2", 5, "Не гріє"), TakenIn.UNSEEN, WarrantyClaim.Origin.API, "danylo"))
                .isInstanceOf(CaseRefused.class)
                .hasMessageContaining("від 1 до 1");
        assertThatThrownBy(
                        () -> counter.open(wanted("CRM-3", 1, " "), TakenIn.UNSEEN, WarrantyClaim.Origin.API, "danylo"))
                .isInstanceOf(CaseRefused.class)
                .hasMessageContaining("що саме не працює");
        counter.open(wanted("CRM-4", 1, "Тече"), TakenIn.UNSEEN, WarrantyClaim.Origin.API, "danylo");
        assertThat(desk.aboutTheSame(first.claim())).hasSize(1);
    }

    @Test
    void takesNoOtherClaimForOneThatCameOnceMore() {
        ClaimCounter.Wanted first =
                new ClaimCounter.Wanted(number, "CRM-1", 11, 1, "SN-1", "Не вмикається", null, null, false);
        counter.open(first, TakenIn.UNSEEN, WarrantyClaim.Origin.API, "danylo");
        assertThat(counter.open(wanted("CRM-1", 1, "Не вмикається"), TakenIn.UNSEEN, WarrantyClaim.Origin.API, "danylo")
                        .fresh())
                .isFalse();
        for (ClaimCounter.Wanted other : List.of(
                new ClaimCounter.Wanted(number, "CRM-1", 999, 1, "SN-1", "Не вмикається", null, null, false),
                new ClaimCounter.Wanted(number, "CRM-1", 11, 1, "SN-2", "Не вмикається", null, null, false))) {
            assertThatThrownBy(() -> counter.open(other, TakenIn.UNSEEN, WarrantyClaim.Origin.API, "danylo"))
                    .isInstanceOf(ClaimKnownOtherwise.class)
                    .hasMessageContaining("CRM-1 про інший товар: «Чайник», серійний номер SN-1");
        }
        assertThat(desk.ofOrder(number)).hasSize(1);
    }

    @Test
    void aFormThatIsSentTwiceIsOneClaim() {
        ClaimCounter.Opened first = counter.open(
                typed("Не вмикається", "f-" + number), TakenIn.UNSEEN, WarrantyClaim.Origin.DESK, "danylo");
        ClaimCounter.Opened again = counter.open(
                typed("Не вмикається", "f-" + number), TakenIn.UNSEEN, WarrantyClaim.Origin.DESK, "danylo");
        assertThat(again.fresh()).isFalse();
        assertThat(again.claim().id()).isEqualTo(first.claim().id());
        assertThat(counter.open(typed("Тече", "g-" + number), TakenIn.UNSEEN, WarrantyClaim.Origin.DESK, "danylo")
                        .claim()
                        .requestId())
                .as("another defect of the same goods")
                .isEqualTo("W2");
    }

    private ClaimCounter.Wanted typed(String cause, String form) {
        return new ClaimCounter.Wanted(number, null, 11, 1, null, cause, null, null, false, form);
    }

    @Test
    void findsClaimsByPagesHoweverManyThereAre() {
        for (int i = 0; i < 3; i++) {
            counter.open(wanted("CRM-" + i, 1, "Не гріє"), TakenIn.UNSEEN, WarrantyClaim.Origin.API, "danylo");
        }
        Page<WarrantyClaim> first = desk.search(number + "/", true, PageRequest.of(0, 2));
        Page<WarrantyClaim> second = desk.search(number + "/", true, PageRequest.of(1, 2));
        assertThat(first.getTotalElements()).isEqualTo(3);
        assertThat(first.getContent()).hasSize(2);
        assertThat(second.getContent()).hasSize(1).doesNotContainAnyElementsOf(first);
        assertThat(desk.search("%", true, PageRequest.of(0, 2)))
                .as("nobody's name has a per cent sign")
                .isEmpty();
    }

    @Test
    void adviceLeavesNoHistoryOfDecisions() {
        counter(TODAY);
        advice.readings(claim());
        assertThat(history.createHistoricDecisionInstanceQuery().count()).isZero();
    }

    @Test
    void manyClaimsCostWhatEachCostsAndThoseInTimeAskNoTable() {
        counter(TODAY.minusDays(17));
        complete("assess-claim", and(COVERED, "goodsAreHere", true));
        WarrantyClaim late = claim();
        anotherOrder();
        counter(TODAY);
        complete("assess-claim", and(COVERED, "goodsAreHere", true));
        WarrantyClaim inTime = claim();
        assertThat(clock.of(List.of(late)).get(late.id())).isEqualTo(clock.of(late));
        clearInvocations(tables);
        ClaimClock.Stake stake = clock.of(List.of(inTime)).get(inTime.id());
        assertThat(stake.repairLastDay()).isEqualTo(inTime.clock().limitOn());
        assertThat(stake.late()).isFalse();
        verifyNoInteractions(tables);
    }

    @Test
    void showsEachMorningWhatIsAtStakeByThen() {
        counter(TODAY.minusDays(13));
        complete("assess-claim", and(COVERED, "goodsAreHere", true));
        String task = task("send-to-service-centre").getId();
        assertThat(taskService.getVariableLocal(task, "atStake")).isNull();
        mornings.show();
        assertThat(jdbc.sql("select max(rev_) from act_ru_variable where task_id_ = ?")
                        .param(task)
                        .query(Integer.class)
                        .single())
                .as("nothing is written anew that is shown already")
                .isEqualTo(1);
        jdbc.sql("update warranty_claim set claimed_on = ?, repair_limit_on = ? where claim_key = ?")
                .params(TODAY.minusDays(21), TODAY.minusDays(7), key)
                .update();
        mornings.show();
        assertThat(taskService.getVariableLocal(task, "atStake")).isEqualTo("97,93\u00A0₴");
    }

    @Test
    void noRepairIsLateOnceTheBuyerWantsOtherGoods() {
        counter(TODAY.minusDays(20));
        complete("assess-claim", and(COVERED, "goodsAreHere", true));
        complete("send-to-service-centre", sent());
        complete("record-diagnosis", Map.of("diagnosis", "defect", "findings", "Не гріє"));
        assertThatThrownBy(() -> complete("choose-remedy", choice("replacement", "askedOn", day(1))))
                .hasMessageContaining("День вимоги");
        complete("choose-remedy", choice("replacement", "askedOn", day(-4), "inStock", false, "checkNeeded", false));
        assertThat(clock.on(claim(), TODAY.plusDays(30)).repairDays())
                .as("until the buyer asked")
                .isEqualTo(2);
        assertThat(clock.of(claim()).aDay()).isNull();
        assertThat(claim().settlement().replacementDue())
                .isEqualTo(TODAY.minusDays(4).plusMonths(2));
        assertThat(view("replace-item"))
                .contains(
                        "\"repairBy\":\"" + ClaimViews.day(claim().settlement().replacementDue()));
    }

    @Test
    void theCheckBeforeAReplacementHasATermOfItsOwn() {
        counter(TODAY);
        complete("assess-claim", and(COVERED, "goodsAreHere", true, "agreedUntil", day(40)));
        complete("send-to-service-centre", sent());
        complete("record-diagnosis", Map.of("diagnosis", "defect", "findings", "Не гріє"));
        RemedyDeadline check = advice.replacement(claim(), new Replacement(TODAY, true, true, null));
        assertThat(check.lastDay()).as("not the day agreed for the repair").isEqualTo(TODAY.plusDays(14));
        complete("choose-remedy", choice("replacement", "inStock", true, "checkNeeded", true, "agreedUntil", day(20)));
        assertThat(claim().settlement().replacementDue()).isEqualTo(TODAY.plusDays(20));
        assertThat(claim().clock().agreedUntil()).isEqualTo(TODAY.plusDays(40));
    }

    @Test
    void keepsWhatIsOwedAndTheDayOfTheFirstClaimWhenTheGoodsComeInAgain() {
        LocalDate first = TODAY.minusDays(17);
        counter(first);
        claims.received(claim().id(), first);
        complete("assess-claim", and(COVERED, "discoveredOn", first.toString()));
        loaners.request(claim().id(), first, "danylo");
        deliver();
        complete(
                "supply-loaner",
                Map.of("loanerDecision", "given", "loanerItem", "KT-10", "loanerSuppliedOn", day(-15)));
        repaired();
        complete("hand-back", Map.of("loanerBack", true));
        BigDecimal owed = clock.of(claim()).sum();
        assertThat(owed).as("three days late, two without a loaner").isEqualByComparingTo("69.95");
        complete("confirm-hand-back", Map.of("buyerConfirms", "no"));
        assertThat(clock.of(claim()).sum()).isEqualByComparingTo(owed);
        assertThat(claim().claimedOn()).isEqualTo(TODAY);
        assertThat(claim().earlier().claimedOn()).isEqualTo(first);

        Map<String, Object> ended = new HashMap<>(COVERED);
        ended.putAll(Map.of(
                "warrantyMonths",
                "1",
                "receivedOn",
                first.minusMonths(1).toString(),
                "discoveredOn",
                first.toString(),
                "goodsAreHere",
                true));
        complete("assess-claim", ended);
        assertThat(claim().overrideReason()).as("claimed on the last day").isNull();
        assertThat(clock.of(claim()).repairLastDay()).isEqualTo(TODAY.plusDays(14));
        loaners.request(claim().id(), TODAY, "danylo");
        assertThat(clock.on(claim(), TODAY.plusDays(2)).loanerDays()).isEqualTo(2);
        assertThat(clock.on(claim(), TODAY.plusDays(2)).sum()).isEqualByComparingTo("97.93");
    }

    @Test
    void knowsAnItemWithoutASerialByItsLine() {
        LocalDate came = TODAY.minusDays(10);
        WarrantyClaim first = counter.open(
                        wanted(null, 1, "Не гріє"), TakenIn.UNSEEN, WarrantyClaim.Origin.DESK, "danylo")
                .claim();
        runJobs();
        claims.received(first.id(), came);
        complete("assess-claim", COVERED);
        repaired();
        handBack();
        complete("confirm-hand-back", Map.of("buyerConfirms", "yes"));
        WarrantyClaim second = counter.open(
                        new ClaimCounter.Wanted(number, null, 11, 1, "SN-" + number, "Знову", null, null, false),
                        TakenIn.UNSEEN,
                        WarrantyClaim.Origin.DESK,
                        "danylo")
                .claim();
        runJobs();
        key = second.key();
        assertThat(desk.aboutTheSame(claim())).extracting(WarrantyClaim::id).containsExactly(first.id());
        assertThat(desk.results(claim())).hasSize(1);
        complete("assess-claim", and(COVERED, "goodsAreHere", true));
        assertThat(claim().warranty().before())
                .isEqualTo(TODAY.minusDays(60).plusMonths(24).plusDays(10));
    }

    @Test
    void refusesDaysAndWeightsThatCannotBe() {
        counter(TODAY.minusDays(3));
        assertThatThrownBy(() -> complete("assess-claim", and(COVERED, "receivedOn", day(300))))
                .hasMessageContaining("виправте день отримання");
        assertThatThrownBy(() -> complete("assess-claim", and(COVERED, "receivedOn", day(-100))))
                .hasMessageContaining("виправте день отримання");
        assertThatThrownBy(() -> complete("assess-claim", and(COVERED, "discoveredOn", day(1))))
                .hasMessageContaining("коли його виявлено");
        assertThatThrownBy(() -> complete("assess-claim", and(COVERED, "receivedOn", day(-5), "discoveredOn", day(-6))))
                .hasMessageContaining("раніше, ніж покупець отримав");
        assertThatThrownBy(() -> complete("assess-claim", and(COVERED, "weightKg", "-5")))
                .hasMessageContaining("більша за 0 кг");
        complete("assess-claim", and(COVERED, "goodsAreHere", true));
        loaners.request(claim().id(), TODAY, "danylo");
        deliver();
        assertThatThrownBy(() -> complete(
                        "supply-loaner",
                        Map.of("loanerDecision", "given", "loanerItem", "KT-10", "loanerSuppliedOn", day(30))))
                .hasMessageContaining("ще не настав");
        assertThatThrownBy(() -> complete("send-to-service-centre", and(sent(), "sentOn", day(3))))
                .hasMessageContaining("виправте день передачі");
        assertThatThrownBy(() -> complete("send-to-service-centre", and(sent(), "sentOn", day(-100))))
                .hasMessageContaining("виправте день передачі");
        complete("send-to-service-centre", sent());
        Map<String, Object> found = Map.of("diagnosis", "defect", "findings", "Не гріє");
        assertThatThrownBy(() -> complete("record-diagnosis", and(found, "backOn", day(-100))))
                .hasMessageContaining("виправте день повернення");
        assertThatThrownBy(() -> complete("record-diagnosis", and(found, "backOn", day(1))))
                .hasMessageContaining("виправте день повернення");
    }

    @Test
    void anExpertiseIsDueThreeDaysAfterTheConsentAndMayFindNoCause() {
        counter(TODAY.minusDays(2));
        complete("assess-claim", and(COVERED, "goodsAreHere", true));
        complete("send-to-service-centre", sent());
        assertThat(advice.expertise(claim()).payer().verdict()).isEqualTo(Verdict.ASK);
        complete("record-diagnosis", Map.of("diagnosis", "disputed", "findings", "Сліди води", "consentOn", day(-2)));
        LocalDate last = TODAY.plusDays(1);
        assertThat(task("arrange-expertise").getDueDate()).isEqualTo(TermTimers.morning(last));
        assertThat(view("arrange-expertise"))
                .contains("\"expertiseBy\":\"" + ClaimViews.day(last), "платить продавець");
        complete("arrange-expertise", Map.of("expert", "НДІ"));
        complete("record-expertise", Map.of("expertise", "not-found", "findings", "Причини не встановлено"));
        assertThat(advice.expertise(claim()).payer().answer()).isEqualTo(Payer.SELLER);
        assertThat(task("choose-remedy")).isNotNull();
    }

    private void official() {
        doReturn(new ItemTerms(
                        24,
                        null,
                        null,
                        null,
                        new ServicePoint("Сервіс Демо", "Київ, вул. Нова, 1", "044 000 00 00"),
                        null))
                .when(items)
                .terms(any());
    }

    private ClaimCounter.Wanted wanted(String request, int quantity, String cause) {
        return new ClaimCounter.Wanted(number, request, 11, quantity, null, cause, null, null, false);
    }

    private void requested() {
        key = number + "/RT" + number;
        assertThat(requestsFeed.takeIn(List.of(request(Meaning.NEW, null)))).isEmpty();
        runJobs();
    }

    private void counter(LocalDate claimedOn) {
        counter.open(
                new ClaimCounter.Wanted(number, null, 11, 1, "SN17-" + number, "Не вмикається", null, claimedOn, false),
                TakenIn.UNSEEN,
                WarrantyClaim.Origin.DESK,
                "danylo");
        runJobs();
    }

    private void toCentre() {
        counter(TODAY);
        complete("assess-claim", and(COVERED, "serial", "T" + number, "goodsAreHere", true));
        complete("send-to-service-centre", sent());
    }

    private void toDiagnosis() {
        complete("send-to-service-centre", sent());
    }

    private void toChoice() {
        toCentre();
        complete("record-diagnosis", Map.of("diagnosis", "defect", "findings", "Не гріє"));
    }

    private void repaired() {
        complete("send-to-service-centre", sent());
        complete("record-diagnosis", Map.of("diagnosis", "repaired", "findings", "Замінено контакт"));
    }

    private void handBack() {
        complete("hand-back", Map.of("handBackTtn", "20450000000095"));
    }

    private static Map<String, Object> sent() {
        return Map.of("centre", "Майстерня", "expectedOn", TODAY.plusDays(7).toString());
    }

    /** Against the tables where they give it not: what the buyer gets is not their matter here. */
    private static Map<String, Object> choice(String remedy, Object... more) {
        return and(Map.of("remedy", remedy, "overrideReason", "Домовлено з покупцем"), more);
    }

    private static String day(int fromToday) {
        return TODAY.plusDays(fromToday).toString();
    }

    private static Map<String, Object> and(Map<String, Object> some, Object... more) {
        Map<String, Object> all = new HashMap<>(some);
        for (int i = 0; i < more.length; i += 2) {
            all.put((String) more[i], more[i + 1]);
        }
        return all;
    }

    private void arrives(String ttn) {
        seen(ttn, Phase.DELIVERED, "Отримано");
    }

    private void seen(String ttn, Phase phase, String words) {
        when(lookup.ask(eq("nova-poshta"), any())).thenReturn(Map.of(ttn, parcel(ttn, phase, words)));
        watch.look();
        deliver();
    }

    private static ParcelStatus parcel(String ttn, Phase phase, String words) {
        return new ParcelStatus(ttn, "x", words, Optional.of(phase), Instant.now(), null, null, null, false, null);
    }

    private List<String> acts() {
        return desk.documents(claim().id()).stream()
                .map(document -> document.name().split(" № ")[0])
                .toList();
    }

    /** The words of the last such act. */
    private String act(String title) {
        Evidence last = desk.documents(claim().id()).stream()
                .filter(document -> document.name().startsWith(title + " № "))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        return PdfWords.of(desk.document(claim().id(), last.id()).orElseThrow().bytes());
    }

    private void deliver() {
        inbox.deliverDue();
        runJobs();
    }

    private WarrantyClaim claim() {
        return claims.running(key);
    }

    private Rma returnOfClaim() {
        deliver();
        return returns.find(claim().rmaId()).orElseThrow();
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
                        .processDefinitionKey(WarrantyProcess.KEY)
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

    private Job timer(String activityId) {
        String instance = runtime.createProcessInstanceQuery()
                .processDefinitionKey(WarrantyProcess.KEY)
                .processInstanceBusinessKey(key)
                .singleResult()
                .getId();
        return management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(activityId)
                .singleResult();
    }

    private void fire(String activityId) {
        Job job = timer(activityId);
        assertThat(job).as("timer " + activityId).isNotNull();
        management.executeJob(job.getId());
        runJobs();
    }

    private ReturnRequest request(Meaning meaning, String ttn) {
        return new ReturnRequest(
                "RT" + number,
                status(meaning),
                ReturnKind.REPAIR,
                number,
                requestedAt,
                Instant.now().minus(60, ChronoUnit.DAYS),
                1L,
                "Чайник",
                "Гарантія",
                "Не вмикається",
                "Пропрацював місяць і згас",
                "Відремонтувати",
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

    private static Meaning last(List<Meaning> written) {
        return written.isEmpty() ? null : written.get(written.size() - 1);
    }

    private void anotherOrder() {
        number = NUMBERS.incrementAndGet();
        key = number + "/W1";
        order();
    }

    private void order() {
        MarketplaceOrder.Person buyer =
                new MarketplaceOrder.Person("Олена", "Коваленко", null, "Коваленко Олена", "380501112233");
        MarketplaceOrder order = new MarketplaceOrder(
                number,
                6,
                2,
                Instant.now().minus(62, ChronoUnit.DAYS),
                Instant.now(),
                new BigDecimal("1399"),
                new BigDecimal("1399"),
                buyer,
                buyer,
                new MarketplaceOrder.Delivery(
                        5, "Нова Пошта", false, false, 1L, "Київ", "", "ref", "12", null, null, null, null, null),
                new MarketplaceOrder.Payment(3, "Онлайн", "card", 2, "Оплачено"),
                List.of(new MarketplaceOrder.Line(
                        11, 1, "Чайник", "KT-17", pieces, new BigDecimal("1399"), new BigDecimal("1399"), null)),
                null,
                false,
                1,
                null,
                null,
                List.of());
        OrderSummary summary = new OrderSummary(
                number,
                order.created(),
                "Коваленко Олена",
                "380501112233",
                "Київ",
                order.total(),
                "Нова Пошта",
                null,
                Stage.COMPLETED,
                order.statusId(),
                "Виконано",
                null);
        when(orders.find(number)).thenReturn(Optional.of(new OrderDetails(summary, order, null, List.of(), 1)));
    }
}
