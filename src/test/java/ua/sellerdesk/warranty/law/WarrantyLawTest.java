package ua.sellerdesk.warranty.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ua.sellerdesk.law.ConsumerLaw;
import ua.sellerdesk.law.MissingFact;
import ua.sellerdesk.law.Reason;
import ua.sellerdesk.law.Ruling;
import ua.sellerdesk.law.TablesOnAnEngine;
import ua.sellerdesk.law.ToldReasons;
import ua.sellerdesk.law.Verdict;
import ua.sellerdesk.law.Words;
import ua.sellerdesk.returns.Payer;
import ua.sellerdesk.warranty.ClaimWords;
import ua.sellerdesk.warranty.CoverAdvice;
import ua.sellerdesk.warranty.DelayPenalty;
import ua.sellerdesk.warranty.ExpertiseTerm;
import ua.sellerdesk.warranty.LoanerTerm;
import ua.sellerdesk.warranty.ProvingParty;
import ua.sellerdesk.warranty.Remedy;
import ua.sellerdesk.warranty.RemedyAdvice;
import ua.sellerdesk.warranty.RemedyDeadline;
import ua.sellerdesk.warranty.RepairCase;
import ua.sellerdesk.warranty.RepairTerm;
import ua.sellerdesk.warranty.WarrantyLaw;

/** The law of warranty, case by case, at every day on which an answer turns. */
class WarrantyLawTest {

    private static WarrantyOnAnEngine engine;
    private static WarrantyLaw law;

    @BeforeAll
    static void deploy() {
        engine = new WarrantyOnAnEngine("warranty", UnaryOperator.identity());
        law = engine.law(null);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    static List<ClaimCase> cover() {
        return ClaimCase.all("cover");
    }

    static List<ClaimCase> remedy() {
        return ClaimCase.all("remedy");
    }

    static List<ClaimCase> replacement() {
        return ClaimCase.all("replacement");
    }

    static List<ClaimCase> repair() {
        return ClaimCase.all("repair");
    }

    static List<ClaimCase> loaner() {
        return ClaimCase.all("loaner");
    }

    static List<ClaimCase> transport() {
        return ClaimCase.all("transport");
    }

    static List<ClaimCase> expertise() {
        return ClaimCase.all("expertise");
    }

    @ParameterizedTest
    @MethodSource("cover")
    void saysWhetherAClaimIsCovered(ClaimCase which) {
        CoverAdvice advice = cover(which);
        assertThat(advice.verdict()).isEqualTo(verdict(which));
        assertThat(Stream.concat(
                                advice.reasons().stream(),
                                Stream.of(advice.burden().reason()))
                        .map(Reason::rule))
                .containsAll(which.line().expectedAll("rules"));
        assertThat(advice.missing())
                .extracting(MissingFact::fact)
                .containsExactlyElementsOf(which.line().expectedAll("missing"));
        assertThat(iso(advice.term().lastDay())).isEqualTo(which.line().expected("last"));
        assertThat(iso(advice.term().otherLastDay())).isEqualTo(which.line().expected("other"));
        assertThat(advice.burden().answer())
                .isEqualTo(Words.read(ProvingParty.class, which.line().expected("burden")));
        assertThat(advice.readings()).hasSize(advice.law() == null ? 2 : 0);
        assertThat(advice.reasons()).allSatisfy(WarrantyLawTest::isTold);
        assertThat(advice.reasons().get(0).verdict()).isEqualTo(advice.verdict());
        isTold(advice.burden().reason());
    }

    @ParameterizedTest
    @MethodSource("remedy")
    void saysWhatTheBuyerMayChoose(ClaimCase which) {
        RemedyAdvice advice = law.remedies(which.asRemedy());
        assertThat(advice.verdict()).isEqualTo(verdict(which));
        assertThat(advice.choices())
                .containsExactlyInAnyOrderElementsOf(which.line().expectedAll("choices").stream()
                        .map(word -> Words.read(Remedy.class, word))
                        .toList());
        assertThat(advice.substantial().answer())
                .isEqualTo(
                        which.line().expected("substantial") == null
                                ? null
                                : which.line().expected("substantial").equals("yes"));
        assertThat(advice.substantial().reason().rule()).isEqualTo(which.line().expected("rule"));
        assertThat(missing(advice.missing())).isEqualTo(which.line().expectedAll("missing"));
        assertThat(advice.change().verdict())
                .isEqualTo(Words.read(Verdict.class, which.line().expected("change")));
        assertThat(advice.change().answer()).isEqualTo(advice.change().verdict() == Verdict.ACCEPT ? true : null);
        assertThat(advice.change().reason().rule()).isEqualTo(which.line().expected("changeRule"));
        assertThat(advice.reasons())
                .hasSize(Math.max(1, advice.choices().size()))
                .allSatisfy(WarrantyLawTest::isTold);
        isTold(advice.substantial().reason());
        isTold(advice.change().reason());
    }

    @ParameterizedTest
    @MethodSource("replacement")
    void saysByWhenAReplacementIsDue(ClaimCase which) {
        RemedyDeadline deadline = law.replacement(which.asReplacement());
        assertDeadline(deadline, which);
        assertThat(missing(deadline.missing())).isEqualTo(which.line().expectedAll("missing"));
    }

    @ParameterizedTest
    @MethodSource("repair")
    void saysByWhenARepairIsDueAndWhatLateDaysCost(ClaimCase which) {
        RepairTerm term = law.repair(which.asRepair());
        assertDeadline(term.deadline(), which);
        assertThat(term.deadline().missing()).isEmpty();
        assertPenalty(term.penalty(), which);
    }

    @ParameterizedTest
    @MethodSource("loaner")
    void saysWhetherALoanerIsOwedAndWhatDaysWithoutItCost(ClaimCase which) {
        LoanerTerm term = law.loaner(which.asRepair());
        assertThat(term.verdict()).isEqualTo(verdict(which));
        assertThat(term.reason().rule()).isEqualTo(which.line().expected("rule"));
        assertThat(missing(term.missing())).isEqualTo(which.line().expectedAll("missing"));
        assertPenalty(term.penalty(), which);
        isTold(term.reason());
    }

    @ParameterizedTest
    @MethodSource("transport")
    void saysWhoPaysTheTransport(ClaimCase which) {
        Ruling<Payer> ruling = law.transport(which.asTransport());
        assertThat(ruling.answer())
                .isEqualTo(Words.read(Payer.class, which.line().expected("payer")));
        assertRuling(ruling, which);
    }

    @ParameterizedTest
    @MethodSource("expertise")
    void saysByWhenAnExpertiseIsOrderedAndWhoPays(ClaimCase which) {
        ExpertiseTerm term = law.expertise(which.asExpertise());
        assertThat(term.payer().answer())
                .isEqualTo(Words.read(Payer.class, which.line().expected("payer")));
        assertThat(iso(term.orderBy())).isEqualTo(which.line().expected("order"));
        assertRuling(term.payer(), which);
    }

    @Test
    void countsTheDaysToFindADefectAndToClaim() {
        var term = law.term(ClaimCase.of("base=none").asClaim());
        assertThat(term.startsOn()).isEqualTo("2026-03-02");
        assertThat(term.discoveryLastDay()).isEqualTo("2028-03-02");
        assertThat(term.limitationLastDay()).isEqualTo("2027-08-25");
        assertThat(term.reasons()).extracting(Reason::rule).containsExactly("WS-receipt", "WM-none", "WE-none");
    }

    @Test
    void tellsTheWarrantysNewLastDayOnceARepairIsOver() {
        String before = "base=sent repairs=2026-09-01..";
        String after = "base=sent repairs=2026-09-01..2026-09-13";
        assertThat(law.term(ClaimCase.of(before).asClaim()).lastDay()).isEqualTo("2027-03-02");
        assertThat(law.term(ClaimCase.of(after).asClaim()).lastDay()).isEqualTo("2027-03-14");
    }

    @Test
    void showsACaseUnderBothLawsSideBySide() {
        Map<ConsumerLaw, CoverAdvice> both = law.compare(
                ClaimCase.of("base=sent claimed=2027-03-03 earlier=no").asClaim());
        assertThat(both.get(ConsumerLaw.LAW_1023_XII).verdict()).isEqualTo(Verdict.REFUSE);
        assertThat(both.get(ConsumerLaw.LAW_3153_IX).verdict()).isEqualTo(Verdict.PERSON_DECIDES);
        assertThat(both.get(ConsumerLaw.LAW_3153_IX).term().otherLastDay()).isEqualTo("2028-03-02");
    }

    @Test
    void namesTheDaysAndTheNumbersOfTheTables() {
        assertThat(cover(ClaimCase.of("base=sent")).reasons())
                .extracting(Reason::uk)
                .contains("Гарантія діє до 02.03.2027 включно.", "Гарантія – 12 міс.");
        assertThat(law.repair(ClaimCase.of("claimed=2026-03-02").asRepair())
                        .deadline()
                        .reason()
                        .en())
                .contains("within 14 days", "costs 1 % of the price");
    }

    @Test
    void isShownInBothLanguages() {
        ClaimWords words = ClaimWords.of(cover(ClaimCase.of("base=sent document=no")));
        assertThat(words.verdict()).isEqualTo("ASK");
        assertThat(words.reasons().get(0)).containsEntry("rule", "WC-ask-documents");
        assertThat(words.missing()).singleElement().satisfies(question -> assertThat(question)
                .containsOnlyKeys("uk", "en"));
        assertThat(ClaimWords.of(law.loaner(ClaimCase.of("request=none").asRepair()))
                        .verdict())
                .isEqualTo("REFUSE");
    }

    @Test
    void everyRowSpeaksInSomeCase() {
        cover().forEach(WarrantyLawTest::cover);
        remedy().forEach(which -> law.remedies(which.asRemedy()));
        replacement().forEach(which -> law.replacement(which.asReplacement()));
        repair().forEach(which -> law.repair(which.asRepair()));
        loaner().forEach(which -> law.loaner(which.asRepair()));
        transport().forEach(which -> law.transport(which.asTransport()));
        expertise().forEach(which -> law.expertise(which.asExpertise()));
        Set<String> rows = TablesOnAnEngine.rows("bpmn/warranty-cover.dmn");
        rows.addAll(TablesOnAnEngine.rows("bpmn/warranty-remedy.dmn"));
        assertThat(rows).hasSizeGreaterThan(100);
        assertThat(engine.rulesHit()).containsAll(rows);
    }

    private static CoverAdvice cover(ClaimCase which) {
        return engine.law(which.line().day("start")).cover(which.asClaim());
    }

    private static void assertDeadline(RemedyDeadline deadline, ClaimCase which) {
        assertThat(deadline.verdict()).isEqualTo(verdict(which));
        assertThat(Stream.of(deadline.warnOn(), deadline.lastDay(), deadline.otherLastDay())
                        .map(WarrantyLawTest::iso))
                .containsExactly(
                        which.line().expected("warn"),
                        which.line().expected("last"),
                        which.line().expected("other"));
        assertThat(deadline.reason().rule()).isEqualTo(which.line().expected("rule"));
        isTold(deadline.reason());
    }

    private static void assertPenalty(DelayPenalty penalty, ClaimCase which) {
        String days = which.line().expected("days");
        String amount = which.line().expected("amount");
        if (days == null) {
            assertThat(penalty).isNull();
        } else {
            LocalDate today = which.line().day("today");
            assertThat(penalty.days(today)).isEqualTo(Integer.parseInt(days));
            assertThat(penalty.amount(today)).isEqualTo(amount == null ? null : new BigDecimal(amount));
        }
    }

    private static void assertRuling(Ruling<?> ruling, ClaimCase which) {
        assertThat(ruling.verdict()).isEqualTo(verdict(which));
        assertThat(ruling.reason().rule()).isEqualTo(which.line().expected("rule"));
        assertThat(missing(ruling.missing())).isEqualTo(which.line().expectedAll("missing"));
        isTold(ruling.reason());
    }

    private static Verdict verdict(ClaimCase which) {
        return Words.read(Verdict.class, which.line().expected("verdict"));
    }

    private static List<String> missing(List<MissingFact> missing) {
        return missing.stream().map(MissingFact::fact).toList();
    }

    private static String iso(LocalDate day) {
        return Words.of(day);
    }

    private static void isTold(Reason reason) {
        ToldReasons.isTold(reason, "B-business", "WC-business", "WC-law-unclear", "WC-person");
    }

    @Test
    void whatManyRepairsShareIsAskedOnce() {
        try (WarrantyOnAnEngine counting = new WarrantyOnAnEngine("warranty-late", UnaryOperator.identity())) {
            LocalDate day = LocalDate.of(2026, 3, 2);
            WarrantyLaw counted = counting.law(null);
            assertThat(counted.applying(day, day)).isEqualTo(ConsumerLaw.LAW_1023_XII);
            assertThat(counting.evaluations())
                    .as("no table but the one of the law")
                    .containsOnlyKeys("law-in-force");
            Set<RepairCase> repairs = Set.of(repair(day, "100"), repair(day, "200"), repair(day, "300"));
            assertThat(counted.penalties(repairs))
                    .allSatisfy((repair, late) -> {
                        assertThat(late.repair()).isEqualTo(law.repair(repair).penalty());
                        assertThat(late.loaner()).isEqualTo(law.loaner(repair).penalty());
                    })
                    .hasSize(3);
            assertThat(counting.evaluations()).containsEntry("repair-term", 1L).containsEntry("loaner", 1L);
        }
    }

    private static RepairCase repair(LocalDate claimed, String price) {
        return new RepairCase(
                ConsumerLaw.LAW_1023_XII,
                claimed,
                null,
                claimed,
                null,
                new BigDecimal(price),
                new RepairCase.Loaner(RepairCase.Request.WRITTEN, claimed, null));
    }
}
