package ua.sellerdesk.simulator;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** A carrier's stand-in: parcels that travel, watched by the marketplace's own tracking. */
interface CarrierStandIn {

    /** The marketplace's id of the carrier's delivery service. */
    int service();

    /** @param handedOver numbers that the seller says the carrier has */
    void travel(Instant now, Set<String> handedOver);

    /** The marketplace's status that each parcel now means, by its number; null where the order stays as it is. */
    Map<String, Integer> statuses();

    /** Sets a carrier's code by hand; the parcel then stays there. False where the number is not this carrier's. */
    boolean force(String number, String code);
}
