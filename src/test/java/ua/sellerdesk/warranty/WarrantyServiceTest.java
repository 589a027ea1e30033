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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
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
        @Bean
        FlowCoverage flowCoverage() {
            return new FlowCoverage();
        }
    }

    @Autowired
    FlowCoverage coverage;

    @Autowired
    ReturnFeed requestsFeed;

    @Autowired
    ClaimDesk desk;

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

    @Autowired
    JdbcClient jdbc;

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

    @BeforeEach
    void playTheOthers() {
        number = NUMBERS.incrementAndGet();
        key = number + "/W1";
        written.clear();
        refuses = false;
        order();
        when(messages.send(anyLong(), any(), anyString(), any())).thenReturn("текст");
        when(statuses.with(any())).thenAnswer(call -> status(call.getArgument(0)));
        when(requests.changeStatus(anyString(), anyInt(), any())).thenAnswer(call -> {
            Meaning meaning = Meaning.values()[call.<Integer>getArgument(1)];
            if (refuses && meaning.over()) {
                throw new MarketplaceRefusal(1031, "Статус не приймається");
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
                        "Акт передачі в сервіс № " + key.replace("/", "-") + "-1.pdf",
                        "Акт видачі № " + key.replace("/", "-") + "-2.pdf");
        assertThat(claim().warranty().until()).isEqualTo(TODAY.minusDays(60).plusMonths(24));
        assertThat(over()).isTrue();
        assertThat(returnOfClaim().outcome()).isEqualTo(Rma.Outcome.SERVED);
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

        Job lastDay = timer("repair-last-day");
        complete(
                "send-to-service-centre",
                and(sent(), "agreedUntil", TODAY.plusDays(3).toString()));
        assertThat(clock.of(claim()).repairDays()).isZero();
        assertThat(timer("repair-last-day").getDuedate()).isAfter(lastDay.getDuedate());
        assertThatThrownBy(() -> complete("record-diagnosis", Map.of("diagnosis", "refuse", "findings", "Справний")))
                .hasMessageContaining("чому заявку не задоволено");
    }

    @Test
    void countsALoanerNotSuppliedApartAndTellsBeforeTheTerm() {
        counter(TODAY.minusDays(5));
        claims.received(claim().id(), TODAY.minusDays(5));
        complete("assess-claim", COVERED);
        desk.requestLoaner(claim().id(), TODAY.minusDays(4), "danylo");
        deliver();
        assertThatThrownBy(() -> desk.requestLoaner(claim().id(), TODAY, "danylo"))
                .isInstanceOf(CaseRefused.class);
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
        fire("repair-warning");
        fire("repair-last-day");
        assertThat(clock.on(claim(), TODAY.plusDays(3)).loanerDays())
                .as("it was supplied")
                .isEqualTo(days);
        complete("send-to-service-centre", sent());
        complete("record-diagnosis", Map.of("diagnosis", "repaired", "findings", "Замінено контакт"));
        assertThat(view("hand-back")).contains("Чайник KT-10");
        complete("hand-back", Map.of("loanerBack", true));
        assertThat(claim().loaner().backOn()).isEqualTo(TODAY);
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
        desk.requestLoaner(claim().id(), TODAY, "danylo");
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
    void refusesWithTheRuleAndNeedsAReasonAgainstTheLaw() {
        requested();
        assertThatThrownBy(() -> complete("assess-claim", and(COVERED, "assessment", "refuse")))
                .hasMessageContaining("Закон радить інакше");
        Map<String, Object> late = new HashMap<>(COVERED);
        late.putAll(Map.of(
                "assessment", "refuse",
                "warrantyMonths", "1",
                "earlierCause", "no",
                "receivedOn", TODAY.minusDays(600).toString()));
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
                        "refusalReason", "Експертний висновок: залито водою"));
        refuses = false;
        assertThat(claim().state()).isEqualTo(WarrantyClaim.State.HAND_BACK);
        handBack();
        fire("confirm-hand-back-overdue");
        complete("confirm-hand-back", Map.of("buyerConfirms", "yes"));
        assertThat(claim().outcome()).isEqualTo(WarrantyClaim.Outcome.REFUSED);
        assertThat(desk.results(claim())).isEmpty();
    }

    @Test
    void hasAnExpertLookWhereTheCauseIsDisputed() {
        toCentre();
        complete("record-diagnosis", Map.of("diagnosis", "disputed", "findings", "Причина невідома"));
        assertThatThrownBy(() -> complete("arrange-expertise", Map.of("expert", "КНДІСЕ")))
                .hasMessageContaining("письмової згоди");
        fire("arrange-expertise-overdue");
        complete("arrange-expertise", Map.of("expert", "КНДІСЕ", "consentOn", TODAY.toString()));
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
        assertThat(claim().outcome()).isEqualTo(WarrantyClaim.Outcome.COMPENSATED);
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
        complete("hand-back-withdrawn", Map.of("handBackTtn", "20450000000099"));
        assertThat(claim().outcome()).isEqualTo(WarrantyClaim.Outcome.CALLED_OFF);
        assertThat(over()).isTrue();
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
        ClaimDesk.Opened first = desk.open(wanted("CRM-1", 1, "Не гріє"), WarrantyClaim.Origin.API, "danylo");
        assertThat(desk.open(wanted("CRM-1", 1, "Не гріє"), WarrantyClaim.Origin.API, "danylo")
                        .fresh())
                .isFalse();
        assertThat(first.fresh()).isTrue();
        assertThatThrownBy(() -> desk.open(wanted("CRM-2", 5, "Не гріє"), WarrantyClaim.Origin.API, "danylo"))
                .isInstanceOf(CaseRefused.class)
                .hasMessageContaining("від 1 до 1");
        assertThatThrownBy(() -> desk.open(wanted("CRM-3", 1, " "), WarrantyClaim.Origin.API, "danylo"))
                .isInstanceOf(CaseRefused.class)
                .hasMessageContaining("що саме не працює");
        desk.open(wanted("CRM-4", 1, "Тече"), WarrantyClaim.Origin.API, "danylo");
        assertThat(desk.aboutTheSame(first.claim())).hasSize(1);
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
        playTheOthers();
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
        assertThat(taskService.getVariableLocal(task("send-to-service-centre").getId(), "atStake"))
                .isEqualTo("");
        jdbc.sql("update warranty_claim set claimed_on = ?, repair_limit_on = ? where claim_key = ?")
                .params(TODAY.minusDays(21), TODAY.minusDays(7), key)
                .update();
        mornings.show();
        assertThat(taskService.getVariableLocal(task("send-to-service-centre").getId(), "atStake"))
                .isEqualTo("97,93\u00A0₴");
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
        desk.requestLoaner(claim().id(), first, "danylo");
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
        desk.requestLoaner(claim().id(), TODAY, "danylo");
        assertThat(clock.on(claim(), TODAY.plusDays(2)).loanerDays()).isEqualTo(2);
        assertThat(clock.on(claim(), TODAY.plusDays(2)).sum()).isEqualByComparingTo("97.93");
    }

    @Test
    void knowsAnItemWithoutASerialByItsLine() {
        LocalDate came = TODAY.minusDays(10);
        WarrantyClaim first = desk.open(wanted(null, 1, "Не гріє"), WarrantyClaim.Origin.DESK, "danylo")
                .claim();
        runJobs();
        claims.received(first.id(), came);
        complete("assess-claim", COVERED);
        repaired();
        handBack();
        complete("confirm-hand-back", Map.of("buyerConfirms", "yes"));
        WarrantyClaim second = desk.open(
                        new ClaimDesk.Wanted(number, null, 11, 1, "SN-" + number, "Знову", null, null, false),
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
        assertThatThrownBy(() -> complete("assess-claim", and(COVERED, "weightKg", "-5")))
                .hasMessageContaining("більша за 0 кг");
        complete("assess-claim", and(COVERED, "goodsAreHere", true));
        desk.requestLoaner(claim().id(), TODAY, "danylo");
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

    private ClaimDesk.Wanted wanted(String request, int quantity, String cause) {
        return new ClaimDesk.Wanted(number, request, 11, quantity, null, cause, null, null, false);
    }

    private void requested() {
        key = number + "/RT" + number;
        assertThat(requestsFeed.takeIn(List.of(request(Meaning.NEW, null)))).isEmpty();
        runJobs();
    }

    private void counter(LocalDate claimedOn) {
        desk.open(
                new ClaimDesk.Wanted(number, null, 11, 1, "SN17-" + number, "Не вмикається", null, claimedOn, false),
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
        when(lookup.ask(eq("nova-poshta"), any()))
                .thenReturn(Map.of(
                        ttn,
                        new ParcelStatus(
                                ttn, "x", words, Optional.of(phase), Instant.now(), null, null, null, false, null)));
        watch.look();
        deliver();
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
                Instant.now(),
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
                        11, 1, "Чайник", "KT-17", 1, new BigDecimal("1399"), new BigDecimal("1399"), null)),
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
