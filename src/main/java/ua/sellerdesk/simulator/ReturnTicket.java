package ua.sellerdesk.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A return that the seller has started; guarded by the {@link Market}. */
final class ReturnTicket {

    static final int WAITING = 0;
    static final int CONFIRMED = 1;

    /** A line of the order that is expected back. */
    static final class Item {
        final int id;
        final SimOrder.Line line;
        int expected;
        int received;
        int status = WAITING;

        Item(int id, SimOrder.Line line, int expected) {
            this.id = id;
            this.line = line;
            this.expected = expected;
        }
    }

    final int id;
    final SimOrder order;
    final Instant expires;
    final List<Item> items = new ArrayList<>();
    String carrier;
    String ttn;
    boolean active = true;

    ReturnTicket(int id, SimOrder order, Instant expires) {
        this.id = id;
        this.order = order;
        this.expires = expires;
    }

    List<Item> waiting() {
        return items.stream().filter(item -> item.status == WAITING).toList();
    }
}
