package ua.sellerdesk.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.marketplace.ReturnRequest;
import ua.sellerdesk.marketplace.ReturnRequests;
import ua.sellerdesk.marketplace.ReturnStatus.Meaning;
import ua.sellerdesk.marketplace.ReturnStatuses;
import ua.sellerdesk.order.OrderDesk;
import ua.sellerdesk.order.OrderDetails;
import ua.sellerdesk.order.OrderRefunds;
import ua.sellerdesk.order.OrderWork;
import ua.sellerdesk.order.PeopleNotice;
import ua.sellerdesk.returns.payout.PayoutVault;

/**
 * The steps of a return, one method each. The buyer is told before the marketplace is: where it refuses the status, a
 * person marks the request and nobody is left untold.
 */
@Component
@Transactional(noRollbackFor = MarketplaceRefusal.class)
public class ReturnWork {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    /** The group of an order's status (Seller API, order-statuses). */
    private static final int UNSUCCESSFUL = 3;

    private final Rmas rmas;
    private final RmaTimeline timeline;
    private final ReturnAdvice advice;
    private final ReturnRequests requests;
    private final ReturnStatuses statuses;
    private final RequestWrites writes;
    private final SellerTickets tickets;
    private final ApprovalLimits limits;
    private final RequestNews news;
    private final ReturnNews buyer;
    private final ReturnParcels parcels;
    private final OrderDesk orders;
    private final OrderWork work;
    private final OrderRefunds refunds;
    private final PayoutVault vault;
    private final ApplicationEventPublisher events;

    ReturnWork(
            Rmas rmas,
            RmaTimeline timeline,
            ReturnAdvice advice,
            ReturnRequests requests,
            ReturnStatuses statuses,
            RequestWrites writes,
            SellerTickets tickets,
            ApprovalLimits limits,
            RequestNews news,
            ReturnNews buyer,
            ReturnParcels parcels,
            OrderDesk orders,
            OrderWork work,
            OrderRefunds refunds,
            PayoutVault vault,
            ApplicationEventPublisher events) {
        this.rmas = rmas;
        this.timeline = timeline;
        this.advice = advice;
        this.requests = requests;
        this.statuses = statuses;
        this.writes = writes;
        this.tickets = tickets;
        this.limits = limits;
        this.news = news;
        this.buyer = buyer;
        this.parcels = parcels;
        this.orders = orders;
        this.work = work;
        this.refunds = refunds;
        this.vault = vault;
        this.events = events;
    }

    /** Notes what the law says of the facts known when the request comes in. */
    public void advise(String key) {
        Rma rma = rmas.running(key);
        Advice said = advice.of(rma, rma.facts());
        timeline.add(
                rma.id(),
                RmaTimeline.SELLERDESK,
                "Закон радить: " + ReturnViews.words(said.verdict()),
                said.reasons().isEmpty() ? null : said.reasons().get(0).uk());
    }

    /** The request waits for the goods; the buyer is told where to send them. */
    public void accept(String key) {
        Rma rma = rmas.running(key);
        rmas.state(rma.id(), Rma.State.AWAITING_GOODS);
        buyer.accepted(rma);
        mark(rma, Meaning.AWAITING_PARCEL, null);
        tickets.open(rma);
    }

    public void refuse(String key) {
        Rma rma = rmas.running(key);
        String reason = rma.refusalReason();
        buyer.refused(rma, reason);
        mark(rma, Meaning.REFUSED, reason);
        tickets.finish(rma, false);
        close(rma, Rma.Outcome.REFUSED);
    }

    public void neverSent(String key) {
        Rma rma = rmas.running(key);
        buyer.neverSent(rma);
        tell(rma, "return-never-sent", Map.of());
        if (rma.exchangeFirst()) {
            tell(rma, "return-called-off", Map.of());
        }
        mark(rma, Meaning.REFUSED, "Покупець не надіслав товар у домовлений строк");
        tickets.finish(rma, false);
        close(rma, Rma.Outcome.NEVER_SENT);
    }

    public void refunded(String key) {
        Rma rma = rmas.running(key);
        if (rma.refundAmount().signum() == 0) {
            tickets.finish(rma, true);
            close(rma, Rma.Outcome.GOODS_BACK);
            return;
        }
        buyer.refunded(rma, rma.refundAmount());
        mark(rma, Meaning.REFUNDED, null);
        tickets.finish(rma, true);
        close(rma, "compensate".equals(rma.resolution()) ? Rma.Outcome.COMPENSATED : Rma.Outcome.REFUNDED);
    }

    public void exchanged(String key) {
        Rma rma = rmas.running(key);
        buyer.exchanged(rma, rma.replacementTtn());
        mark(rma, Meaning.GOODS_SENT, null);
        tickets.finish(rma, true);
        close(rma, Rma.Outcome.EXCHANGED);
    }

    /** A person marked in the cabinet that the goods never came. */
    public void neverSentByHand(String key) {
        close(rmas.running(key), Rma.Outcome.NEVER_SENT);
    }

    /** A person marked the end in the cabinet, where the marketplace did not take it from us. */
    public void closedByHand(String key) {
        Rma rma = rmas.running(key);
        if (rma.refusalReason() != null) {
            // also what was accepted, or to be exchanged, and then its goods were not taken
            close(rma, Rma.Outcome.REFUSED);
            return;
        }
        close(
                rma,
                switch (rma.resolution()) {
                    case "exchange" -> Rma.Outcome.EXCHANGED;
                    case "compensate" -> Rma.Outcome.COMPENSATED;
                    default -> Rma.Outcome.REFUNDED;
                });
    }

    /**
     * The buyer thought better of it, or the request was ended by somebody else: the marketplace, or a person in its
     * cabinet. One that is still open there is ended with the status that calls requests off.
     *
     * @param shown the {@link Meaning} with which the marketplace shows the end; null where it shows none
     */
    public void calledOff(String key, String shown) {
        Rma rma = rmas.running(key);
        Rma.Outcome outcome = outcomeOfCallingOff(rma, shown == null ? Meaning.UNKNOWN : Meaning.valueOf(shown));
        if (outcome != Rma.Outcome.CALLED_OFF) {
            close(rma, outcome);
            return;
        }
        timeline.add(rma.id(), RmaTimeline.SELLERDESK, "Повернення скасовано", rma.requestStatus());
        try {
            mark(rma, Meaning.REFUSED, "Покупець передумав повертати товар");
        } catch (MarketplaceRefusal refusal) {
            timeline.add(rma.id(), RmaTimeline.MARKETPLACE, "Скасування заявки не прийнято", refusal.getMessage());
            tell(rma, "return-still-open", Map.of());
        }
        tickets.finish(rma, false);
        if (rma.goodsHere() || "compensate".equals(rma.resolution()) || rma.exchangeFirst()) {
            tell(rma, "return-called-off", Map.of());
        }
        close(rma, outcome);
    }

    /** Money and goods that are out count, whoever ended the request and how. */
    private static Rma.Outcome outcomeOfCallingOff(Rma rma, Meaning shown) {
        if (shown == Meaning.GOODS_SENT) {
            return Rma.Outcome.EXCHANGED;
        }
        boolean paid =
                shown == Meaning.REFUNDED || rma.refundDocument() != null && !"exchange".equals(rma.resolution());
        if (!paid) {
            return Rma.Outcome.CALLED_OFF;
        }
        return "compensate".equals(rma.resolution()) ? Rma.Outcome.COMPENSATED : Rma.Outcome.REFUNDED;
    }

    /** The legal term: when the money should be back, and the last day; from the day the goods came, else today. */
    public RefundDeadline startClock(String key) {
        Rma rma = rmas.running(key);
        LocalDate from = rma.receivedOn() == null ? LocalDate.now(KYIV) : rma.receivedOn();
        RefundDeadline deadline = advice.deadline(rma, from);
        rmas.clock(rma.id(), deadline.dueOn(), deadline.limitOn(), deadline.otherLimitOn());
        rmas.state(rma.id(), Rma.State.INSPECTION);
        if (rma.goodsHere()) {
            markReceived(rma);
        }
        return deadline;
    }

    /** The marketplace may show it; what it does not take is not worth a person's time. */
    private void markReceived(Rma rma) {
        try {
            mark(rma, Meaning.RECEIVED, null);
        } catch (MarketplaceRefusal refusal) {
            timeline.add(rma.id(), RmaTimeline.MARKETPLACE, "Статус «отримано» не прийнято", refusal.getMessage());
        }
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
            mark(rma, Meaning.REFUNDED, null);
        }
        refunds.refund(rma.orderNumber(), round);
        rmas.document(rma.id(), "ROZETKA");
        timeline.add(rma.id(), RmaTimeline.SELLERDESK, "Кошти повертає маркетплейс", null);
    }

    private boolean countsAsCancelled(Rma rma) {
        Integer group = order(rma).statusGroup();
        return group != null && group == UNSUCCESSFUL;
    }

    /** The last day by law for the money, in Kyiv; empty where no term runs. */
    public Optional<LocalDate> limitOn(String key) {
        return Optional.ofNullable(rmas.running(key).limitOn());
    }

    /** Whether to wait on: for a parcel on its way, or one of which nobody knows better; people are told of the latter. */
    public boolean parcelUnderWay(String key) {
        Rma rma = rmas.running(key);
        if (rma.goodsHere()) {
            parcels.cameBack(rma, rma.receivedOn());
            return true;
        }
        boolean unseen = rma.returnTtn() != null && rma.returnPhase() == null;
        if (unseen || parcels.underWay(rma)) {
            tell(rma, "return-late", Map.of("ttn", rma.returnTtn()));
            return true;
        }
        return false;
    }

    /** To the people of the returns, or of another group. */
    public void tellPeople(String key, String group, String notice, Map<String, String> facts) {
        Rma rma = rmas.running(key);
        events.publishEvent(new PeopleNotice(group, notice, rma.orderNumber(), facts));
    }

    private void tell(Rma rma, String notice, Map<String, String> facts) {
        events.publishEvent(new PeopleNotice("returns", notice, rma.orderNumber(), facts));
    }

    public void record(String key, String actor, String what, String answer) {
        timeline.add(rmas.running(key).id(), actor, what, answer);
    }

    /** Keeps the words in the way of the return, for the form. */
    public void refusedByMarketplace(String key, MarketplaceRefusal refusal) {
        Rma rma = rmas.running(key);
        rmas.stoppedBy(rma.id(), refusal.getMessage());
        timeline.add(rma.id(), RmaTimeline.MARKETPLACE, "Відмова", refusal.getMessage());
    }

    private void close(Rma rma, Rma.Outcome outcome) {
        Instant now = Instant.now();
        rmas.close(rma.id(), outcome, now);
        vault.closed(rma.id(), now);
        events.publishEvent(new RmaClosed(rma.id(), outcome, rma.refundAmount()));
        timeline.add(rma.id(), RmaTimeline.SELLERDESK, "Повернення закрито: " + ReturnViews.words(outcome), null);
        work.record(
                rma.orderNumber(),
                RmaTimeline.SELLERDESK,
                "Повернення " + rma.requestId() + ": " + ReturnViews.words(outcome),
                null);
    }

    /** The warranty service takes the return over; no term for money runs while it works. */
    public void openService(String key) {
        Rma rma = rmas.running(key);
        rmas.clock(rma.id(), null, null, null);
        rmas.state(rma.id(), Rma.State.AT_SERVICE);
        timeline.add(rma.id(), RmaTimeline.SELLERDESK, "Передано гарантійній службі", null);
        events.publishEvent(ServiceWanted.of(rma));
    }

    /** The service did its work, told the buyer, and owes no money. */
    public void served(String key) {
        close(rmas.running(key), Rma.Outcome.SERVED);
    }

    /** Only a request of the marketplace that is not over there has a status to set. */
    void mark(Rma rma, Meaning meaning, String explanation) {
        if (rma.origin() != Rma.Origin.MARKETPLACE || rma.requestOver()) {
            return;
        }
        writes.begin(rma.id(), meaning);
        ReturnRequest shown =
                requests.changeStatus(rma.requestId(), statuses.with(meaning).code(), explanation);
        news.readBack(rma, shown);
    }

    private MarketplaceOrder order(Rma rma) {
        return orders.find(rma.orderNumber())
                .map(OrderDetails::order)
                .orElseThrow(() -> new IllegalStateException("Order " + rma.orderNumber() + " is not in the table"));
    }
}
