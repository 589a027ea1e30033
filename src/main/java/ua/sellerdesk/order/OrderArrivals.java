package ua.sellerdesk.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import ua.sellerdesk.engine.ProcessInbox;
import ua.sellerdesk.engine.WorkingTime;
import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.marketplace.OrderStatus.Meaning;
import ua.sellerdesk.marketplace.OrderStatuses;

/** Orders seen for the first time: their rows, and an instance for each that has something to be done. */
@Component
class OrderArrivals {

    private final Orders orders;
    private final KnownOrders known;
    private final Timeline timeline;
    private final OrderStatuses statuses;
    private final OrderStarts starts;
    private final SeenShipments shipments;
    private final ProcessInbox inbox;
    private final WorkingTime workingTime;

    OrderArrivals(
            Orders orders,
            KnownOrders known,
            Timeline timeline,
            OrderStatuses statuses,
            OrderStarts starts,
            SeenShipments shipments,
            ProcessInbox inbox,
            WorkingTime workingTime) {
        this.orders = orders;
        this.known = known;
        this.timeline = timeline;
        this.statuses = statuses;
        this.starts = starts;
        this.shipments = shipments;
        this.inbox = inbox;
        this.workingTime = workingTime;
    }

    /** Rows first, all together, then the instances, all together: the database is asked few times a page. */
    void receive(List<MarketplaceOrder> page) {
        List<Order> received = orders.saveAllAndFlush(rows(page));
        timeline.addAll(received.stream()
                .map(order -> new Timeline.Entry(
                        order.number(),
                        Timeline.MARKETPLACE,
                        "Замовлення надійшло",
                        statuses.byId(order.marketplaceStatus()).name()))
                .toList());
        received.forEach(shipments::note);
        starts.start(received.stream()
                .filter(order -> entry(order) != null)
                .map(order -> new OrderStarts.Start(order, entry(order)))
                .toList());
        received.forEach(this::tellFirstNews);
    }

    /** In the order they were placed, so that a buyer's second order on a page finds the first. */
    private List<Order> rows(List<MarketplaceOrder> page) {
        Set<String> phones = known.phones(page.stream()
                .map(shown -> shown.buyer().phone())
                .filter(Objects::nonNull)
                .toList());
        List<Order> rows = new ArrayList<>();
        page.stream().sorted(Comparator.comparing(MarketplaceOrder::created)).forEach(shown -> {
            Order order = row(shown);
            String phone = shown.buyer().phone();
            if (phone != null && !phones.add(phone)) {
                order.comesFromReturningBuyer();
            }
            rows.add(order);
        });
        return rows;
    }

    private String entry(Order order) {
        return OrderProcess.firstEntry(
                statuses.byId(order.marketplaceStatus()).meaning(),
                order.snapshot().delivery().ownService());
    }

    /** An order first seen half-way brings news at once, such as a parcel that waits for its buyer. */
    private void tellFirstNews(Order order) {
        Meaning meaning = statuses.byId(order.marketplaceStatus()).meaning();
        if (entry(order) != null && meaning != Meaning.UNKNOWN) {
            Contradictions.message(order.stage(), meaning)
                    .ifPresent(message -> inbox.tell(String.valueOf(order.number()), message, "first seen", Map.of()));
        }
    }

    private Order row(MarketplaceOrder shown) {
        Meaning meaning = statuses.byId(shown.statusId()).meaning();
        String entry = OrderProcess.firstEntry(meaning, shown.delivery().ownService());
        Stage stage = entry == null ? OrderProcess.closedStage(meaning) : OrderProcess.stageAt(entry);
        Order order = new Order(shown, stage, Instant.now());
        order.shipBy(workingTime.plus(OrderProcess.TIME_TO_SHIP).toInstant());
        return order;
    }
}
