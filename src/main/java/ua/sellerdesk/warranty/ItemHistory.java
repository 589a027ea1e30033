package ua.sellerdesk.warranty;

import org.springframework.stereotype.Component;

/** Writes on an item's record what a service changed, and until when its warranty holds after that. */
@Component
class ItemHistory {

    private final WarrantyClaims claims;
    private final ServiceResults results;
    private final ClaimAdvice advice;

    ItemHistory(WarrantyClaims claims, ServiceResults results, ClaimAdvice advice) {
        this.claims = claims;
        this.results = results;
        this.advice = advice;
    }

    /**
     * The goods are with the buyer.
     *
     * @param served whether they were repaired or replaced; else they went back as they came
     */
    void handedBack(WarrantyClaim claim, boolean served) {
        if (served) {
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
        claims.warrantyUntil(claim.id(), advice.term(claim).lastDay());
    }
}
