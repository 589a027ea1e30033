package ua.sellerdesk.warranty;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.sellerdesk.casework.ParcelWatch;
import ua.sellerdesk.law.Ruling;
import ua.sellerdesk.law.Verdict;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.marketplace.ReturnStatus.Meaning;
import ua.sellerdesk.order.PeopleNotice;
import ua.sellerdesk.returns.Payer;

/**
 * The steps of a claim on its way: the advice, the goods on the road and at the service, what people are told. The buyer is
 * told before the marketplace is: where it refuses the status, a person marks the request and nobody is left untold.
 */
@Component
@Transactional(noRollbackFor = MarketplaceRefusal.class)
public class ClaimWork {

    private final WarrantyClaims claims;
    private final ClaimTimeline timeline;
    private final GoodsReception reception;
    private final ClaimAdvice advice;
    private final ClaimMarks marks;
    private final ClaimNews buyer;
    private final SoldItems items;
    private final ClaimParcels parcels;
    private final ApplicationEventPublisher events;
    private final ServiceOrders centres;

    ClaimWork(
            WarrantyClaims claims,
            ClaimTimeline timeline,
            GoodsReception reception,
            ClaimAdvice advice,
            ClaimMarks marks,
            ClaimNews buyer,
            SoldItems items,
            ClaimParcels parcels,
            ApplicationEventPublisher events,
            ServiceOrders centres) {
        this.claims = claims;
        this.timeline = timeline;
        this.reception = reception;
        this.advice = advice;
        this.marks = marks;
        this.buyer = buyer;
        this.items = items;
        this.parcels = parcels;
        this.events = events;
        this.centres = centres;
    }

    /** Notes what the law says of the facts known now. */
    public void advise(String key) {
        WarrantyClaim claim = claims.running(key);
        CoverAdvice said = advice.cover(claim, claim.facts());
        timeline.advised(claim.id(), said.verdict(), said.reasons());
        claims.state(claim.id(), WarrantyClaim.State.NEW);
    }

    /**
     * The buyer is told where the brand's official service is. The request leaves "new", which it may not stay for long;
     * the goods may come here yet.
     */
    public void refer(String key) {
        WarrantyClaim claim = claims.running(key);
        buyer.referred(claim, items.terms(claim).officialForChat());
        claims.state(claim.id(), WarrantyClaim.State.REFERRED);
        marks.note(claim, Meaning.AWAITING_PARCEL);
    }

    /** The request waits for the goods; the buyer is told where to send them and who pays. */
    public void accept(String key) {
        WarrantyClaim claim = claims.running(key);
        claims.warrantyBefore(claim.id(), advice.term(claim).lastDay());
        Ruling<Payer> transport = advice.transport(claim, claim.facts());
        buyer.accepted(claim, transport.verdict() == Verdict.ACCEPT && transport.answer() == Payer.SELLER);
        claims.state(claim.id(), WarrantyClaim.State.AWAITING_GOODS);
        marks.note(claim, Meaning.AWAITING_PARCEL);
    }

    /** Whether to wait on: for a parcel on its way, or one of which nobody knows better; people are told of the latter. */
    public boolean goodsUnderWay(String key) {
        WarrantyClaim claim = claims.running(key);
        if (claim.goodsHere()) {
            parcels.cameIn(claim, claim.inbound().receivedOn());
            return true;
        }
        WarrantyClaim.Inbound inbound = claim.inbound();
        boolean unseen = inbound.ttn() != null && inbound.phase() == null;
        if (unseen || ParcelWatch.underWay(inbound.phase())) {
            events.publishEvent(
                    new PeopleNotice("service", "return-late", claim.orderNumber(), Map.of("ttn", inbound.ttn())));
            return true;
        }
        return false;
    }

    /** The term of the repair; from here each day past it costs. Goods that nobody took in at the counter are now. */
    public RemedyDeadline startClock(String key) {
        WarrantyClaim claim = claims.running(key);
        RemedyDeadline deadline = advice.repair(claim).deadline();
        claims.clock(claim.id(), deadline.warnOn(), deadline.lastDay());
        claims.state(claim.id(), WarrantyClaim.State.IN_SERVICE);
        reception.accept(key, ClaimTimeline.SELLERDESK);
        marks.note(claim, Meaning.RECEIVED);
        return deadline;
    }

    public void atServiceCentre(String key) {
        marks.note(claims.running(key), Meaning.AT_SERVICE_CENTRE);
    }

    /**
     * From a service centre the request can go nowhere but back (the marketplace's order of statuses), so it does before
     * any end. A step of its own: one that is tried again must not ask for a status before the end that it may have
     * written.
     */
    public void backFromServiceCentre(String key) {
        WarrantyClaim claim = claims.running(key);
        if (centres.last(claim.id()).isPresent()) {
            marks.note(claim, Meaning.BACK_FROM_SERVICE_CENTRE);
        }
    }

    /** The buyer is told the number, and until when the warranty holds from now on. */
    public void tellOfHandBack(String key) {
        WarrantyClaim claim = claims.running(key);
        buyer.handedBack(claim, claim.warranty().until());
        if (!claim.inMoney()) {
            marks.mark(claim, Meaning.GOODS_SENT, null);
        }
    }

    public void tellPeople(String key, String group, String notice, Map<String, String> facts) {
        events.publishEvent(new PeopleNotice(group, notice, claims.running(key).orderNumber(), facts));
    }

    public void record(String key, String actor, String what, String answer) {
        timeline.add(claims.running(key).id(), actor, what, answer);
    }

    /** Keeps the words in the way of the claim, for the form. */
    public void refusedByMarketplace(String key, MarketplaceRefusal refusal) {
        WarrantyClaim claim = claims.running(key);
        claims.stoppedBy(claim.id(), refusal.getMessage());
        timeline.add(claim.id(), ClaimTimeline.MARKETPLACE, "Відмова", refusal.getMessage());
    }
}
