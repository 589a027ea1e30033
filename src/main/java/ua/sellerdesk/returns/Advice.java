package ua.sellerdesk.returns;

import java.util.List;
import java.util.Map;
import ua.sellerdesk.law.ConsumerLaw;
import ua.sellerdesk.law.Ground;
import ua.sellerdesk.law.MissingFact;
import ua.sellerdesk.law.Reason;
import ua.sellerdesk.law.Verdict;

/**
 * What the tables say of a return.
 *
 * @param ground the ground that decided; null where none did
 * @param law the law that applies; null where that is open
 * @param reasons the deciding one first, then those of the same verdict, then the rest
 * @param missing what to ask before this verdict is acted on; with {@link Verdict#ACCEPT} what was taken for granted
 * @param readings the case under each law where it is open which one applies, else empty
 */
public record Advice(
        Verdict verdict,
        Ground ground,
        ConsumerLaw law,
        List<Reason> reasons,
        List<MissingFact> missing,
        Map<ConsumerLaw, Advice> readings) {}
