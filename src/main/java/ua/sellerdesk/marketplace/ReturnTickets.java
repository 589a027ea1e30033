package ua.sellerdesk.marketplace;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Returns that the shop itself starts, line by line (Seller API, {@code item-return}). A ticket lives for 30 days, and
 * an order has one active at most. Every call may throw what those of {@link ReturnRequests} may.
 */
public interface ReturnTickets {

    /** Whether the marketplace lets the shop make a ticket for this order now: it is completed or partly received. */
    boolean possible(long orderNumber);

    /**
     * Makes a ticket, and only one: an active one with the same lines is taken over.
     *
     * @return the ticket as read back
     * @throws MarketplaceRefusal when the order has an active one with other lines
     */
    Ticket create(long orderNumber, Plan plan);

    /** The order's tickets, newest first. */
    List<Ticket> ofOrder(long orderNumber);

    /** One page of all tickets, newest first; @param page counted from 1 */
    Page<Ticket> tickets(int page);

    /** @throws MarketplaceRefusal when there is none with this id */
    Ticket ticket(long id);

    /**
     * Makes the plan that of an active ticket: the lines are all that are still waited for, those decided stay. A line
     * that is not named is no longer waited for.
     *
     * @return the ticket as read back
     */
    Ticket update(long id, Plan plan);

    /**
     * Says that a line has come back, or will not; the first only where carrier and number are known. The ticket ends
     * with its last line.
     *
     * @param lineId {@link Line#id}
     * @return the ticket as read back
     */
    Ticket decide(long ticketId, long lineId, boolean cameBack);

    /** The carriers a ticket may name, such as {@code nova_poshta}. */
    List<String> carriers();

    /**
     * @param carrier one of {@link #carriers}, null for none; required with a number
     * @param ttn null for none
     * @param quantities by the order's lines ({@link MarketplaceOrder.Line#id})
     */
    record Plan(String carrier, String ttn, Map<Long, Integer> quantities) {}

    /**
     * @param active whether lines are still waited for
     * @param expires when the marketplace closes it, null where it does not say
     */
    record Ticket(
            long id, long orderNumber, String carrier, String ttn, boolean active, Instant expires, List<Line> lines) {

        public Optional<Line> line(long lineId) {
            return lines.stream().filter(line -> line.id() == lineId).findFirst();
        }
    }

    /**
     * @param orderLineId the order's line
     * @param price what the buyer paid for one, in UAH; null where the marketplace does not say
     */
    record Line(
            long id,
            long orderLineId,
            Long itemId,
            String name,
            int expected,
            int received,
            LineState state,
            BigDecimal price) {}

    enum LineState {
        WAITING,
        CAME_BACK,
        REJECTED,
        UNKNOWN
    }
}
