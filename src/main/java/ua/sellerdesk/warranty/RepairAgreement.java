package ua.sellerdesk.warranty;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.sellerdesk.engine.TaskInputRefused;

/** The last day of a repair as it was agreed with the buyer. */
@Component
@Transactional
public class RepairAgreement {

    private final WarrantyClaims claims;
    private final ClaimAdvice advice;

    RepairAgreement(WarrantyClaims claims, ClaimAdvice advice) {
        this.claims = claims;
        this.advice = advice;
    }

    /**
     * Another last day of the repair, agreed in writing; the clocks follow it.
     *
     * @throws TaskInputRefused for a day before the claim
     */
    public void agreed(WarrantyClaim claim, LocalDate until) {
        if (until.isBefore(claim.claimedOn())) {
            throw new TaskInputRefused("Домовлений строк " + ClaimViews.day(until) + " раніший за саму заявку ("
                    + ClaimViews.day(claim.claimedOn()) + ").");
        }
        claims.agreed(claim.id(), until);
        RemedyDeadline deadline = advice.repair(claims.running(claim.key())).deadline();
        claims.clock(claim.id(), deadline.warnOn(), deadline.lastDay());
    }
}
