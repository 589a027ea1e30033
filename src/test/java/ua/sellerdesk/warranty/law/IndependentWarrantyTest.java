package ua.sellerdesk.warranty.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ua.sellerdesk.law.CaseLine;
import ua.sellerdesk.law.Ruling;
import ua.sellerdesk.law.Verdict;
import ua.sellerdesk.law.Words;
import ua.sellerdesk.returns.Payer;
import ua.sellerdesk.warranty.CoverAdvice;
import ua.sellerdesk.warranty.DelayPenalty;
import ua.sellerdesk.warranty.ExpertiseTerm;
import ua.sellerdesk.warranty.LoanerTerm;
import ua.sellerdesk.warranty.ProvingParty;
import ua.sellerdesk.warranty.Remedy;
import ua.sellerdesk.warranty.RemedyAdvice;
import ua.sellerdesk.warranty.RemedyDeadline;
import ua.sellerdesk.warranty.RepairTerm;
import ua.sellerdesk.warranty.WarrantyLaw;
import ua.sellerdesk.warranty.WarrantyTerm;

/** Puts legal cases that were written from the law, before the tables were read, to the tables. */
class IndependentWarrantyTest {

    private static WarrantyOnAnEngine engine;
    private static WarrantyLaw law;

    @BeforeAll
    static void deploy() {
        engine = new WarrantyOnAnEngine("warranty-independent", UnaryOperator.identity());
        law = engine.law(null);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    static List<IndependentCase> cover() {
        return IndependentCase.all("cover");
    }

    static List<IndependentCase> remedy() {
        return IndependentCase.all("remedy");
    }

    static List<IndependentCase> replacement() {
        return IndependentCase.all("replacement");
    }

    static List<IndependentCase> repair() {
        return IndependentCase.all("repair");
    }

    static List<IndependentCase> loaner() {
        return IndependentCase.all("loaner");
    }

    static List<IndependentCase> transport() {
        return IndependentCase.all("transport");
    }

    static List<IndependentCase> expertise() {
        return IndependentCase.all("expertise");
    }

    @Test
    void leaveNoCaseOut() {
        long lines = CaseLine.all("warranty-cases-independent.csv", Map.of("nothing", ""), "")
                .size();
        long asked = Stream.of(cover(), remedy(), replacement(), repair(), loaner(), transport(), expertise())
                .mapToLong(List::size)
                .sum();
        assertThat(asked).isEqualTo(lines).isGreaterThanOrEqualTo(70);
    }

    @ParameterizedTest
    @MethodSource("cover")
    void isCovered(IndependentCase which) {
        CoverAdvice advice = engine.law(which.newLawFrom()).cover(which.asClaim());
        if ("not-refused".equals(which.line().expected("verdict"))) {
            assertThat(advice.verdict()).isNotEqualTo(Verdict.REFUSE);
        } else {
            assertThat(advice.verdict()).isEqualTo(verdict(which));
        }
        assertDays(which, lastDays(advice.term()));
        if (which.line().expected("answer") != null) {
            assertThat(advice.burden().answer()).isEqualTo(answer(ProvingParty.class, which));
        }
    }

    @ParameterizedTest
    @MethodSource("remedy")
    void mayBeChosen(IndependentCase which) {
        RemedyAdvice advice = law.remedies(which.asRemedy());
        assertThat(advice.choices())
                .containsExactlyInAnyOrderElementsOf(which.line().expectedAll("answer").stream()
                        .map(word -> Words.read(Remedy.class, word))
                        .toList());
        if (which.wanted() == null) {
            assertThat(advice.verdict()).isEqualTo(verdict(which));
        } else {
            assertThat(advice.choices().contains(which.wanted())
                            && advice.change().verdict() == Verdict.ACCEPT)
                    .isEqualTo(verdict(which) == Verdict.ACCEPT);
        }
    }

    @ParameterizedTest
    @MethodSource("replacement")
    void isReplacedInTime(IndependentCase which) {
        RemedyDeadline deadline = law.replacement(which.asReplacement());
        assertThat(deadline.verdict()).isEqualTo(verdict(which));
        assertDays(which, deadline.lastDay(), deadline.otherLastDay());
    }

    @ParameterizedTest
    @MethodSource("repair")
    void isRepairedInTimeOrCosts(IndependentCase which) {
        RepairTerm term = law.repair(which.asRepair());
        assertThat(term.deadline().verdict()).isEqualTo(verdict(which));
        assertDays(which, term.deadline().lastDay(), term.deadline().otherLastDay());
        assertSum(which, term.penalty());
    }

    @ParameterizedTest
    @MethodSource("loaner")
    void isLentOrCosts(IndependentCase which) {
        LoanerTerm term = law.loaner(which.asRepair());
        assertThat(term.verdict()).isEqualTo(verdict(which));
        assertSum(which, term.penalty());
    }

    @ParameterizedTest
    @MethodSource("transport")
    void isCarriedAtSomebodysCost(IndependentCase which) {
        Ruling<Payer> ruling = law.transport(which.asTransport());
        assertThat(ruling.verdict()).isEqualTo(verdict(which));
        assertThat(ruling.answer()).isEqualTo(answer(Payer.class, which));
    }

    /** Once something is found, the line tells what becomes of the claim. */
    @ParameterizedTest
    @MethodSource("expertise")
    void isExamined(IndependentCase which) {
        ExpertiseTerm term = law.expertise(which.asExpertise());
        Verdict said = which.diagnosis() == null
                ? term.payer().verdict()
                : law.cover(IndependentCase.claimAfter(which.diagnosis())).verdict();
        assertThat(said).isEqualTo(verdict(which));
        assertThat(term.payer().answer()).isEqualTo(answer(Payer.class, which));
        assertDays(which, term.orderBy());
    }

    private static LocalDate[] lastDays(WarrantyTerm term) {
        return term.lastDay() == null && term.otherLastDay() == null
                ? new LocalDate[] {term.discoveryLastDay()}
                : new LocalDate[] {term.lastDay(), term.otherLastDay()};
    }

    /** A line that names days names all, also that of the other reading of the law. */
    private static void assertDays(IndependentCase which, LocalDate... days) {
        if (which.line().expected("day") != null) {
            assertThat(Arrays.stream(days).filter(Objects::nonNull).map(Words::of))
                    .containsExactlyInAnyOrderElementsOf(which.line().expectedAll("day"));
        }
    }

    private static void assertSum(IndependentCase which, DelayPenalty penalty) {
        assertThat(penalty == null ? BigDecimal.ZERO : penalty.amount(which.ended()))
                .isEqualByComparingTo(which.line().expected("sum"));
    }

    private static Verdict verdict(IndependentCase which) {
        return Words.read(Verdict.class, which.line().expected("verdict"));
    }

    private static <E extends Enum<E>> E answer(Class<E> type, IndependentCase which) {
        return Words.read(type, which.line().expected("answer"));
    }
}
