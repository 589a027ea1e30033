package ua.sellerdesk.returns;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.marketplace.MarketplaceUnavailable;
import ua.sellerdesk.marketplace.ReturnTickets;
import ua.sellerdesk.marketplace.ReturnTickets.LineState;
import ua.sellerdesk.marketplace.ReturnTickets.Plan;
import ua.sellerdesk.marketplace.ReturnTickets.Ticket;
import ua.sellerdesk.order.PeopleNotice;

/**
 * Lets the marketplace know of the returns that the shop itself started, by tickets of its own (Seller API,
 * item-return). A ticket is a record beside the return: what the marketplace refuses of it is noted and told to people,
 * and stops nothing.
 */
@Component
class SellerTickets {

    private static final Set<Rma.Origin> STARTED_HERE = Set.of(Rma.Origin.DESK, Rma.Origin.API);

    /** The marketplace's names of the carriers that a buyer sends goods back with, by ours. */
    private static final Map<String, String> CARRIERS =
            Map.of("nova-poshta", "nova_poshta", "ukrposhta", "ukr_poshta", "meest", "meest");

    /** How the marketplace calls goods brought to the counter. */
    private static final String COUNTER = "self_pickup";

    private final Rmas rmas;
    private final RmaTimeline timeline;
    private final ReturnTickets tickets;
    private final ApplicationEventPublisher events;

    SellerTickets(Rmas rmas, RmaTimeline timeline, ReturnTickets tickets, ApplicationEventPublisher events) {
        this.rmas = rmas;
        this.timeline = timeline;
        this.tickets = tickets;
        this.events = events;
    }

    /**
     * Opens the ticket of an accepted return, where the marketplace takes one for its order; once.
     *
     * @throws MarketplaceUnavailable when it must be tried again
     */
    void open(Rma rma) {
        if (!STARTED_HERE.contains(rma.origin()) || rmas.ticket(rma.id()).isPresent()) {
            return;
        }
        Map<Long, Integer> goods = goods(rma);
        if (goods.isEmpty()) {
            return;
        }
        noting(rma, "Заявку на маркетплейсі не створено", () -> {
            if (tickets.possible(rma.orderNumber())) {
                Ticket ticket = tickets.create(rma.orderNumber(), plan(rma, goods));
                rmas.ticket(rma.id(), ticket.id());
                timeline.add(rma.id(), RmaTimeline.SELLERDESK, "Заявку на маркетплейсі створено", "№ " + ticket.id());
            }
        });
    }

    /**
     * Tells the parcel's number. The marketplace takes it only while the ticket is open.
     *
     * @throws MarketplaceRefusal when it does not
     * @throws MarketplaceUnavailable when it must be tried again
     */
    void tellNumber(Rma rma, long ticket) {
        if (tickets.ticket(ticket).active()) {
            tickets.update(ticket, plan(rma, goods(rma)));
        }
    }

    /**
     * Says of each line whether it came back; people finish in the cabinet what the marketplace does not take.
     *
     * @param accepted whether what came was taken back
     * @throws MarketplaceUnavailable when it must be tried again
     */
    void finish(Rma rma, boolean accepted) {
        rmas.ticket(rma.id())
                .ifPresent(id -> noting(rma, "Заявку на маркетплейсі не завершено", () -> {
                    Ticket ticket = tickets.ticket(id);
                    if (!ticket.active()) {
                        return;
                    }
                    ticket = tickets.update(id, found(rma, ticket, accepted));
                    for (ReturnTickets.Line line : ticket.lines()) {
                        if (line.state() == LineState.WAITING) {
                            tickets.decide(id, line.id(), accepted && came(rma, line.orderLineId()) > 0);
                        }
                    }
                    timeline.add(rma.id(), RmaTimeline.SELLERDESK, "Заявку на маркетплейсі завершено", "№ " + id);
                }));
    }

    private void noting(Rma rma, String trouble, Runnable call) {
        try {
            call.run();
        } catch (MarketplaceRefusal refusal) {
            timeline.add(rma.id(), RmaTimeline.MARKETPLACE, trouble, refusal.getMessage());
            events.publishEvent(new PeopleNotice("returns", "return-ticket", rma.orderNumber(), Map.of()));
        }
    }

    private static Plan plan(Rma rma, Map<Long, Integer> goods) {
        String carrier = rma.returnCarrier() == null ? null : CARRIERS.get(rma.returnCarrier());
        return new Plan(carrier, carrier == null ? null : rma.returnTtn(), goods);
    }

    /** What is still waited for, as the inspection found it: the marketplace confirms a line as it stands. */
    private static Plan found(Rma rma, Ticket ticket, boolean accepted) {
        Map<Long, Integer> pieces = ticket.lines().stream()
                .filter(line -> line.state() == LineState.WAITING)
                .collect(Collectors.toMap(
                        ReturnTickets.Line::orderLineId,
                        line -> accepted && came(rma, line.orderLineId()) > 0
                                ? came(rma, line.orderLineId())
                                : line.expected()));
        Plan known = plan(rma, pieces);
        // a line is confirmed under a number only; goods brought to the counter have none but ours
        return known.carrier() == null && accepted
                ? new Plan(COUNTER, rma.orderNumber() + "-" + rma.requestId(), pieces)
                : known;
    }

    private static Map<Long, Integer> goods(Rma rma) {
        return rma.lines().stream()
                .filter(line -> line.lineId() != 0)
                .collect(Collectors.toMap(Rma.Line::lineId, Rma.Line::quantity));
    }

    private static int came(Rma rma, long line) {
        return rma.lines().stream()
                .filter(one -> one.lineId() == line && one.came() != null)
                .mapToInt(Rma.Line::came)
                .sum();
    }
}
