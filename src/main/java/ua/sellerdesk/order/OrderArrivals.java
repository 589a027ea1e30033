package ua.sellerdesk.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
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
    private final WorkingTime workingTime;

    OrderArrivals(
            Orders orders,
            KnownOrders known,
            Timeline timeline,
            OrderStatuses statuses,
            OrderStarts starts,
            SeenShipments shipments,
            WorkingTime workingTime) {
        this.orders = orders;
        this.known = known;
        this.timeline = timeline;
        this.statuses = statuses;
        this.starts = starts;
        this.shipments = shipments;
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
        return OrderProcess.entry(statuses.byId(order.marketplaceStatus()).meaning());
    }

    private Order row(MarketplaceOrder shown) {
        Meaning meaning = statuses.byId(shown.statusId()).meaning();
        String entry = OrderProcess.entry(meaning);
        Stage stage = entry == null ? OrderProcess.closedStage(meaning) : OrderProcess.stageAt(entry);
        Order order = new Order(shown, stage, Instant.now());
        order.shipBy(workingTime.plus(OrderProcess.TIME_TO_SHIP).toInstant());
        return order;
    }
}
