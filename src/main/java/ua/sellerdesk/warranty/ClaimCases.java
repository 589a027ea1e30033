package ua.sellerdesk.warranty;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ua.sellerdesk.casework.Deliveries;
import ua.sellerdesk.law.ConsumerLaw;
import ua.sellerdesk.law.LegalDays;
import ua.sellerdesk.returns.ReturnCase.Channel;

/** Puts a claim into the law's terms: what its order and the product tell, what people told, what came before it. */
@Component
class ClaimCases {

    private final SameItems same;
    private final SoldItems items;
    private final Deliveries deliveries;

    ClaimCases(SameItems same, SoldItems items, Deliveries deliveries) {
        this.same = same;
        this.items = items;
        this.deliveries = deliveries;
    }

    /** What the tables are asked of the claim with these facts. */
    WarrantyCase of(WarrantyClaim claim, ToldFacts facts) {
        ItemTerms terms = items.terms(claim);
        Integer months = facts.warrantyMonths() == null ? terms.warrantyMonths() : facts.warrantyMonths();
        return new WarrantyCase(
                // what was claimed in time stays so, however often the goods come in
                claim.earlier().claimedOn(),
                facts.discoveredOn(),
                facts.business() == null ? Boolean.TRUE : Boolean.valueOf(!facts.business()),
                new WarrantyCase.Sale(
                        // whatever comes from the marketplace was bought at a distance
                        Channel.DISTANCE,
                        items.soldOn(claim),
                        receivedOn(claim, facts),
                        terms.seasonStartsOn(),
                        facts.soldAsUsed(),
                        facts.commission(),
                        facts.sellerConsents()),
                new WarrantyCase.Promise(months == null ? null : months > 0, months, facts.partMonths()),
                repairs(claim),
                replacedOn(claim),
                new WarrantyCase.Documents(facts.settlement(), facts.passport(), facts.documentsAsked()),
                new WarrantyCase.Proof(facts.misuse(), facts.earlierCause(), facts.inReasonableTime()));
    }

    LocalDate soldOn(WarrantyClaim claim) {
        return items.soldOn(claim);
    }

    /** The day the buyer got the goods: as told, else as the last of the order's parcels came; null where unknown. */
    LocalDate receivedOn(WarrantyClaim claim, ToldFacts facts) {
        return facts.receivedOn() != null
                ? facts.receivedOn()
                : LegalDays.lastPart(deliveries.daysOf(claim.orderNumber()));
    }

    RemedyCase remedies(WarrantyClaim claim, ConsumerLaw law, RemedyCase.Defect defect) {
        return new RemedyCase(law, claim.claimedOn(), defect, claim.settlement().remedy(), null);
    }

    RepairCase repair(WarrantyClaim claim, ConsumerLaw law) {
        WarrantyClaim.Loaner loaner = claim.loaner();
        return new RepairCase(
                law,
                claim.claimedOn(),
                claim.clock().agreedUntil(),
                claim.inbound().receivedOn(),
                claim.repairEndedOn(),
                claim.item().cost(),
                new RepairCase.Loaner(
                        loaner.requestedOn() == null ? RepairCase.Request.NONE : RepairCase.Request.WRITTEN,
                        loaner.requestedOn(),
                        loaner.suppliedOn()));
    }

    ReplacementCase replacement(ConsumerLaw law, Replacement wanted) {
        return new ReplacementCase(law, wanted.askedOn(), wanted.inStock(), wanted.checkNeeded(), wanted.agreedUntil());
    }

    TransportCase transport(WarrantyClaim claim, ConsumerLaw law, ToldFacts facts) {
        ItemTerms terms = items.terms(claim);
        return new TransportCase(
                law,
                claim.claimedOn(),
                facts.weightKg() == null ? terms.weightKg() : facts.weightKg(),
                facts.bulky() == null ? terms.bulky() : facts.bulky(),
                diagnosis(claim));
    }

    /** @param outcome of the expertise, null while nobody knows it */
    ExpertiseCase expertise(WarrantyClaim claim, ConsumerLaw law, Diagnosis outcome) {
        LocalDate consentOn = claim.finding().consentOn();
        // a consent that nobody noted is not one that was refused
        Boolean consent = consentOn == null ? null : Boolean.TRUE;
        return new ExpertiseCase(law, claim.claimedOn(), true, consent, consentOn, outcome);
    }

    /** Null while nothing was found. */
    Diagnosis diagnosis(WarrantyClaim claim) {
        if ("misuse".equals(claim.finding().expertise())) {
            return Diagnosis.BUYERS_FAULT;
        }
        if ("not-found".equals(claim.finding().expertise())) {
            return Diagnosis.CAUSE_UNKNOWN;
        }
        String found = claim.finding().diagnosis();
        if (found == null || found.equals("disputed") && claim.finding().expertise() == null) {
            return null;
        }
        if (!found.equals("refuse")) {
            return Diagnosis.DEFECT_CONFIRMED;
        }
        return claim.facts().misuse() == WarrantyCase.Misuse.PROVED ? Diagnosis.BUYERS_FAULT : Diagnosis.NO_DEFECT;
    }

    private List<RepairDays> repairs(WarrantyClaim claim) {
        return of(claim, ServiceResult.Kind.REPAIR)
                .map(repair -> new RepairDays(repair.handedInOn(), repair.handedBackOn()))
                .toList();
    }

    /** The day the buyer got the item in place of another; null where that never happened. */
    private LocalDate replacedOn(WarrantyClaim claim) {
        return of(claim, ServiceResult.Kind.REPLACEMENT)
                .map(ServiceResult::handedBackOn)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private Stream<ServiceResult> of(WarrantyClaim claim, ServiceResult.Kind kind) {
        return same.results(claim).stream().filter(result -> result.kind() == kind);
    }
}
