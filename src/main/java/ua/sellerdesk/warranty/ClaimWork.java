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

    private final WarrantyClaims claims;
    private final ClaimTimeline timeline;
    private final ServiceResults results;
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
            ClaimTimeline timeline,
            ServiceResults results,
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
        this.timeline = timeline;
        this.results = results;
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
        note(claim, Meaning.REFUSED);
        close(claim, WarrantyClaim.Outcome.NEVER_SENT);
    }

    /** The term of the repair; from here each day past it costs. */
    public RemedyDeadline startClock(String key) {
        WarrantyClaim claim = claims.running(key);
        RemedyDeadline deadline = advice.repair(claim).deadline();
        claims.clock(claim.id(), deadline.warnOn(), deadline.lastDay());
        claims.state(claim.id(), WarrantyClaim.State.IN_SERVICE);
        note(claim, Meaning.RECEIVED);
        return deadline;
    }

    public void atServiceCentre(String key) {
        note(claims.running(key), Meaning.AT_SERVICE_CENTRE);
    }

    /** Before the term of the repair is broken, with what a day past it costs. */
    public void tellOfTerm(String key) {
        WarrantyClaim claim = claims.running(key);
        ClaimClock.Stake stake = clock.of(claim);
        events.publishEvent(new PeopleNotice(
                "supervisors",
                "repair-term-ends",
                claim.orderNumber(),
                Map.of(
                        "day",
                                claim.clock().limitOn() == null
                                        ? "-"
                                        : ClaimViews.day(claim.clock().limitOn()),
                        "cost", stake.aDay() == null ? "-" : ClaimViews.money(stake.aDay()))));
    }

    /** Where the goods are with the buyer, the claim ends with it. */
    public void refuse(String key) {
        WarrantyClaim claim = claims.running(key);
        buyer.refused(claim, claim.refusalReason());
        mark(claim, Meaning.REFUSED, claim.refusalReason());
        refusedByHand(claim);
    }

    /** A person marked the refusal in the cabinet, or nobody had to. */
    public void refusedByHand(WarrantyClaim claim) {
        if (claim.goodsHere()) {
            claims.state(claim.id(), WarrantyClaim.State.HAND_BACK);
        } else {
            close(claim, WarrantyClaim.Outcome.REFUSED);
        }
    }

    /** The buyer is told the number, and until when the warranty holds from now on. */
    public void tellOfHandBack(String key) {
        WarrantyClaim claim = claims.running(key);
        result(claim);
        LocalDate until = advice.term(claim).lastDay();
        claims.warrantyUntil(claim.id(), until);
        buyer.handedBack(claim, until);
        note(claim, Meaning.BACK_FROM_SERVICE_CENTRE);
        mark(claim, Meaning.GOODS_SENT, null);
    }

    /** On the item's record, from which its warranty is reckoned. */
    private void result(WarrantyClaim claim) {
        if (claim.refusalReason() == null) {
            boolean replaced = claim.settlement().remedy() == Remedy.REPLACEMENT;
            results.add(new ServiceResult(
                    claim.id(),
                    replaced ? ServiceResult.Kind.REPLACEMENT : ServiceResult.Kind.REPAIR,
                    claim.inbound().receivedOn(),
                    claim.handBack().on(),
                    claim.item().serial(),
                    replaced
                            ? claim.settlement().replacementSerial()
                            : claim.item().serial()));
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
        return claim.settlement().remedy() == Remedy.REPLACEMENT
                ? WarrantyClaim.Outcome.REPLACED
                : WarrantyClaim.Outcome.REPAIRED;
    }

    /** The goods did not come back working: everything begins anew, with the repair that was on record. */
    public void again(WarrantyClaim claim) {
        claims.awaitAgain(claim.id(), LocalDate.now(KYIV), clock.of(claim));
    }

    public void referredAway(WarrantyClaim claim) {
        close(claim, WarrantyClaim.Outcome.REFERRED);
    }

    /** What is owed in money goes the way of every refund. */
    public void settleInReturns(String key) {
        WarrantyClaim claim = claims.running(key);
        WarrantyClaim.Settlement chosen = claim.settlement();
        boolean refund = chosen.remedy() == Remedy.REFUND;
        Money money = new Money(
                refund ? null : chosen.amount(),
                ClaimViews.words(chosen.remedy()),
                refund ? claim.inbound().receivedOn() : null);
        claims.state(claim.id(), WarrantyClaim.State.MONEY);
        if (claim.loaner().suppliedOn() != null && claim.loaner().backOn() == null) {
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
            } else if (claim.open()) {
                withdraw(claim, "Заявку закрито на маркетплейсі", "rma " + closed.rmaId());
            }
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

    /** Ends the request where it is open; the claim ends once the goods are with the buyer. */
    public void calledOff(String key) {
        WarrantyClaim claim = claims.running(key);
        note(claim, Meaning.REFUSED);
        if (claim.goodsHere()) {
            claims.state(claim.id(), WarrantyClaim.State.HAND_BACK);
        } else {
            close(claim, WarrantyClaim.Outcome.CALLED_OFF);
        }
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
        timeline.add(
                claim.id(), ClaimTimeline.SELLERDESK, "Гарантійну заявку закрито: " + ClaimViews.words(outcome), null);
        work.record(
                claim.orderNumber(),
                ClaimTimeline.SELLERDESK,
                "Гарантійна заявка " + claim.requestId() + ": " + ClaimViews.words(outcome),
                null);
        if (claim.rmaId() != null && claim.state() != WarrantyClaim.State.MONEY) {
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
