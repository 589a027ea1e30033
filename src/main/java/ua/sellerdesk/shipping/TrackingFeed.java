package ua.sellerdesk.shipping;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ua.sellerdesk.shipping.Carrier.ParcelStatus;

/** A carrier that tells what happened to all its parcels in a span of time, cheaper than asking number by number. */
public interface TrackingFeed {

    /** The longest span that one call may cover. */
    Duration longestSpan();

    /**
     * What happened from one moment (inclusive) to the other, oldest first; parcels that are not ours may be among it.
     *
     * @throws CarrierUnavailable when no usable answer came
     */
    List<ParcelStatus> happened(Instant from, Instant to);
}
