package ua.sellerdesk.returns.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import ua.sellerdesk.law.ConsumerLaw;
import ua.sellerdesk.law.Ground;
import ua.sellerdesk.law.Reason;
import ua.sellerdesk.law.Ruling;
import ua.sellerdesk.law.Verdict;
import ua.sellerdesk.returns.Advice;
import ua.sellerdesk.returns.ListedGoods;
import ua.sellerdesk.returns.MoneyForm;
import ua.sellerdesk.returns.RefundCase;
import ua.sellerdesk.returns.RefundDeadline;
import ua.sellerdesk.returns.ReturnCase;
import ua.sellerdesk.returns.ReturnCase.Channel;
import ua.sellerdesk.returns.ReturnCase.Defect;
import ua.sellerdesk.returns.ReturnCase.Goods;
import ua.sellerdesk.returns.ReturnCase.Sale;
import ua.sellerdesk.returns.ReturnCase.SellerInformation;
import ua.sellerdesk.returns.ReturnLaw;

/** Whatever is known of a case and whatever is not, the tables answer, and what they answer holds together. */
class AnyCaseTest {

    private static final LocalDate START = LocalDate.of(2027, 1, 1);

    private static LawOnAnEngine engine;
    private static List<ListedGoods> goods;

    @BeforeAll
    static void deploy() {
        engine = new LawOnAnEngine("law-any-case", tables -> tables);
        goods = engine.law(null).listedGoods();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @RepeatedTest(60)
    void isAnswered(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        ReturnLaw law = engine.law(random.nextBoolean() ? START : null);
        ReturnCase facts = anyReturn(random);
        holdsTogether(law.advise(facts), facts);
        Ruling<?> shipping = law.returnShipping(facts);
        assertThat(shipping.answer() != null).isEqualTo(shipping.verdict() == Verdict.ACCEPT);

        RefundCase refund = anyRefund(random);
        RefundDeadline deadline = law.refundDeadline(refund);
        if (deadline.dueOn() != null && deadline.limitOn() != null) {
            assertThat(deadline.dueOn()).as(refund.toString()).isBeforeOrEqualTo(deadline.limitOn());
            assertThat(deadline.warnOn()).as(refund.toString()).isBefore(deadline.limitOn());
        }
        assertThat(law.refundPrice(refund).answer() != null)
                .isEqualTo(law.refundPrice(refund).verdict() == Verdict.ACCEPT);
        assertThat(law.refundForm(refund).answer() != null)
                .isEqualTo(law.refundForm(refund).verdict() == Verdict.ACCEPT);
    }

    private static void holdsTogether(Advice advice, ReturnCase facts) {
        assertThat(advice.missing().isEmpty() && advice.verdict() == Verdict.ASK)
                .as("asks for something: " + facts)
                .isFalse();
        assertThat(advice.reasons()).allSatisfy(reason -> {
            assertThat(reason.uk()).as(reason.rule()).isNotBlank();
            assertThat(reason.en()).as(reason.rule()).isNotBlank();
        });
        if (advice.verdict() == Verdict.ACCEPT) {
            assertThat(advice.reasons())
                    .as("nothing on the deciding ground against it: " + facts)
                    .filteredOn(reason -> reason.ground() == advice.ground())
                    .extracting(Reason::verdict)
                    .containsOnly(Verdict.ACCEPT);
        }
        if (advice.verdict() == Verdict.REFUSE) {
            for (Ground ground : EnumSet.of(Ground.DEFECT, Ground.DISTANCE_WITHDRAWAL, Ground.GOOD_QUALITY)) {
                List<Verdict> said = advice.reasons().stream()
                        .filter(reason -> reason.ground() == ground)
                        .map(Reason::verdict)
                        .toList();
                assertThat(said.isEmpty() || said.contains(Verdict.REFUSE))
                        .as(ground + " does not carry: " + facts)
                        .isTrue();
            }
        }
    }

    private static ReturnCase anyReturn(Random random) {
        LocalDate sold = perhaps(random, START.plusDays(random.nextInt(40) - 20));
        LocalDate from = sold == null ? START : sold;
        return new ReturnCase(
                perhaps(random, from.plusDays(random.nextInt(110))),
                yes(random),
                new Sale(
                        perhaps(random, one(random, Channel.values())),
                        sold,
                        perhaps(random, List.of(from, from.plusDays(random.nextInt(20)))),
                        perhaps(random, random.nextInt(60)),
                        yes(random)),
                new SellerInformation(
                        perhaps(random, one(random, SellerInformation.State.values())),
                        perhaps(random, from.plusDays(random.nextInt(110)))),
                new Goods(
                        perhaps(
                                random,
                                random.nextBoolean()
                                        ? ListedGoods.NONE
                                        : goods.get(random.nextInt(goods.size()))
                                                .id()),
                        yes(random),
                        yes(random),
                        yes(random),
                        yes(random),
                        yes(random),
                        yes(random),
                        yes(random),
                        yes(random),
                        perhaps(random, BigDecimal.valueOf(random.nextInt(10))),
                        yes(random)),
                new Defect(yes(random), yes(random), yes(random)));
    }

    private static RefundCase anyRefund(Random random) {
        return new RefundCase(
                perhaps(random, one(random, ConsumerLaw.values())),
                perhaps(random, one(random, Ground.values())),
                perhaps(random, START.plusDays(random.nextInt(40))),
                perhaps(random, START.plusDays(random.nextInt(80))),
                yes(random),
                perhaps(random, BigDecimal.valueOf(random.nextInt(1000), 2)),
                perhaps(random, BigDecimal.valueOf(random.nextInt(1000), 2)),
                perhaps(random, one(random, MoneyForm.values())),
                perhaps(random, one(random, MoneyForm.values())),
                yes(random));
    }

    private static Boolean yes(Random random) {
        return perhaps(random, random.nextBoolean());
    }

    private static <T> T one(Random random, T[] of) {
        return of[random.nextInt(of.length)];
    }

    private static <T> T perhaps(Random random, T fact) {
        return random.nextInt(3) == 0 ? null : fact;
    }
}
