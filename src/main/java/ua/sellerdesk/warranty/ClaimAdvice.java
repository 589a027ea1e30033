package ua.sellerdesk.warranty;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ua.sellerdesk.law.ConsumerLaw;
import ua.sellerdesk.law.Ruling;
import ua.sellerdesk.returns.Payer;

/** What the law says of a claim, as far as its facts are known. It advises: a person decides. */
@Component
public class ClaimAdvice {

    private final WarrantyClaims claims;
    private final ClaimCases cases;
    private final WarrantyLaw law;

    ClaimAdvice(WarrantyClaims claims, ClaimCases cases, WarrantyLaw law) {
        this.claims = claims;
        this.cases = cases;
        this.law = law;
    }

    /**
     * The case under each law.
     *
     * @param applies whether it is the law of this case; neither is while that is open
     */
    public record Reading(ConsumerLaw law, boolean applies, ClaimWords words) {}

    /** Whether the claim with these facts is covered; empty where there is no such claim. */
    public Optional<ClaimWords> cover(String key, ToldFacts facts) {
        return claims.byKey(key).map(claim -> ClaimWords.of(cover(claim, facts)));
    }

    /** What the buyer may choose where the defect is such, beside what is known; empty where there is no such claim. */
    public Optional<RemedyAdvice> remedies(String key, RemedyCase.Defect defect) {
        return claims.byKey(key)
                .map(claim -> remedies(claim, claim.facts().with(defect).defect()));
    }

    /** What each law says of the claim as it is known now. */
    public List<Reading> readings(WarrantyClaim claim) {
        ConsumerLaw applying = applying(claim);
        return law.compare(cases.of(claim, claim.facts())).entrySet().stream()
                .map(said -> new Reading(said.getKey(), said.getKey() == applying, ClaimWords.of(said.getValue())))
                .toList();
    }

    CoverAdvice cover(WarrantyClaim claim, ToldFacts facts) {
        return law.cover(cases.of(claim, facts));
    }

    RemedyAdvice remedies(WarrantyClaim claim, RemedyCase.Defect defect) {
        return law.remedies(cases.remedies(claim, applying(claim), defect));
    }

    /** Until when the warranty holds, repairs and a replacement counted in. */
    WarrantyTerm term(WarrantyClaim claim) {
        return law.term(cases.of(claim, claim.facts()));
    }

    RepairTerm repair(WarrantyClaim claim) {
        return law.repair(cases.repair(claim, applying(claim)));
    }

    /** What each day past the term of the repair costs, and each day without a loaner; each may be null. */
    record Penalties(DelayPenalty repair, DelayPenalty loaner) {}

    Penalties penalties(WarrantyClaim claim) {
        RepairCase repair = cases.repair(claim, applying(claim));
        return new Penalties(
                law.repair(repair).penalty(),
                claim.loaner().requestedOn() == null ? null : law.loaner(repair).penalty());
    }

    RemedyDeadline replacement(WarrantyClaim claim, Boolean inStock, Boolean checkNeeded) {
        return law.replacement(cases.replacement(claim, applying(claim), inStock, checkNeeded));
    }

    Ruling<Payer> transport(WarrantyClaim claim, ToldFacts facts) {
        return law.transport(cases.transport(claim, applying(claim), facts));
    }

    /** By when the expertise is to be ordered, and who pays it while nobody knows its outcome. */
    ExpertiseTerm expertise(WarrantyClaim claim) {
        return law.expertise(cases.expertise(claim, applying(claim), null));
    }

    /** Who pays the expertise in the end, where it comes to such an outcome. */
    Ruling<Payer> expertisePaid(WarrantyClaim claim, Diagnosis outcome) {
        return law.expertise(cases.expertise(claim, applying(claim), outcome)).payer();
    }

    /** Null while it is open which law applies. */
    private ConsumerLaw applying(WarrantyClaim claim) {
        return cover(claim, claim.facts()).law();
    }
}
