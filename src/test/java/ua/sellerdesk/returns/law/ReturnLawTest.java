package ua.sellerdesk.returns.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ua.sellerdesk.law.ConsumerLaw;
import ua.sellerdesk.law.Ground;
import ua.sellerdesk.law.MissingFact;
import ua.sellerdesk.law.Reason;
import ua.sellerdesk.law.Ruling;
import ua.sellerdesk.law.TablesOnAnEngine;
import ua.sellerdesk.law.ToldReasons;
import ua.sellerdesk.law.Verdict;
import ua.sellerdesk.law.Words;
import ua.sellerdesk.returns.Advice;
import ua.sellerdesk.returns.ListedGoods;
import ua.sellerdesk.returns.MoneyForm;
import ua.sellerdesk.returns.Payer;
import ua.sellerdesk.returns.RefundDeadline;
import ua.sellerdesk.returns.RefundPrice;
import ua.sellerdesk.returns.ReturnCase;

/** The law of returns, case by case, at every day on which an answer turns. */
class ReturnLawTest {

    private static final Map<LawCase, Advice> ADVICE = new HashMap<>();

    private static LawOnAnEngine engine;

    @BeforeAll
    static void deploy() {
        engine = new LawOnAnEngine();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    static List<LawCase> eligibility() {
        return LawCase.all("eligibility-cases.csv");
    }

    static List<LawCase> shipping() {
        return LawCase.all("shipping-cases.csv");
    }

    static List<LawCase> deadlines() {
        return LawCase.all("deadline-cases.csv");
    }

    static List<LawCase> prices() {
        return LawCase.all("price-cases.csv");
    }

    static List<LawCase> forms() {
        return LawCase.all("form-cases.csv");
    }

    @ParameterizedTest
    @MethodSource("eligibility")
    void advisesOnAReturn(LawCase line) {
        Set<String> tables = Set.of("T-", "U-", "N-");
        Advice advice = advice(line);
        assertThat(advice.verdict()).isEqualTo(Words.read(Verdict.class, line.expected("verdict")));
        assertThat(advice.ground()).isEqualTo(Words.read(Ground.class, line.expected("ground")));
        assertThat(advice.reasons())
                .extracting(Reason::rule)
                .containsAll(line.expectedAll("rules").stream()
                        .filter(rule -> tables.stream().noneMatch(rule::startsWith))
                        .toList());
        assertThat(advice.missing())
                .extracting(MissingFact::fact)
                .containsExactlyElementsOf(line.expectedAll("missing"));
        assertThat(advice.reasons()).allSatisfy(ReturnLawTest::isTold);
        assertThat(advice.missing()).allSatisfy(fact -> {
            assertThat(fact.questionUk()).contains("?");
            assertThat(fact.questionEn()).contains("?");
        });
        assertThat(advice.reasons().get(0).verdict()).isEqualTo(advice.verdict());
        assertThat(advice.readings()).hasSize(advice.law() == null ? 2 : 0);
    }

    @ParameterizedTest
    @MethodSource("shipping")
    void tellsWhoPaysForTheWayBack(LawCase line) {
        Ruling<Payer> ruling = engine.law(line.newLawFrom()).returnShipping(line.asReturn());
        assertThat(ruling.answer()).isEqualTo(Words.read(Payer.class, line.expected("payer")));
        assertRuling(ruling, line);
    }

    @ParameterizedTest
    @MethodSource("deadlines")
    void tellsByWhenTheMoneyMustBeBack(LawCase line) {
        RefundDeadline deadline = engine.law(null).refundDeadline(line.asRefund());
        assertThat(deadline.verdict()).isEqualTo(Words.read(Verdict.class, line.expected("verdict")));
        assertThat(Stream.of(deadline.dueOn(), deadline.warnOn(), deadline.limitOn(), deadline.otherLimitOn())
                        .map(day -> day == null ? null : day.toString()))
                .containsExactly(
                        line.expected("due"), line.expected("warn"), line.expected("limit"), line.expected("other"));
        assertThat(deadline.reason().rule()).isEqualTo(line.expected("rule"));
        assertThat(deadline.missing())
                .extracting(MissingFact::fact)
                .containsExactlyElementsOf(line.expectedAll("missing"));
        isTold(deadline.reason());
    }

    @ParameterizedTest
    @MethodSource("prices")
    void tellsWhichPriceGoesBack(LawCase line) {
        Ruling<RefundPrice> ruling = engine.law(null).refundPrice(line.asRefund());
        assertThat(ruling.answer()).isEqualTo(Words.read(RefundPrice.class, line.expected("answer")));
        assertRuling(ruling, line);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void tellsInWhichFormTheMoneyGoesBack(LawCase line) {
        Ruling<MoneyForm> ruling = engine.law(null).refundForm(line.asRefund());
        assertThat(ruling.answer()).isEqualTo(Words.read(MoneyForm.class, line.expected("answer")));
        assertRuling(ruling, line);
    }

    @Test
    void showsACaseUnderBothLawsSideBySide() {
        LawCase underwearInTheShop = eligibility().stream()
                .filter(line -> line.toString().equals("underwear"))
                .findFirst()
                .orElseThrow();
        Map<ConsumerLaw, Advice> both = engine.law(null).compare(underwearInTheShop.asReturn());
        assertThat(both.get(ConsumerLaw.LAW_1023_XII).verdict()).isEqualTo(Verdict.REFUSE);
        assertThat(both.get(ConsumerLaw.LAW_3153_IX).verdict()).isEqualTo(Verdict.ACCEPT);
        assertThat(both.get(ConsumerLaw.LAW_1023_XII).law()).isEqualTo(ConsumerLaw.LAW_1023_XII);
        assertThat(both.get(ConsumerLaw.LAW_3153_IX).law()).isEqualTo(ConsumerLaw.LAW_3153_IX);
    }

    @Test
    void namesTheItemOfTheListAndTheNumbersOfTheTable() {
        assertThat(words("underwear", "G-1023-listed").uk()).endsWith(": білизна натільна");
        assertThat(words("underwear", "G-1023-listed").en()).endsWith(": underwear");
        assertThat(words("seller's term 30, day 31", "G-1023-late").uk()).isEqualTo("Минуло 31 дн., строк – 30.");
        assertThat(words("corrected on day 60, day 75", "W-1023-corrected-late").en())
                .contains("corrected on day 60", "ended on day 74", "now day 75");
    }

    @Test
    void asksWhereNothingIsKnownAtAll() {
        Advice advice = engine.law(null).advise(new ReturnCase(null, null, null, null, null, null));
        assertThat(advice.verdict()).isEqualTo(Verdict.ASK);
        assertThat(advice.missing()).extracting(MissingFact::fact).contains("defective", "channel", "receivedOn");
    }

    @Test
    void takesNoIdThatIsOnNoList() {
        LawCase shop = LawCase.of("base=shop listed=television");
        assertThatThrownBy(() -> engine.law(null).advise(shop.asReturn()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("television");
    }

    @Test
    void listsEachGoodsOnce() {
        List<ListedGoods> goods = engine.law(null).listedGoods();
        assertThat(goods).extracting(ListedGoods::id).doesNotHaveDuplicates().hasSize(31);
        assertThat(goods)
                .filteredOn(item -> item.id().equals("cosmetics"))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.laws()).containsExactlyInAnyOrder(ConsumerLaw.values());
                    assertThat(item.conditionUk()).isNotBlank();
                });
    }

    @Test
    void everyRowSpeaksInSomeCase() {
        eligibility().forEach(ReturnLawTest::advice);
        engine.law(null).compare(eligibility().get(0).asReturn());
        shipping().forEach(line -> engine.law(line.newLawFrom()).returnShipping(line.asReturn()));
        deadlines().forEach(line -> engine.law(null).refundDeadline(line.asRefund()));
        prices().forEach(line -> engine.law(null).refundPrice(line.asRefund()));
        forms().forEach(line -> engine.law(null).refundForm(line.asRefund()));
        assertThat(rows()).as("rows of the tables").hasSizeGreaterThan(100);
        assertThat(engine.rulesHit()).containsExactlyElementsOf(rows());
    }

    /** Each case is put to the tables once. */
    private static Advice advice(LawCase line) {
        return ADVICE.computeIfAbsent(line, any -> engine.law(line.newLawFrom()).advise(line.asReturn()));
    }

    private static Set<String> rows() {
        Set<String> rows = TablesOnAnEngine.rows("bpmn/return-eligibility.dmn");
        rows.addAll(TablesOnAnEngine.rows("bpmn/refund-deadline.dmn"));
        return rows;
    }

    private static Reason words(String name, String rule) {
        LawCase line = eligibility().stream()
                .filter(any -> any.toString().equals(name))
                .findFirst()
                .orElseThrow();
        return advice(line).reasons().stream()
                .filter(reason -> reason.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static void assertRuling(Ruling<?> ruling, LawCase line) {
        assertThat(ruling.verdict()).isEqualTo(Words.read(Verdict.class, line.expected("verdict")));
        assertThat(ruling.reason().rule()).isEqualTo(line.expected("rule"));
        assertThat(ruling.missing()).hasSize(ruling.verdict() == Verdict.ASK ? 1 : 0);
        isTold(ruling.reason());
    }

    private static void isTold(Reason reason) {
        ToldReasons.isTold(reason, "B-business", "D-1023-warranty-over", "D-1023-minor");
    }
}
