package ua.sellerdesk.warranty;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.order.OrderWork;
import ua.sellerdesk.returns.ServicedReturns;

/** The last word on a claim: in its row, on the timelines, and for the return that it came from. */
@Component
@Transactional(noRollbackFor = MarketplaceRefusal.class)
class ClaimClosing {

    private final WarrantyClaims claims;
    private final ServiceOrders centres;
    private final ClaimTimeline timeline;
    private final OrderWork work;
    private final ServicedReturns returns;

    ClaimClosing(
            WarrantyClaims claims,
            ServiceOrders centres,
            ClaimTimeline timeline,
            OrderWork work,
            ServicedReturns returns) {
        this.claims = claims;
        this.centres = centres;
        this.timeline = timeline;
        this.work = work;
        this.returns = returns;
    }

    /** The return that the claim came from ends with it, unless the claim is in money: then the return ends by itself. */
    void close(WarrantyClaim claim, WarrantyClaim.Outcome outcome) {
        claims.close(claim.id(), outcome, Instant.now());
        centres.ended(claim.id(), Days.today());
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
    void endReturn(long rma, String by) {
        if (claims.ofRma(rma).stream().noneMatch(WarrantyClaim::open)) {
            returns.ended(rma, by);
        }
    }
}
