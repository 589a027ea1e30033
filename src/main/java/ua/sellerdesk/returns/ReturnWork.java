package ua.sellerdesk.returns;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.marketplace.ReturnStatus.Meaning;
import ua.sellerdesk.order.PeopleNotice;

/** The steps of a return on its way: the advice, the goods on the road, what people are told. */
@Component
@Transactional(noRollbackFor = MarketplaceRefusal.class)
public class ReturnWork {

    private final Rmas rmas;
    private final RmaTimeline timeline;
    private final ReturnAdvice advice;
    private final RequestMarks marks;
    private final SellerTickets tickets;
    private final ReturnNews buyer;
    private final ReturnParcels parcels;
    private final ApplicationEventPublisher events;

    ReturnWork(
            Rmas rmas,
            RmaTimeline timeline,
            ReturnAdvice advice,
            RequestMarks marks,
            SellerTickets tickets,
            ReturnNews buyer,
            ReturnParcels parcels,
            ApplicationEventPublisher events) {
        this.rmas = rmas;
        this.timeline = timeline;
        this.advice = advice;
        this.marks = marks;
        this.tickets = tickets;
        this.buyer = buyer;
        this.parcels = parcels;
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
        marks.mark(rma, Meaning.AWAITING_PARCEL, null);
        tickets.open(rma);
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
            events.publishEvent(
                    new PeopleNotice("returns", "return-late", rma.orderNumber(), Map.of("ttn", rma.returnTtn())));
            return true;
        }
        return false;
    }

    /** The warranty service takes the return over; no term for money runs while it works. */
    public void openService(String key) {
        Rma rma = rmas.running(key);
        rmas.clock(rma.id(), null, null, null);
        rmas.state(rma.id(), Rma.State.AT_SERVICE);
        timeline.add(rma.id(), RmaTimeline.SELLERDESK, "Передано гарантійній службі", null);
        events.publishEvent(ServiceWanted.of(rma));
    }

    /** To the people of the returns, or of another group. */
    public void tellPeople(String key, String group, String notice, Map<String, String> facts) {
        Rma rma = rmas.running(key);
        events.publishEvent(new PeopleNotice(group, notice, rma.orderNumber(), facts));
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
}
