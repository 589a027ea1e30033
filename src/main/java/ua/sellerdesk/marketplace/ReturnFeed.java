package ua.sellerdesk.marketplace;

import java.util.List;

/** Whoever takes in the return requests that the sync reads; without one they are not read. */
public interface ReturnFeed {

    /**
     * Takes in requests as they stand on the marketplace, each once however often it comes: an open one comes again and
     * again. A request that cannot be taken in is answered with its reason and does not hold up the others.
     *
     * @return those that could not be taken in; empty when all were
     */
    List<Rejected> takeIn(List<ReturnRequest> requests);

    /** @param reason without personal data */
    record Rejected(String id, String reason) {}
}
