package ua.sellerdesk.warranty;

import java.util.List;
import java.util.Map;
import ua.sellerdesk.law.ConsumerLaw;
import ua.sellerdesk.law.MissingFact;
import ua.sellerdesk.law.Reason;
import ua.sellerdesk.law.Ruling;
import ua.sellerdesk.law.Verdict;

/**
 * Whether a claim is covered.
 *
 * @param verdict {@link Verdict#ACCEPT} where it is
 * @param law the law that applies; null where that is open
 * @param burden who has to prove the cause of the defect; its answer is null while that is open
 * @param reasons the deciding one first, then those of the same verdict, then the rest
 * @param missing what to ask before this verdict is acted on; with {@link Verdict#ACCEPT} what was taken for granted
 * @param readings the case under each law where it is open which one applies, else empty
 */
public record CoverAdvice(
        Verdict verdict,
        ConsumerLaw law,
        WarrantyTerm term,
        Ruling<ProvingParty> burden,
        List<Reason> reasons,
        List<MissingFact> missing,
        Map<ConsumerLaw, CoverAdvice> readings) {}
