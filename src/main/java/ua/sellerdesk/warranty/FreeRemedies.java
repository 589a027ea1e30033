package ua.sellerdesk.warranty;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import ua.sellerdesk.law.Verdict;

/**
 * What the buyer may choose without a person giving a reason. What nobody told of a defect counts as not so: leaving facts
 * out opens no other remedy.
 */
@Component
public class FreeRemedies {

    private final WarrantyClaims claims;
    private final ClaimAdvice advice;

    FreeRemedies(WarrantyClaims claims, ClaimAdvice advice) {
        this.claims = claims;
        this.advice = advice;
    }

    /**
     * @param told of the defect now, beside what is known
     * @return empty where there is no such claim
     */
    public Optional<Set<Remedy>> of(String key, RemedyCase.Defect told) {
        return claims.byKey(key).map(claim -> of(claim, claim.facts().with(told).defect()));
    }

    Set<Remedy> of(WarrantyClaim claim, RemedyCase.Defect defect) {
        RemedyAdvice said = advice.remedies(claim, defect);
        return said.verdict() == Verdict.ASK
                ? advice.remedies(claim, defect.orNot()).choices()
                : said.choices();
    }
}
