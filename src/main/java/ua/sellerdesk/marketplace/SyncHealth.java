package ua.sellerdesk.marketplace;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How one of the syncs with the marketplace fares, as any node sees it. */
public interface SyncHealth {

    /** What is read. */
    enum Subject {
        ORDERS,
        RETURNS
    }

    Subject subject();

    /** Whether it runs at all: not where nobody takes in what it would read. */
    boolean inUse();

    /** When everything was last read through; empty before the first time. */
    Optional<Instant> lastSuccess();

    /** Why the last run failed, in words fit for an operator; empty when it did not fail. */
    Optional<String> lastError();

    /** How many records are kept aside because they could not be read or taken in. */
    int unreadableCount();

    /** The records kept aside, newest first, at most a hundred. */
    List<Kept> unreadable();

    /** The pause between two runs. */
    Duration pollInterval();

    /**
     * @param key the order's number or the request's id, or a mark of the record where it has none
     * @param reason why it was kept aside, without personal data
     * @param since when it was first kept aside
     */
    record Kept(String key, String reason, Instant since) {}
}
