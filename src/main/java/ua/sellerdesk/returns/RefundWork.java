package ua.sellerdesk.returns;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.marketplace.ReturnStatus.Meaning;
import ua.sellerdesk.order.OrderDesk;
import ua.sellerdesk.order.OrderDetails;
import ua.sellerdesk.order.OrderRefunds;
import ua.sellerdesk.order.OrderWork;

/** The money of a return: the term that the law gives, the way it goes, and its sending. */
@Component
@Transactional(noRollbackFor = MarketplaceRefusal.class)
public class RefundWork {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    /** The group of an order's status (Seller API, order-statuses). */
    private static final int UNSUCCESSFUL = 3;

    private final Rmas rmas;
    private final RmaTimeline timeline;
    private final ReturnAdvice advice;
    private final ApprovalLimits limits;
    private final RequestMarks marks;
    private final OrderDesk orders;
    private final OrderWork work;
    private final OrderRefunds refunds;

    RefundWork(
            Rmas rmas,
            RmaTimeline timeline,
            ReturnAdvice advice,
            ApprovalLimits limits,
            RequestMarks marks,
            OrderDesk orders,
            OrderWork work,
            OrderRefunds refunds) {
        this.rmas = rmas;
        this.timeline = timeline;
        this.advice = advice;
        this.limits = limits;
        this.marks = marks;
        this.orders = orders;
        this.work = work;
        this.refunds = refunds;
    }

    /** The legal term: when the money should be back, and the last day; from the day the goods came, else today. */
    public RefundDeadline startClock(String key) {
        Rma rma = rmas.running(key);
        LocalDate from = rma.receivedOn() == null ? LocalDate.now(KYIV) : rma.receivedOn();
        RefundDeadline deadline = advice.deadline(rma, from);
        rmas.clock(rma.id(), deadline.dueOn(), deadline.limitOn(), deadline.otherLimitOn());
        rmas.state(rma.id(), Rma.State.INSPECTION);
        // the goods of a warranty claim are here since before it, and the marketplace knows
        if (rma.goodsHere() && rma.state() != Rma.State.AT_SERVICE) {
            markReceived(rma);
        }
        return deadline;
    }

    /** The marketplace may show it; what it does not take is not worth a person's time. */
    private void markReceived(Rma rma) {
        try {
            marks.mark(rma, Meaning.RECEIVED, null);
        } catch (MarketplaceRefusal refusal) {
            timeline.add(rma.id(), RmaTimeline.MARKETPLACE, "Статус «отримано» не прийнято", refusal.getMessage());
        }
    }

    /** The last day by law for the money, in Kyiv; empty where no term runs. */
    public Optional<LocalDate> limitOn(String key) {
        return Optional.ofNullable(rmas.running(key).limitOn());
    }

    /** {@code marketplace}, {@code by-hand}, or {@code none} where nothing goes back. */
    public String refundWay(String key) {
        Rma rma = rmas.running(key);
        if (rma.refundAmount().signum() == 0) {
            return "none";
        }
        if (rma.approvedBy() == null && rma.refundAmount().compareTo(limits.of(rma, rma.refundAmount())) > 0) {
            throw new IllegalStateException("Повернення " + rma.key() + ": суму "
                    + rma.refundAmount().toPlainString() + " грн не погоджено. Хай її погодить супервізор.");
        }
        return throughMarketplace(key) ? "marketplace" : "by-hand";
    }

    /**
     * Whether the marketplace can send this very money back: the order was paid online, nothing went back yet, and all
     * of it is to go back (Seller API, refund-payment: in full only).
     */
    private boolean throughMarketplace(String key) {
        Rma rma = rmas.running(key);
        MarketplaceOrder order = order(rma);
        return order.payment() != null
                && order.payment().refundable()
                && !order.payment().givenBack()
                && order.total() != null
                && rma.refundAmount().compareTo(order.total()) == 0;
    }

    /**
     * Once for the order, whoever asks; looked for where its fate is not known. The marketplace pays back orders that it
     * counts as cancelled, which one returned only is once its request has ended.
     */
    public void refund(String key) {
        Rma rma = rmas.running(key);
        int round = work.round(rma.orderNumber());
        if (!countsAsCancelled(rma)) {
            marks.mark(rma, Meaning.REFUNDED, null);
        }
        refunds.refund(rma.orderNumber(), round);
        rmas.document(rma.id(), "ROZETKA");
        timeline.add(rma.id(), RmaTimeline.SELLERDESK, "Кошти повертає маркетплейс", null);
    }

    private boolean countsAsCancelled(Rma rma) {
        Integer group = order(rma).statusGroup();
        return group != null && group == UNSUCCESSFUL;
    }

    private MarketplaceOrder order(Rma rma) {
        return orders.find(rma.orderNumber())
                .map(OrderDetails::order)
                .orElseThrow(() -> new IllegalStateException("Order " + rma.orderNumber() + " is not in the table"));
    }
}
