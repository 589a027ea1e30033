package ua.sellerdesk.warranty;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.sellerdesk.casework.CaseLocks;
import ua.sellerdesk.engine.ProcessInbox;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.marketplace.ReturnStatus.Meaning;

/**
 * The ways in which a claim ends. The buyer is told before the marketplace is: where it refuses the status, a person marks
 * the request and nobody is left untold.
 */
@Component
@Transactional(noRollbackFor = MarketplaceRefusal.class)
public class ClaimEndings {

    private final WarrantyClaims claims;
    private final CaseLocks locks;
    private final ClaimTimeline timeline;
    private final ClaimMarks marks;
    private final ClaimNews buyer;
    private final ClaimClosing closing;
    private final ProcessInbox inbox;

    ClaimEndings(
            WarrantyClaims claims,
            CaseLocks locks,
            ClaimTimeline timeline,
            ClaimMarks marks,
            ClaimNews buyer,
            ClaimClosing closing,
            ProcessInbox inbox) {
        this.claims = claims;
        this.locks = locks;
        this.timeline = timeline;
        this.marks = marks;
        this.buyer = buyer;
        this.closing = closing;
        this.inbox = inbox;
    }

    /** The official service helped: the request is over. */
    public void endReferral(String key) {
        WarrantyClaim claim = claims.running(key);
        marks.finish(claim, Meaning.GOODS_SENT);
        closing.close(claim, WarrantyClaim.Outcome.REFERRED);
    }

    public void neverSent(String key) {
        WarrantyClaim claim = claims.running(key);
        buyer.neverSent(claim);
        marks.finish(claim, Meaning.REFUSED);
        closing.close(claim, WarrantyClaim.Outcome.NEVER_SENT);
    }

    /**
     * Where the goods are with the buyer, the claim ends with it.
     *
     * @return whether the goods are with the shop, and are to be handed back
     */
    public boolean refuse(String key) {
        WarrantyClaim claim = claims.running(key);
        buyer.refused(claim, claim.refusalReason());
        marks.mark(claim, Meaning.REFUSED, claim.refusalReason());
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
            closing.close(claim, outcome);
        }
        return claim.goodsHere();
    }

    /** The buyer has goods that work, or their own unrepaired. */
    public void end(WarrantyClaim claim) {
        closing.close(claim, outcome(claim));
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
        marks.finish(claim, Meaning.REFUSED);
        return handBackOrClose(claim, WarrantyClaim.Outcome.CALLED_OFF);
    }

    public void handedBackUnrepaired(WarrantyClaim claim) {
        closing.close(claim, WarrantyClaim.Outcome.CALLED_OFF);
    }
}
