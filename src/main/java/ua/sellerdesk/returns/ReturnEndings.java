package ua.sellerdesk.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.marketplace.ReturnStatus.Meaning;
import ua.sellerdesk.order.OrderWork;
import ua.sellerdesk.order.PeopleNotice;
import ua.sellerdesk.returns.payout.PayoutVault;

/**
 * The ways in which a return ends. The buyer is told before the marketplace is: where it refuses the status, a person
 * marks the request and nobody is left untold.
 */
@Component
@Transactional(noRollbackFor = MarketplaceRefusal.class)
public class ReturnEndings {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private final Rmas rmas;
    private final RmaTimeline timeline;
    private final GoodsMoved moved;
    private final RequestMarks marks;
    private final SellerTickets tickets;
    private final ReturnNews buyer;
    private final OrderWork work;
    private final PayoutVault vault;
    private final ApplicationEventPublisher events;

    ReturnEndings(
            Rmas rmas,
            RmaTimeline timeline,
            GoodsMoved moved,
            RequestMarks marks,
            SellerTickets tickets,
            ReturnNews buyer,
            OrderWork work,
            PayoutVault vault,
            ApplicationEventPublisher events) {
        this.rmas = rmas;
        this.timeline = timeline;
        this.moved = moved;
        this.marks = marks;
        this.tickets = tickets;
        this.buyer = buyer;
        this.work = work;
        this.vault = vault;
        this.events = events;
    }

    /** @return whether goods are still to go to the buyer */
    public boolean refuse(String key) {
        Rma rma = rmas.running(key);
        String reason = rma.refusalReason();
        buyer.refused(rma, reason);
        marks.mark(rma, Meaning.REFUSED, reason);
        tickets.finish(rma, false);
        return closeOrSendBack(rma, Rma.Outcome.REFUSED);
    }

    public void neverSent(String key) {
        Rma rma = rmas.running(key);
        buyer.neverSent(rma);
        tell(rma, "return-never-sent", Map.of());
        if (rma.exchangeFirst()) {
            tell(rma, "return-called-off", Map.of());
        }
        marks.mark(rma, Meaning.REFUSED, "Покупець не надіслав товар у домовлений строк");
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
        marks.mark(rma, Meaning.REFUNDED, null);
        tickets.finish(rma, true);
        close(rma, "compensate".equals(rma.resolution()) ? Rma.Outcome.COMPENSATED : Rma.Outcome.REFUNDED);
    }

    public void exchanged(String key) {
        Rma rma = rmas.running(key);
        buyer.exchanged(rma, rma.replacementTtn());
        marks.mark(rma, Meaning.GOODS_SENT, null);
        tickets.finish(rma, true);
        close(rma, Rma.Outcome.EXCHANGED);
    }

    /** A person marked in the cabinet that the goods never came. */
    public void neverSentByHand(String key) {
        close(rmas.running(key), Rma.Outcome.NEVER_SENT);
    }

    /**
     * A person marked the end in the cabinet, where the marketplace did not take it from us.
     *
     * @return whether goods are still to go to the buyer
     */
    public boolean closedByHand(String key) {
        Rma rma = rmas.running(key);
        if (rma.refusalReason() != null) {
            // also what was accepted, or to be exchanged, and then its goods were not taken
            return closeOrSendBack(rma, Rma.Outcome.REFUSED);
        }
        close(
                rma,
                switch (rma.resolution()) {
                    case "exchange" -> Rma.Outcome.EXCHANGED;
                    case "compensate" -> Rma.Outcome.COMPENSATED;
                    default -> Rma.Outcome.REFUNDED;
                });
        return false;
    }

    /**
     * The buyer thought better of it, or the request was ended by somebody else: the marketplace, or a person in its
     * cabinet. One that is still open there is ended with the status that calls requests off.
     *
     * @param shown the {@link Meaning} with which the marketplace shows the end; null where it shows none
     * @return whether goods are still to go to the buyer
     */
    public boolean calledOff(String key, String shown) {
        Rma rma = rmas.running(key);
        Rma.Outcome outcome = outcomeOfCallingOff(rma, shown == null ? Meaning.UNKNOWN : Meaning.valueOf(shown));
        if (outcome != Rma.Outcome.CALLED_OFF) {
            tell(rma, "return-called-off", Map.of());
            close(rma, outcome);
            return false;
        }
        timeline.add(rma.id(), RmaTimeline.SELLERDESK, "Повернення скасовано", rma.requestStatus());
        try {
            marks.mark(rma, Meaning.REFUSED, "Покупець передумав повертати товар");
        } catch (MarketplaceRefusal refusal) {
            timeline.add(rma.id(), RmaTimeline.MARKETPLACE, "Скасування заявки не прийнято", refusal.getMessage());
            tell(rma, "return-still-open", Map.of());
        }
        tickets.finish(rma, false);
        if ("compensate".equals(rma.resolution()) || rma.exchangeFirst()) {
            tell(rma, "return-called-off", Map.of());
        }
        return closeOrSendBack(rma, outcome);
    }

    /** @param ttn null where the buyer fetched them at the counter */
    public void goodsSentBack(String key, String ttn, String actor) {
        Rma rma = rmas.running(key);
        rmas.sentBack(rma.id(), LocalDate.now(KYIV), ttn);
        if (ttn != null) {
            buyer.sentBack(rma, ttn);
        }
        moved.sentBack(rma, actor);
        close(rma, rma.outcome());
    }

    private boolean closeOrSendBack(Rma rma, Rma.Outcome outcome) {
        boolean goods = rma.goodsHere() && rma.origin() != Rma.Origin.PARCEL;
        if (goods) {
            rmas.goingBack(rma.id(), outcome);
        } else {
            close(rma, outcome);
        }
        return goods;
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

    /** The service did its work, told the buyer, and owes no money. */
    public void served(String key) {
        close(rmas.running(key), Rma.Outcome.SERVED);
    }

    private void tell(Rma rma, String notice, Map<String, String> facts) {
        events.publishEvent(new PeopleNotice("returns", notice, rma.orderNumber(), facts));
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
}
