package ua.sellerdesk.order;

import java.util.Set;

/** Where an order stands with the seller; the marketplace's own status is kept beside it. */
public enum Stage {
    NEW,
    TAKEN,
    AWAITING_PAYMENT,
    CONFIRMED,
    READY_TO_SHIP,
    OUT_FOR_DELIVERY,
    HANDED_OVER,
    COMPLETED,
    CANCELLED,
    NOT_COLLECTED,
    LOST;

    private static final Set<Stage> CLOSED = Set.of(COMPLETED, CANCELLED, NOT_COLLECTED, LOST);

    /** Whether the seller has nothing more to do, unless the marketplace restores the order. */
    public boolean closed() {
        return CLOSED.contains(this);
    }

    boolean before(Stage other) {
        return compareTo(other) < 0;
    }
}
