package ua.sellerdesk.warranty.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import ua.sellerdesk.law.ConsumerLaw;
import ua.sellerdesk.law.Reason;
import ua.sellerdesk.law.Ruling;
import ua.sellerdesk.law.ToldReasons;
import ua.sellerdesk.law.Verdict;
import ua.sellerdesk.returns.ReturnCase.Channel;
import ua.sellerdesk.warranty.CoverAdvice;
import ua.sellerdesk.warranty.DelayPenalty;
import ua.sellerdesk.warranty.Diagnosis;
import ua.sellerdesk.warranty.ExpertiseCase;
import ua.sellerdesk.warranty.LoanerTerm;
import ua.sellerdesk.warranty.Remedy;
import ua.sellerdesk.warranty.RemedyAdvice;
import ua.sellerdesk.warranty.RemedyCase;
import ua.sellerdesk.warranty.RemedyDeadline;
import ua.sellerdesk.warranty.RepairCase;
import ua.sellerdesk.warranty.RepairDays;
import ua.sellerdesk.warranty.RepairTerm;
import ua.sellerdesk.warranty.ReplacementCase;
import ua.sellerdesk.warranty.TransportCase;
import ua.sellerdesk.warranty.WarrantyCase;
import ua.sellerdesk.warranty.WarrantyLaw;

/**
 * Whatever is known of a claim and whatever is not, the tables answer, no two rows of a table that has one answer do, and what
 * they answer holds together.
 */
class AnyClaimTest {

    private static final LocalDate START = LocalDate.of(2027, 1, 1);

    private static WarrantyOnAnEngine engine;

    @BeforeAll
    static void deploy() {
        engine = new WarrantyOnAnEngine("warranty-any-case", UnaryOperator.identity());
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @RepeatedTest(150)
    void isAnswered(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        WarrantyLaw law = engine.law(random.nextBoolean() ? START : null);
        WarrantyCase claim = anyClaim(random);
        holdsTogether(law.cover(claim), claim);
        law.compare(claim).forEach((which, advice) -> {
            assertThat(advice.law()).isEqualTo(which);
            holdsTogether(advice, claim);
        });
        ConsumerLaw which = perhaps(random, one(random, ConsumerLaw.values()));
        remedy(law, which, random);
        replacement(law, which, random);
        repair(law, which, random);
        answered(law.transport(new TransportCase(
                which,
                day(random),
                perhaps(random, BigDecimal.valueOf(random.nextInt(10))),
                yes(random),
                perhaps(random, one(random, Diagnosis.values())))));
        answered(law.expertise(new ExpertiseCase(
                        which,
                        day(random),
                        yes(random),
                        yes(random),
                        day(random),
                        perhaps(random, one(random, Diagnosis.values()))))
                .payer());
    }

    private static void holdsTogether(CoverAdvice advice, WarrantyCase claim) {
        assertThat(advice.verdict() == Verdict.ASK && advice.missing().isEmpty())
                .as("asks for something: " + claim)
                .isFalse();
        assertThat(advice.reasons()).allSatisfy(AnyClaimTest::isTold);
        isTold(advice.burden().reason());
        if (advice.verdict() == Verdict.ACCEPT) {
            assertThat(verdictsOf(advice, "WT-", "WL-", "WD-", "WU-", "WG-"))
                    .as("each table has its row, and none is against it: " + claim)
                    .hasSize(5)
                    .containsOnly(Verdict.ACCEPT);
        }
        if (advice.verdict() == Verdict.REFUSE) {
            assertThat(verdictsOf(advice, "WT-", "WL-", "WD-", "WU-", "WG-"))
                    .as(claim.toString())
                    .contains(Verdict.REFUSE);
            assertThat(verdictsOf(advice, "WD-"))
                    .as("documents are asked for before anything is refused: " + claim)
                    .doesNotContain(Verdict.ASK);
        }
        LocalDate last = advice.term().lastDay();
        LocalDate other = advice.term().otherLastDay();
        if (last != null && other != null) {
            assertThat(other).as(claim.toString()).isAfter(last);
        }
    }

    private static List<Verdict> verdictsOf(CoverAdvice advice, String... tables) {
        return advice.reasons().stream()
                .filter(reason -> List.of(tables).stream().anyMatch(reason.rule()::startsWith))
                .map(Reason::verdict)
                .toList();
    }

    private static void remedy(WarrantyLaw law, ConsumerLaw which, Random random) {
        RemedyCase facts = new RemedyCase(
                which,
                day(random),
                new RemedyCase.Defect(
                        yes(random),
                        yes(random),
                        yes(random),
                        yes(random),
                        perhaps(random, random.nextInt(30)),
                        yes(random)),
                perhaps(random, one(random, Remedy.values())),
                yes(random));
        RemedyAdvice advice = law.remedies(facts);
        assertThat(advice.choices().isEmpty()).as(facts.toString()).isEqualTo(advice.verdict() != Verdict.ACCEPT);
        assertThat(advice.missing().isEmpty()).as(facts.toString()).isEqualTo(advice.verdict() != Verdict.ASK);
        if (advice.verdict() == Verdict.ACCEPT) {
            assertThat(advice.choices())
                    .as(facts.toString())
                    .isEqualTo(
                            advice.substantial().answer()
                                    ? EnumSet.of(Remedy.REFUND, Remedy.REPLACEMENT)
                                    : EnumSet.of(Remedy.PRICE_CUT, Remedy.REPAIR, Remedy.REPAIR_COSTS));
        }
        answered(advice.substantial());
        answered(advice.change());
    }

    private static void replacement(WarrantyLaw law, ConsumerLaw which, Random random) {
        LocalDate claimed = day(random);
        RemedyDeadline deadline = law.replacement(
                new ReplacementCase(which, claimed, yes(random), yes(random), perhaps(random, later(claimed, random))));
        isTold(deadline.reason());
        assertThat(deadline.lastDay() == null).isEqualTo(claimed == null);
        assertThat(deadline.missing().isEmpty()).isEqualTo(deadline.verdict() != Verdict.ASK);
        if (deadline.warnOn() != null) {
            assertThat(deadline.warnOn()).isBefore(deadline.lastDay());
        }
    }

    private static void repair(WarrantyLaw law, ConsumerLaw which, Random random) {
        LocalDate claimed = day(random);
        RepairCase facts = new RepairCase(
                which,
                claimed,
                perhaps(random, later(claimed, random)),
                perhaps(random, later(claimed, random)),
                perhaps(random, later(claimed, random)),
                perhaps(random, BigDecimal.valueOf(random.nextInt(100000), 2)),
                new RepairCase.Loaner(
                        perhaps(random, one(random, RepairCase.Request.values())),
                        perhaps(random, later(claimed, random)),
                        perhaps(random, later(claimed, random))));
        RepairTerm repair = law.repair(facts);
        isTold(repair.deadline().reason());
        assertThat(repair.penalty() == null).as(facts.toString()).isEqualTo(claimed == null);
        LoanerTerm loaner = law.loaner(facts);
        isTold(loaner.reason());
        if (loaner.verdict() == Verdict.REFUSE || loaner.verdict() == Verdict.ASK) {
            assertThat(loaner.penalty()).as(facts.toString()).isNull();
        }
        grows(repair.penalty());
        grows(loaner.penalty());
    }

    private static void grows(DelayPenalty penalty) {
        if (penalty == null) {
            return;
        }
        assertThat(penalty.days(penalty.freeUntil())).isZero();
        assertThat(penalty.days(penalty.freeUntil().plusDays(3))).isBetween(0, 3);
    }

    private static void answered(Ruling<?> ruling) {
        isTold(ruling.reason());
        assertThat(ruling.answer() != null).as(ruling.toString()).isEqualTo(ruling.verdict() == Verdict.ACCEPT);
        assertThat(ruling.missing().isEmpty()).as(ruling.toString()).isEqualTo(ruling.verdict() != Verdict.ASK);
    }

    private static void isTold(Reason reason) {
        ToldReasons.isTold(reason, "B-business", "WC-business", "WC-law-unclear", "WC-person");
    }

    private static WarrantyCase anyClaim(Random random) {
        LocalDate sold = day(random);
        LocalDate from = sold == null ? START : sold;
        return new WarrantyCase(
                perhaps(random, from.plusDays(random.nextInt(1200))),
                perhaps(random, from.plusDays(random.nextInt(900))),
                yes(random),
                new WarrantyCase.Sale(
                        perhaps(random, one(random, Channel.values())),
                        sold,
                        perhaps(random, from.plusDays(random.nextInt(20))),
                        random.nextInt(4) == 0 ? from.plusDays(random.nextInt(200) - 100) : null,
                        yes(random),
                        yes(random),
                        yes(random)),
                new WarrantyCase.Promise(
                        yes(random), perhaps(random, random.nextInt(40)), perhaps(random, random.nextInt(40))),
                random.nextBoolean()
                        ? List.of()
                        : List.of(new RepairDays(
                                from.plusDays(30), perhaps(random, from.plusDays(30L + random.nextInt(30))))),
                random.nextInt(4) == 0 ? from.plusDays(random.nextInt(100)) : null,
                new WarrantyCase.Documents(yes(random), yes(random), yes(random)),
                new WarrantyCase.Proof(
                        perhaps(random, one(random, WarrantyCase.Misuse.values())), yes(random), yes(random)));
    }

    private static LocalDate day(Random random) {
        return perhaps(random, START.plusDays(random.nextInt(60) - 30));
    }

    private static LocalDate later(LocalDate day, Random random) {
        return (day == null ? START : day).plusDays(random.nextInt(40));
    }

    private static Boolean yes(Random random) {
        return perhaps(random, random.nextBoolean());
    }

    private static <T> T one(Random random, T[] of) {
        return of[random.nextInt(of.length)];
    }

    private static <T> T perhaps(Random random, T fact) {
        return random.nextInt(4) == 0 ? null : fact;
    }
}
