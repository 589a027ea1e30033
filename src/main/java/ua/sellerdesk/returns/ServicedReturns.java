package ua.sellerdesk.returns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.sellerdesk.engine.ProcessInbox;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.marketplace.MarketplaceUnavailable;
import ua.sellerdesk.marketplace.ReturnStatus.Meaning;

/**
 * What the warranty service does with returns: it writes to the request of one that it serves, and hands over what it
 * owes in money. Refunds go one way, with its inspection, approval, term and ledger.
 */
@Component
@Transactional(noRollbackFor = MarketplaceRefusal.class)
public class ServicedReturns {

    private final Rmas rmas;
    private final RmaTimeline timeline;
    private final RequestMarks marks;
    private final ReturnIntake intake;
    private final ReturnParcels parcels;
    private final ProcessInbox inbox;

    ServicedReturns(
            Rmas rmas,
            RmaTimeline timeline,
            RequestMarks marks,
            ReturnIntake intake,
            ReturnParcels parcels,
            ProcessInbox inbox) {
        this.rmas = rmas;
        this.timeline = timeline;
        this.marks = marks;
        this.intake = intake;
        this.parcels = parcels;
        this.inbox = inbox;
    }

    /**
     * What the service owes in money.
     *
     * @param compensation null for the whole price against the goods, which the shop has; else a sum in UAH, and the
     *     goods stay with the buyer
     * @param reason why, in Ukrainian
     * @param goodsHereSince the day the shop got the goods, in Kyiv; null with a compensation
     */
    public record Money(BigDecimal compensation, String reason, LocalDate goodsHereSince) {

        private String resolution() {
            return compensation == null ? "accept" : "compensate";
        }
    }

    /**
     * Sets the status of the return's request on the marketplace, where it has one that is not over.
     *
     * @param explanation for the buyer, null for none
     * @throws MarketplaceRefusal when it does not take it
     * @throws MarketplaceUnavailable when it must be tried again
     */
    public void mark(long rmaId, Meaning meaning, String explanation) {
        rmas.byId(rmaId).ifPresent(rma -> marks.mark(rma, meaning, explanation));
    }

    /** The buyer told the service the number of the parcel: the marketplace should know it as well. */
    public void travelsUnder(long rmaId, String actor, String ttn) {
        rmas.byId(rmaId).filter(Rma::open).ifPresent(rma -> parcels.travelsUnder(rma, actor, ttn));
    }

    /** It turned out how many pieces the service was asked for. */
    public void pieces(long rmaId, long lineId, int quantity) {
        rmas.byId(rmaId).filter(Rma::open).ifPresent(rma -> rmas.quantity(rma.id(), lineId, quantity));
    }

    /**
     * The service has done its work and owes nothing more; the return is closed.
     *
     * @param by the claim
     */
    public void ended(long rmaId, String by) {
        rmas.byId(rmaId)
                .filter(Rma::open)
                .ifPresent(rma -> inbox.tell(
                        rma.key(), ReturnProcess.SERVICE_ENDED, "service", Map.of(ReturnProcess.MONEY_OWED, false)));
    }

    /**
     * The service owes money for the goods of a return that it was given.
     *
     * @param by the claim
     */
    public void ended(long rmaId, String by, Money money) {
        rmas.byId(rmaId).filter(Rma::open).ifPresent(rma -> {
            keep(rma.id(), money);
            timeline.add(rma.id(), RmaTimeline.SELLERDESK, "Гарантійна служба: " + money.reason(), null);
            Map<String, Object> facts = new HashMap<>();
            facts.put(ReturnProcess.MONEY_OWED, true);
            facts.put(ReturnProcess.RESOLUTION, money.resolution());
            facts.put(ReturnProcess.GOODS_HERE, money.goodsHereSince() != null);
            if (money.compensation() != null) {
                facts.put(ReturnProcess.REFUND_AMOUNT, money.compensation().doubleValue());
            }
            inbox.tell(rma.key(), ReturnProcess.SERVICE_ENDED, by, facts);
        });
    }

    /**
     * The service owes money for goods that came to it without a return: one is opened.
     *
     * @param requestId the claim's
     * @return the return's id
     */
    public long open(long orderNumber, String requestId, List<Rma.Line> lines, Money money) {
        Rma rma = intake.insert(new Rmas.New(
                        orderNumber, requestId, Rma.Origin.SERVICE, Rma.Kind.REPAIR, money.reason(), null, null, lines))
                .orElseGet(() -> rmas.ofRequest(orderNumber, requestId).orElseThrow());
        if (rma.resolution() == null) {
            keep(rma.id(), money);
            intake.start(rmas.running(rma.key()));
        }
        return rma.id();
    }

    private void keep(long id, Money money) {
        rmas.resolved(id, money.resolution(), null, null, false);
        if (money.goodsHereSince() != null) {
            rmas.received(id, money.goodsHereSince());
        }
        if (money.compensation() != null) {
            rmas.refundAmount(id, money.compensation());
        }
    }
}
