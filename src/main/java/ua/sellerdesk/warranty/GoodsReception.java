package ua.sellerdesk.warranty;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** Takes goods in for the service, with one act of acceptance each time they come. */
@Component
public class GoodsReception {

    private final WarrantyClaims claims;
    private final ClaimActs acts;
    private final Loaners loaners;

    GoodsReception(WarrantyClaims claims, ClaimActs acts, Loaners loaners) {
        this.claims = claims;
        this.acts = acts;
        this.loaners = loaners;
    }

    /**
     * Keeps what was noted of the goods, wherever they are, and that a loaner is asked for, unless it was before.
     *
     * @param actor the user's id
     */
    public void note(WarrantyClaim claim, TakenIn seen, String actor) {
        claims.seen(claim.id(), seen.completeness(), seen.look());
        claims.facts(claim.id(), claim.facts().shown(seen.receipt(), seen.warrantyCard()));
        if (seen.loanerWanted() && claim.loaner().requestedOn() == null) {
            loaners.request(claim.id(), Days.today(), actor);
        }
    }

    /**
     * The shop has the goods: makes their act, unless it was made when they came.
     *
     * @param actor the user's id, or {@link ClaimTimeline#SELLERDESK}
     */
    void accept(String key, String actor) {
        if (claims.accepted(claims.running(key).id(), Instant.now())) {
            acts.acceptance(claims.running(key), actor);
        }
    }
}
