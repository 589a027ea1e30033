package ua.sellerdesk.returns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.sellerdesk.casework.CaseRefused;
import ua.sellerdesk.engine.TaskInputRefused;
import ua.sellerdesk.law.Verdict;
import ua.sellerdesk.order.OrderDesk;

/** What people decide about a return, checked and kept. Refusals are sentences for whoever entered it. */
@Component
@Transactional
public class ReturnDecisions {

    private static final int LONGEST_TTN = 60;
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private final Rmas rmas;
    private final OtherReturns others;
    private final ReturnAdvice advice;
    private final ReturnParcels parcels;
    private final GoodsMoved moved;
    private final OrderDesk orders;
    private final ApprovalLimits limits;

    ReturnDecisions(
            Rmas rmas,
            OtherReturns others,
            ReturnAdvice advice,
            ReturnParcels parcels,
            GoodsMoved moved,
            OrderDesk orders,
            ApprovalLimits limits) {
        this.rmas = rmas;
        this.others = others;
        this.advice = advice;
        this.parcels = parcels;
        this.moved = moved;
        this.orders = orders;
        this.limits = limits;
    }

    public Rma running(String key) {
        return rmas.running(key);
    }

    /** A refund of this return above it needs a supervisor, in UAH. */
    public BigDecimal approvalLimit(Rma rma, BigDecimal amount) {
        return limits.of(rma, amount);
    }

    /** @param wanted pieces by line; a line left out stays as announced */
    public void quantities(Rma rma, Map<Long, Integer> wanted) {
        wanted.forEach((id, quantity) -> {
            Rma.Line line = line(rma, id);
            if (quantity < 1 || quantity > line.quantity()) {
                throw new TaskInputRefused(
                        "Кількість «" + line.name() + "» має бути від 1 до " + line.quantity() + ".");
            }
            rmas.quantity(rma.id(), id, quantity);
        });
    }

    /**
     * Keeps the decision; one against the tables needs a reason.
     *
     * @param refusal the words for the buyer, null unless refused
     * @param override why it is decided against the tables, null where it is not
     */
    public void resolve(
            Rma rma, String resolution, ReturnFacts facts, String refusal, String override, boolean exchangeFirst) {
        Verdict verdict = verdict(rma, facts);
        boolean refuses = resolution.equals("refuse");
        boolean takesBack = !refuses && !resolution.equals("warranty");
        boolean against = refuses && verdict == Verdict.ACCEPT || takesBack && verdict == Verdict.REFUSE;
        if (against && override == null) {
            throw new TaskInputRefused("Закон радить інакше (" + ReturnViews.words(verdict)
                    + "). Напишіть, чому вирішено саме так, або змініть рішення.");
        }
        if (resolution.equals("accept") || resolution.equals("exchange")) {
            others.mayTakeGoods(rmas.running(rma.key()));
        }
        rmas.facts(rma.id(), facts);
        rmas.resolved(rma.id(), resolution, refusal, override, exchangeFirst);
    }

    private Verdict verdict(Rma rma, ReturnFacts facts) {
        try {
            return advice.of(rma, facts).verdict();
        } catch (IllegalArgumentException onNoList) {
            throw new TaskInputRefused("Такого товару немає в переліках неповоротних: оберіть зі списку ще раз.");
        }
    }

    /** The sum of a compensation, checked and kept. */
    public BigDecimal compensation(Rma rma, BigDecimal amount, String actor) {
        BigDecimal price =
                rmas.running(rma.key()).lines().stream().map(Rma.Line::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (amount == null || amount.signum() <= 0) {
            throw new TaskInputRefused("Впишіть суму компенсації, більшу за 0.");
        }
        if (price.signum() > 0 && amount.compareTo(price) > 0) {
            throw new TaskInputRefused(
                    "Компенсація не може бути більшою за ціну товару (" + ReturnViews.money(price) + ").");
        }
        others.mayPay(rma, amount);
        rmas.decided(rma.id(), amount, actor);
        return amount;
    }

    public void travelsUnder(Rma rma, String actor, String ttn) {
        try {
            parcels.travelsUnder(rma, actor, parcels.numberOf(rma, ttn));
        } catch (CaseRefused unfit) {
            throw new TaskInputRefused(unfit.getMessage());
        }
    }

    /** The buyer brought the goods, or they came by themselves: today in Kyiv. */
    public void goodsAreHere(Rma rma) {
        rmas.received(rma.id(), LocalDate.now(KYIV));
    }

    /**
     * The goods were taken for come, and have not: it is decided anew under which number they come.
     *
     * @param why for whoever decides it
     */
    public void notHere(Rma rma, String why) {
        if (rma.origin() == Rma.Origin.PARCEL) {
            throw new TaskInputRefused("Цю посилку вже прийнято на складі: огляньте, що в ній.");
        }
        rmas.notReceived(rma.id());
        rmas.stoppedBy(rma.id(), "Товару ще немає: " + why);
    }

    /** @param reason the words for the buyer */
    public void notAccepted(Rma rma, String reason) {
        rmas.resolved(rma.id(), rma.resolution(), reason, rma.overrideReason(), rma.exchangeFirst());
    }

    /**
     * Keeps what the inspection found, and moves the stock.
     *
     * @return what is to be refunded, in UAH
     */
    public BigDecimal inspected(Rma rma, Inspection found, String actor) {
        Map<Long, Inspection.Line> byLine = new HashMap<>();
        found.lines().forEach(line -> byLine.put(line.id(), line));
        BigDecimal sum = shipping(found.shipping());
        for (Rma.Line line : rma.lines()) {
            Inspection.Line seen = byLine.remove(line.lineId());
            if (seen == null) {
                throw new TaskInputRefused("Скажіть, скільки прийшло «" + line.name() + "».");
            }
            check(line, seen, rma.origin());
            rmas.inspected(
                    rma.id(),
                    new Rma.Line(
                            line.lineId(),
                            line.name(),
                            line.article(),
                            line.quantity(),
                            line.price(),
                            seen.came(),
                            seen.restocked(),
                            seen.writtenOff(),
                            seen.toMaker(),
                            seen.refund(),
                            seen.reason()));
            sum = sum.add(seen.refund());
        }
        if (!byLine.isEmpty()) {
            throw new TaskInputRefused(
                    "У поверненні немає рядка " + byLine.keySet().iterator().next() + ". Оновіть сторінку.");
        }
        if (rma.origin() != Rma.Origin.PARCEL
                && !rma.exchangeFirst()
                && found.lines().stream().allMatch(line -> line.came() == 0)) {
            throw new TaskInputRefused("Нічого не прийшло: оберіть «Товару ще немає» або не приймайте.");
        }
        boolean owed = orders.find(rma.orderNumber())
                .map(order -> MoneyOwed.of(rma, order))
                .orElse(true);
        if (sum.signum() > 0 && "exchange".equals(rma.resolution())) {
            throw new TaskInputRefused("За обміну гроші не повертають: різницю в ціні врегулюйте, коли надсилатимете"
                    + " заміну. Сума має бути 0.");
        }
        if (sum.signum() > 0 && !owed) {
            throw new TaskInputRefused(
                    "За це замовлення покупець нічого не платив, або кошти вже повернуто: сума має" + " бути 0.");
        }
        if (sum.signum() == 0 && "accept".equals(rma.resolution()) && rma.origin() != Rma.Origin.PARCEL) {
            throw new TaskInputRefused("Впишіть, скільки повернути покупцеві. Якщо нічого – не приймайте товар.");
        }
        if (sum.signum() > 0) {
            others.mayPay(rma, sum.subtract(shipping(found.shipping())));
        }
        rmas.decided(rma.id(), sum, actor);
        moved.inspected(rmas.running(rma.key()), actor);
        return sum;
    }

    private static BigDecimal shipping(BigDecimal sum) {
        if (sum != null && sum.signum() < 0) {
            throw new TaskInputRefused("Сума за доставку не може бути від'ємною.");
        }
        return sum == null ? BigDecimal.ZERO : sum;
    }

    private static boolean outside(int pieces, Inspection.Line seen) {
        return pieces < 0 || pieces > seen.came();
    }

    private static void check(Rma.Line line, Inspection.Line seen, Rma.Origin origin) {
        if (seen.came() < 0 || seen.came() > line.quantity()) {
            throw new TaskInputRefused("«" + line.name() + "»: прийти могло від 0 до " + line.quantity() + ".");
        }
        if (outside(seen.restocked(), seen)
                || outside(seen.writtenOff(), seen)
                || outside(seen.toMaker(), seen)
                || seen.restocked() + seen.writtenOff() + seen.toMaker() != seen.came()) {
            throw new TaskInputRefused("«" + line.name() + "»: на склад, списано й виробникові разом має бути "
                    + seen.came() + " – стільки, скільки прийшло.");
        }
        if (seen.refund().signum() < 0) {
            throw new TaskInputRefused("«" + line.name() + "»: сума повернення не може бути від'ємною.");
        }
        BigDecimal price = line.price().multiply(BigDecimal.valueOf(seen.came()));
        boolean nothing = origin == Rma.Origin.PARCEL && seen.refund().signum() == 0;
        if (seen.refund().compareTo(price) != 0 && !nothing && seen.reason() == null) {
            throw new TaskInputRefused("«" + line.name() + "»: сума відрізняється від ціни (" + ReturnViews.money(price)
                    + "). Напишіть чому.");
        }
    }

    /** Another person than the one who set the sum. */
    public void approvedBy(Rma rma, String person) {
        boolean known = !person.equals(RmaTimeline.SELLERDESK);
        if (known && rmas.decidedBy(rma.id()).filter(person::equals).isPresent()) {
            throw new TaskInputRefused("Цю суму призначили ви: хай її погодить хтось інший.");
        }
        rmas.approvedBy(rma.id(), person);
    }

    public void notApproved(Rma rma, String comment) {
        rmas.stoppedBy(rma.id(), "Суму не погоджено: " + comment);
    }

    public void refundedBy(Rma rma, String document) {
        rmas.document(rma.id(), document);
    }

    /**
     * @param ttn null where the goods were handed over at the counter
     * @param difference how the difference in price was settled, null where there was none
     */
    public void replacedBy(Rma rma, String ttn, String difference) {
        if (ttn != null && ttn.length() > LONGEST_TTN) {
            throw new TaskInputRefused("Номер посилки задовгий: перевірте його.");
        }
        rmas.replacement(rma.id(), ttn);
        if (difference != null) {
            rmas.document(rma.id(), difference);
        }
    }

    private static Rma.Line line(Rma rma, long id) {
        return rma.lines().stream()
                .filter(line -> line.lineId() == id)
                .findFirst()
                .orElseThrow(() -> new TaskInputRefused("У поверненні немає рядка " + id + ". Оновіть сторінку."));
    }
}
