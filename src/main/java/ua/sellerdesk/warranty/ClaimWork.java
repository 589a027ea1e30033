package ua.sellerdesk.warranty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.sellerdesk.casework.CaseLocks;
import ua.sellerdesk.casework.ParcelWatch;
import ua.sellerdesk.engine.ProcessInbox;
import ua.sellerdesk.law.Ruling;
import ua.sellerdesk.law.Verdict;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.marketplace.ReturnStatus.Meaning;
import ua.sellerdesk.order.OrderWork;
import ua.sellerdesk.order.PeopleNotice;
import ua.sellerdesk.returns.Payer;
import ua.sellerdesk.returns.Rma;
import ua.sellerdesk.returns.RmaClosed;
import ua.sellerdesk.returns.ServicedReturns;
import ua.sellerdesk.returns.ServicedReturns.Money;

/**
 * The steps of a warranty claim, one method each. The buyer is told before the marketplace is: where it refuses the
 * status, a person marks the request and nobody is left untold.
 */
@Component
@Transactional(noRollbackFor = MarketplaceRefusal.class)
public class ClaimWork {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    /** What people were told of a term; in their order. */
    private static final String LAST_DAY = "LAST_DAY";

    private static final String WARNED = "WARNED";

    private final WarrantyClaims claims;
    private final CaseLocks locks;
    private final ServiceOrders centres;
    private final ClaimTimeline timeline;
    private final GoodsReception reception;
    private final ClaimAdvice advice;
    private final ClaimClock clock;
    private final ClaimNews buyer;
    private final SoldItems items;
    private final ClaimParcels parcels;
    private final ServicedReturns returns;
    private final OrderWork work;
    private final ProcessInbox inbox;
    private final ApplicationEventPublisher events;

    ClaimWork(
            WarrantyClaims claims,
            CaseLocks locks,
            ServiceOrders centres,
            ClaimTimeline timeline,
            GoodsReception reception,
            ClaimAdvice advice,
            ClaimClock clock,
            ClaimNews buyer,
            SoldItems items,
            ClaimParcels parcels,
            ServicedReturns returns,
            OrderWork work,
            ProcessInbox inbox,
            ApplicationEventPublisher events) {
        this.claims = claims;
        this.locks = locks;
        this.centres = centres;
        this.timeline = timeline;
        this.reception = reception;
        this.advice = advice;
        this.clock = clock;
        this.buyer = buyer;
        this.items = items;
        this.parcels = parcels;
        this.returns = returns;
        this.work = work;
        this.inbox = inbox;
        this.events = events;
    }

    /** Notes what the law says of the facts known now. */
    public void advise(String key) {
        WarrantyClaim claim = claims.running(key);
        CoverAdvice said = advice.cover(claim, claim.facts());
        timeline.add(
                claim.id(),
                ClaimTimeline.SELLERDESK,
                "Закон радить: " + ClaimViews.words(said.verdict()),
                said.reasons().isEmpty() ? null : said.reasons().get(0).uk());
        claims.state(claim.id(), WarrantyClaim.State.NEW);
    }

    /** The buyer is told where the brand's official service is. */
    public void refer(String key) {
        WarrantyClaim claim = claims.running(key);
        buyer.referred(claim, items.terms(claim).officialForChat());
        claims.state(claim.id(), WarrantyClaim.State.REFERRED);
        note(claim, Meaning.AT_SERVICE_CENTRE);
    }

    /** The official service helped: the request is over. */
    public void endReferral(String key) {
        WarrantyClaim claim = claims.running(key);
        finish(claim, Meaning.GOODS_SENT);
        close(claim, WarrantyClaim.Outcome.REFERRED);
    }

    /** The official service did not help: the claim is assessed once more. */
    public void notHelped(WarrantyClaim claim) {
        claims.nextTurn(claim.id());
    }

    /** The request waits for the goods; the buyer is told where to send them and who pays. */
    public void accept(String key) {
        WarrantyClaim claim = claims.running(key);
        claims.warrantyBefore(claim.id(), advice.term(claim).lastDay());
        Ruling<Payer> transport = advice.transport(claim, claim.facts());
        buyer.accepted(claim, transport.verdict() == Verdict.ACCEPT && transport.answer() == Payer.SELLER);
        claims.state(claim.id(), WarrantyClaim.State.AWAITING_GOODS);
        note(claim, Meaning.AWAITING_PARCEL);
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

    public void neverSent(String key) {
        WarrantyClaim claim = claims.running(key);
        buyer.neverSent(claim);
        finish(claim, Meaning.REFUSED);
        close(claim, WarrantyClaim.Outcome.NEVER_SENT);
    }

    /** The term of the repair; from here each day past it costs. Goods that nobody took in at the counter are now. */
    public RemedyDeadline startClock(String key) {
        WarrantyClaim claim = claims.running(key);
        RemedyDeadline deadline = advice.repair(claim).deadline();
        claims.clock(claim.id(), deadline.warnOn(), deadline.lastDay());
        claims.state(claim.id(), WarrantyClaim.State.IN_SERVICE);
        reception.accept(key, ClaimTimeline.SELLERDESK);
        note(claim, Meaning.RECEIVED);
        return deadline;
    }

    public void atServiceCentre(String key) {
        note(claims.running(key), Meaning.AT_SERVICE_CENTRE);
    }

    /** Once before the term of the repair is broken and once on its last day, with what a day past it costs. */
    public void watchTerm(String key) {
        WarrantyClaim claim = claims.running(key);
        LocalDate today = LocalDate.now(KYIV);
        String due = due(claim.clock(), today);
        if (due == null
                || claims.termTold(claim.id())
                        .filter(told -> told.compareTo(due) <= 0)
                        .isPresent()) {
            return;
        }
        claims.termTold(claim.id(), due);
        ClaimClock.Stake stake = clock.of(claim);
        Map<String, String> facts = Map.of(
                "day",
                ClaimViews.day(claim.clock().limitOn()),
                "cost",
                stake.aDay() == null ? "-" : ClaimViews.money(stake.aDay()));
        for (String group : List.of("service", "supervisors")) {
            events.publishEvent(new PeopleNotice(group, "repair-term-ends", claim.orderNumber(), facts));
        }
    }

    /** What is to be told by now; null while nothing is. */
    private static String due(WarrantyClaim.RepairClock clock, LocalDate today) {
        if (clock.limitOn() == null) {
            return null;
        }
        if (!today.isBefore(clock.limitOn())) {
            return LAST_DAY;
        }
        return clock.warnOn() == null || today.isBefore(clock.warnOn()) ? null : WARNED;
    }

    /**
     * Where the goods are with the buyer, the claim ends with it.
     *
     * @return whether the goods are with the shop, and are to be handed back
     */
    public boolean refuse(String key) {
        WarrantyClaim claim = claims.running(key);
        buyer.refused(claim, claim.refusalReason());
        mark(claim, Meaning.REFUSED, claim.refusalReason());
        return refusedByHand(claim);
    }

    /** A person marked the refusal in the cabinet, or nobody had to; @return as of {@link #refuse} */
    public boolean refusedByHand(WarrantyClaim claim) {
        return handBackOrClose(claim, WarrantyClaim.Outcome.REFUSED);
    }

    private boolean handBackOrClose(WarrantyClaim known, WarrantyClaim.Outcome outcome) {
        // the goods may be coming in this very moment
        locks.lock(known.orderNumber());
        WarrantyClaim claim = claims.running(known.key());
        if (claim.goodsHere()) {
            claims.state(claim.id(), WarrantyClaim.State.HAND_BACK);
        } else {
            close(claim, outcome);
        }
        return claim.goodsHere();
    }

    /** A step of its own: one that is tried again must not ask for a status before the end that it may have written. */
    public void backFromServiceCentre(String key) {
        WarrantyClaim claim = claims.running(key);
        if (!claim.inMoney()) {
            note(claim, Meaning.BACK_FROM_SERVICE_CENTRE);
        }
    }

    /** The buyer is told the number, and until when the warranty holds from now on. */
    public void tellOfHandBack(String key) {
        WarrantyClaim claim = claims.running(key);
        buyer.handedBack(claim, claim.warranty().until());
        if (!claim.inMoney()) {
            mark(claim, Meaning.GOODS_SENT, null);
        }
    }

    /** The buyer has goods that work, or their own unrepaired. */
    public void end(WarrantyClaim claim) {
        close(claim, outcome(claim));
    }

    private static WarrantyClaim.Outcome outcome(WarrantyClaim claim) {
        if (claim.refusalReason() != null) {
            return WarrantyClaim.Outcome.REFUSED;
        }
        if (claim.inMoney()) {
            return WarrantyClaim.Outcome.COMPENSATED;
        }
        return claim.settlement().remedy() == Remedy.REPLACEMENT
                ? WarrantyClaim.Outcome.REPLACED
                : WarrantyClaim.Outcome.REPAIRED;
    }

    /** The goods did not come back working: everything begins anew, with the repair that was on record. */
    public void again(WarrantyClaim claim) {
        ClaimClock.Stake owed = clock.of(claim);
        if (claim.inMoney()) {
            claims.withoutReturn(claim.id());
        }
        claims.awaitAgain(claim.id(), LocalDate.now(KYIV), owed);
        // what is still told of the former turn must not begin this one
        inbox.drop(claim.key());
    }

    /** What is owed in money goes the way of every refund; with a lower price the goods go to the buyer meanwhile. */
    public void settleInReturns(String key) {
        WarrantyClaim claim = claims.running(key);
        WarrantyClaim.Settlement chosen = claim.settlement();
        boolean refund = chosen.remedy() == Remedy.REFUND;
        Money money = new Money(
                refund ? null : chosen.amount(),
                ClaimViews.words(chosen.remedy()),
                refund ? claim.inbound().receivedOn() : null);
        claims.state(claim.id(), refund ? WarrantyClaim.State.MONEY : WarrantyClaim.State.HAND_BACK);
        if (refund && claim.loaner().out()) {
            events.publishEvent(new PeopleNotice("service", "loaner-out", claim.orderNumber(), Map.of()));
        }
        if (claim.rmaId() != null && claims.ofRma(claim.rmaId()).size() == 1) {
            returns.ended(claim.rmaId(), claim.key(), money);
        } else {
            WarrantyClaim.Item item = claim.item();
            long rma = returns.open(
                    claim.orderNumber(),
                    "S" + claim.requestId(),
                    List.of(new Rma.Line(item.lineId(), item.name(), item.article(), item.quantity(), item.price())),
                    money);
            Long former = claim.rmaId();
            claims.rma(claim.id(), rma);
            if (former != null) {
                endReturn(former, claim.key());
            }
        }
    }

    /** The money is with the buyer, or was not owed after all; or the return ended while the service was at work. */
    @EventListener
    public void on(RmaClosed closed) {
        for (WarrantyClaim claim : claims.ofRma(closed.rmaId())) {
            if (claim.state() == WarrantyClaim.State.MONEY) {
                close(
                        claim,
                        switch (closed.outcome()) {
                            case COMPENSATED -> WarrantyClaim.Outcome.COMPENSATED;
                            case REFUSED -> WarrantyClaim.Outcome.REFUSED;
                            case CALLED_OFF, NEVER_SENT -> WarrantyClaim.Outcome.CALLED_OFF;
                            default -> WarrantyClaim.Outcome.REFUNDED;
                        });
                inbox.tell(claim.key(), WarrantyProcess.MONEY_SETTLED, "rma " + closed.rmaId(), Map.of());
            } else if (claim.open() && claim.inMoney()) {
                moneySettled(claim, closed.outcome());
            } else if (claim.open()) {
                withdraw(claim, "Заявку закрито на маркетплейсі", "rma " + closed.rmaId());
            }
        }
    }

    /** With the goods on their way to the buyer the claim goes on; people look where the money was not sent. */
    private void moneySettled(WarrantyClaim claim, Rma.Outcome outcome) {
        boolean paid = outcome == Rma.Outcome.COMPENSATED || outcome == Rma.Outcome.REFUNDED;
        timeline.add(
                claim.id(),
                ClaimTimeline.SELLERDESK,
                paid ? "Гроші надіслано покупцеві" : "Грошей покупцеві не надіслано",
                null);
        if (!paid) {
            events.publishEvent(new PeopleNotice("service", "claim-unpaid", claim.orderNumber(), Map.of()));
        }
    }

    /** The buyer keeps the goods as they are, or wants them back so. */
    void withdraw(WarrantyClaim claim, String why, String turn) {
        timeline.add(claim.id(), ClaimTimeline.SELLERDESK, why, null);
        inbox.tell(
                claim.key(),
                WarrantyProcess.CLAIM_WITHDRAWN,
                turn,
                Map.of(WarrantyProcess.GOODS_HERE, claim.goodsHere()));
    }

    /**
     * Ends the request where it is open; the claim ends once the goods are with the buyer.
     *
     * @return whether they are with the shop
     */
    public boolean calledOff(String key) {
        WarrantyClaim claim = claims.running(key);
        finish(claim, Meaning.REFUSED);
        return handBackOrClose(claim, WarrantyClaim.Outcome.CALLED_OFF);
    }

    public void handedBackUnrepaired(WarrantyClaim claim) {
        close(claim, WarrantyClaim.Outcome.CALLED_OFF);
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

    private void close(WarrantyClaim claim, WarrantyClaim.Outcome outcome) {
        claims.close(claim.id(), outcome, Instant.now());
        centres.ended(claim.id(), LocalDate.now(KYIV));
        timeline.add(
                claim.id(), ClaimTimeline.SELLERDESK, "Гарантійну заявку закрито: " + ClaimViews.words(outcome), null);
        work.record(
                claim.orderNumber(),
                ClaimTimeline.SELLERDESK,
                "Гарантійна заявка " + claim.requestId() + ": " + ClaimViews.words(outcome),
                null);
        if (claim.rmaId() != null && !claim.inMoney()) {
            endReturn(claim.rmaId(), claim.key());
        }
    }

    /** The return that the claim came from waits for the last of its claims. */
    private void endReturn(long rma, String by) {
        if (claims.ofRma(rma).stream().noneMatch(WarrantyClaim::open)) {
            returns.ended(rma, by);
        }
    }

    private void mark(WarrantyClaim claim, Meaning meaning, String explanation) {
        if (claim.rmaId() != null) {
            returns.mark(claim.rmaId(), meaning, explanation);
        }
    }

    /** The request's end; where the marketplace does not take it, people end it in the cabinet. */
    private void finish(WarrantyClaim claim, Meaning meaning) {
        try {
            mark(claim, meaning, null);
        } catch (MarketplaceRefusal refusal) {
            timeline.add(claim.id(), ClaimTimeline.MARKETPLACE, "Кінець заявки не прийнято", refusal.getMessage());
            events.publishEvent(new PeopleNotice("service", "return-still-open", claim.orderNumber(), Map.of()));
        }
    }

    /** The marketplace may show it; what it does not take is not worth a person's time. */
    private void note(WarrantyClaim claim, Meaning meaning) {
        try {
            mark(claim, meaning, null);
        } catch (MarketplaceRefusal refusal) {
            timeline.add(
                    claim.id(), ClaimTimeline.MARKETPLACE, "Статус на маркетплейсі не прийнято", refusal.getMessage());
        }
    }
}
