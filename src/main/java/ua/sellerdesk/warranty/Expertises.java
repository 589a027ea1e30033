package ua.sellerdesk.warranty;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.sellerdesk.engine.TaskInputRefused;

/** The expertise of a disputed defect: the consent, the expert, what was found. */
@Component
@Transactional
public class Expertises {

    private final WarrantyClaims claims;
    private final ClaimActs acts;
    private final ClaimAdvice advice;

    Expertises(WarrantyClaims claims, ClaimActs acts, ClaimAdvice advice) {
        this.claims = claims;
        this.acts = acts;
        this.advice = advice;
    }

    /** The buyer consented in writing to an expertise: the days to order it run from then. */
    public void consented(WarrantyClaim claim, LocalDate day) {
        Days.between(claim.claimedOn(), day, "День згоди має бути від дня заявки до сьогодні.");
        claims.consented(claim.id(), day);
    }

    /**
     * The goods go to an expert, with the act that sends them there among the documents.
     *
     * @param askedBy {@code buyer} or {@code shop}
     * @param question null for the usual one
     * @throws TaskInputRefused where the buyer has not consented
     */
    public void arranged(WarrantyClaim claim, String expert, String askedBy, String question, String actor) {
        if (claims.running(claim.key()).finding().consentOn() == null) {
            throw new TaskInputRefused("Без письмової згоди покупця експертизи немає: впишіть день згоди"
                    + " та додайте її до документів заявки.");
        }
        claims.expertiseArranged(claim.id(), expert, askedBy, question);
        acts.expertise(claims.running(claim.key()), actor);
    }

    /** The last day to order the expertise; null while the day of the consent is not known. */
    public LocalDate orderBy(WarrantyClaim claim) {
        return advice.expertise(claim).orderBy();
    }

    /** @param refusal the words for the buyer where the expert proved misuse, else null */
    public void made(WarrantyClaim claim, String expertise, String words, BigDecimal cost, String refusal) {
        claims.expertiseMade(claim.id(), expertise, words, cost);
        claims.refused(claim.id(), refusal);
    }
}
