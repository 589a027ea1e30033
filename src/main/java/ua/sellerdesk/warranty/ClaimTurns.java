package ua.sellerdesk.warranty;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.sellerdesk.engine.ProcessInbox;
import ua.sellerdesk.marketplace.MarketplaceRefusal;

/** What makes a claim be worked once more. */
@Component
@Transactional(noRollbackFor = MarketplaceRefusal.class)
public class ClaimTurns {

    private final WarrantyClaims claims;
    private final ClaimClock clock;
    private final ProcessInbox inbox;

    ClaimTurns(WarrantyClaims claims, ClaimClock clock, ProcessInbox inbox) {
        this.claims = claims;
        this.clock = clock;
        this.inbox = inbox;
    }

    /** The official service did not help: the claim is assessed once more. */
    public void notHelped(WarrantyClaim claim) {
        claims.nextTurn(claim.id());
    }

    /** The goods did not come back working: everything begins anew, with the repair that was on record. */
    public void again(WarrantyClaim claim) {
        ClaimClock.Stake owed = clock.of(claim);
        if (claim.inMoney()) {
            claims.withoutReturn(claim.id());
        }
        claims.awaitAgain(claim.id(), Days.today(), owed);
        // what is still told of the former turn must not begin this one
        inbox.drop(claim.key());
    }
}
