package ua.sellerdesk.warranty;

import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.sellerdesk.engine.ProcessInbox;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.order.PeopleNotice;
import ua.sellerdesk.returns.Rma;
import ua.sellerdesk.returns.RmaClosed;
import ua.sellerdesk.returns.ServicedReturns;
import ua.sellerdesk.returns.ServicedReturns.Money;

/** What a claim owes in money: it goes the way of every refund, and the claim follows it. */
@Component
@Transactional(noRollbackFor = MarketplaceRefusal.class)
public class ClaimMoney {

    private final WarrantyClaims claims;
    private final ClaimTimeline timeline;
    private final ServicedReturns returns;
    private final ClaimClosing closing;
    private final ClaimEndings endings;
    private final ProcessInbox inbox;
    private final ApplicationEventPublisher events;

    ClaimMoney(
            WarrantyClaims claims,
            ClaimTimeline timeline,
            ServicedReturns returns,
            ClaimClosing closing,
            ClaimEndings endings,
            ProcessInbox inbox,
            ApplicationEventPublisher events) {
        this.claims = claims;
        this.timeline = timeline;
        this.returns = returns;
        this.closing = closing;
        this.endings = endings;
        this.inbox = inbox;
        this.events = events;
    }

    /** What is owed in money goes the way of every refund; with a lower price the goods go to the buyer meanwhile. */
    public void settleInReturns(String key) {
        WarrantyClaim claim = claims.running(key);
        WarrantyClaim.Settlement chosen = claim.settlement();
        boolean refund = chosen.remedy() == Remedy.REFUND;
        Money money = new Money(
                refund ? null : chosen.amount(),
                chosen.remedy().words(),
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
                closing.endReturn(former, claim.key());
            }
        }
    }

    /** The money is with the buyer, or was not owed after all; or the return ended while the service was at work. */
    @EventListener
    public void on(RmaClosed closed) {
        for (WarrantyClaim claim : claims.ofRma(closed.rmaId())) {
            if (claim.state() == WarrantyClaim.State.MONEY) {
                closing.close(
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
                endings.withdraw(claim, "Заявку закрито на маркетплейсі", "rma " + closed.rmaId());
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
}
