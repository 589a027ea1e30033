package ua.sellerdesk.warranty;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** What late days cost, by the claim's id. */
    Map<Long, RepairPenalties> penalties(Collection<WarrantyClaim> late) {
        Map<SaleAndClaim, Optional<ConsumerLaw>> laws = new HashMap<>();
        Map<Long, RepairCase> repairs = late.stream()
                .collect(Collectors.toMap(
                        WarrantyClaim::id,
                        claim -> cases.repair(
                                claim,
                                laws.computeIfAbsent(days(claim), asked -> Optional.ofNullable(applying(asked)))
                                        .orElse(null))));
        Map<RepairCase, RepairPenalties> said = law.penalties(Set.copyOf(repairs.values()));
        return repairs.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, repair -> said.get(repair.getValue())));
    }

    RemedyDeadline replacement(WarrantyClaim claim, Replacement wanted) {
        return law.replacement(cases.replacement(applying(claim), wanted));
    }

    Ruling<Payer> transport(WarrantyClaim claim, ToldFacts facts) {
        return law.transport(cases.transport(claim, applying(claim), facts));
    }

    /** Who pays the expertise of a disputed cause, as far as it is found, and by when it has to be ordered. */
    public ExpertiseTerm expertise(WarrantyClaim claim) {
        return law.expertise(cases.expertise(claim, applying(claim), cases.diagnosis(claim)));
    }

    /** Who pays the expertise in the end, where it comes to such an outcome. */
    Ruling<Payer> expertisePaid(WarrantyClaim claim, Diagnosis outcome) {
        return law.expertise(cases.expertise(claim, applying(claim), outcome)).payer();
    }

    /** Null while it is open which law applies. */
    private ConsumerLaw applying(WarrantyClaim claim) {
        return applying(days(claim));
    }

    private ConsumerLaw applying(SaleAndClaim asked) {
        return law.applying(asked.sold(), asked.claimed());
    }

    private SaleAndClaim days(WarrantyClaim claim) {
        return new SaleAndClaim(cases.soldOn(claim), claim.earlier().claimedOn());
    }

    /** By which it is decided which law applies. */
    private record SaleAndClaim(LocalDate sold, LocalDate claimed) {}
}
