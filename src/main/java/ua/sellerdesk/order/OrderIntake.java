package ua.sellerdesk.order;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ua.sellerdesk.engine.ProcessInbox;
import ua.sellerdesk.engine.TaskViews;
import ua.sellerdesk.engine.WorkingTime;
import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.marketplace.OrderFeed;
import ua.sellerdesk.marketplace.OrderStatus;
import ua.sellerdesk.marketplace.OrderStatus.Meaning;
import ua.sellerdesk.marketplace.OrderStatuses;

/**
 * Takes in what the marketplace shows. One row an order number, the instance started in the same transaction: pulling
 * twice, two nodes at once, or a crash in between leave one order and one instance.
 */
@Component
class OrderIntake implements OrderFeed {

    private static final Logger log = LoggerFactory.getLogger(OrderIntake.class);

    /** The marketplace tells seconds only: an equal time stamp may hide our own write for this long. */
    private static final Duration SAME_SECOND = Duration.ofSeconds(5);

    private final Orders orders;
    private final Timeline timeline;
    private final StatusWrites writes;
    private final OrderStatuses statuses;
    private final OrderStarts starts;
    private final ProcessInbox inbox;
    private final TaskViews views;
    private final WorkingTime workingTime;
    private final TransactionTemplate transaction;

    OrderIntake(
            Orders orders,
            Timeline timeline,
            StatusWrites writes,
            OrderStatuses statuses,
            OrderStarts starts,
            ProcessInbox inbox,
            TaskViews views,
            WorkingTime workingTime,
            TransactionTemplate transaction) {
        this.orders = orders;
        this.timeline = timeline;
        this.writes = writes;
        this.statuses = statuses;
        this.starts = starts;
        this.inbox = inbox;
        this.views = views;
        this.workingTime = workingTime;
        this.transaction = transaction;
    }

    /** The page in one transaction, which is quick; where that fails, each order in its own. */
    @Override
    public List<Rejected> takeIn(List<MarketplaceOrder> page) {
        try {
            transaction.executeWithoutResult(status -> take(page));
            return List.of();
        } catch (RuntimeException e) {
            log.info(
                    "A page of {} orders is taken in one by one: {}",
                    page.size(),
                    e.getClass().getSimpleName());
        }
        List<Rejected> rejected = new ArrayList<>();
        for (MarketplaceOrder order : page) {
            try {
                takeTwice(order);
            } catch (RuntimeException e) {
                rejected.add(new Rejected(order.number(), e.getClass().getSimpleName()));
            }
        }
        return rejected;
    }

    /** Another node may have been first with the row; the second time it is there. */
    private void takeTwice(MarketplaceOrder order) {
        try {
            transaction.executeWithoutResult(status -> take(List.of(order)));
        } catch (DataAccessException e) {
            transaction.executeWithoutResult(status -> take(List.of(order)));
        }
    }

    private void take(List<MarketplaceOrder> page) {
        Map<Long, Order> known = orders
                .findAllById(page.stream().map(MarketplaceOrder::number).toList())
                .stream()
                .collect(Collectors.toMap(Order::number, Function.identity()));
        Map<Boolean, List<MarketplaceOrder>> parts =
                page.stream().collect(Collectors.partitioningBy(shown -> known.containsKey(shown.number())));
        receive(parts.get(false));
        parts.get(true).forEach(shown -> update(known.get(shown.number()), shown));
    }

    /** Rows first, all together, then the instances, all together: the database is asked few times a page. */
    private void receive(List<MarketplaceOrder> page) {
        List<Order> received = orders.saveAllAndFlush(rows(page));
        timeline.addAll(received.stream()
                .map(order -> new Timeline.Entry(
                        order.number(),
                        Timeline.MARKETPLACE,
                        "Замовлення надійшло",
                        statuses.byId(order.marketplaceStatus()).name()))
                .toList());
        starts.start(received.stream()
                .filter(order -> entry(order) != null)
                .map(order -> new OrderStarts.Start(order, entry(order)))
                .toList());
    }

    /** In the order they were placed, so that a buyer's second order on a page finds the first. */
    private List<Order> rows(List<MarketplaceOrder> page) {
        Set<String> known = orders.knownPhones(page.stream()
                .map(shown -> shown.buyer().phone())
                .filter(Objects::nonNull)
                .toList());
        List<Order> rows = new ArrayList<>();
        page.stream().sorted(Comparator.comparing(MarketplaceOrder::created)).forEach(shown -> {
            Order order = row(shown);
            String phone = shown.buyer().phone();
            if (phone != null && !known.add(phone)) {
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
        order.shipBy(workingTime.plus("PT9H").toInstant());
        return order;
    }

    private void update(Order order, MarketplaceOrder shown) {
        if (stale(order, shown) || writes.underWay(order.number())) {
            return;
        }
        if (order.snapshot().equals(shown)) {
            return;
        }
        MarketplaceOrder before = order.snapshot();
        order.shownAs(shown);
        String key = String.valueOf(order.number());
        if (before.statusId() != shown.statusId()) {
            follow(order, statuses.byId(shown.statusId()), shown.changed());
        }
        if (!received(before) && received(shown) && !order.stage().closed()) {
            timeline.add(
                    order.number(),
                    Timeline.MARKETPLACE,
                    "Оплату отримано",
                    shown.payment().statusName());
            inbox.tell(key, OrderProcess.PAYMENT_RECEIVED, "paid", Map.of());
        }
        orders.flush();
        views.refresh(key);
    }

    private static boolean received(MarketplaceOrder order) {
        return order.payment() != null && order.payment().received();
    }

    private static boolean stale(Order order, MarketplaceOrder shown) {
        if (shown.changed().isBefore(order.marketplaceChanged())) {
            return true;
        }
        return shown.changed().equals(order.marketplaceChanged())
                && shown.statusId() != order.marketplaceStatus()
                && Instant.now().isBefore(shown.changed().plus(SAME_SECOND));
    }

    private void follow(Order order, OrderStatus now, Instant changed) {
        timeline.add(order.number(), Timeline.MARKETPLACE, "Статус на маркетплейсі змінено", now.name());
        String entry = OrderProcess.entry(now.meaning());
        if (order.stage().closed()) {
            if (entry != null && now.meaning() != Meaning.UNKNOWN) {
                restart(order, entry);
            }
            return;
        }
        Optional<String> message = Contradictions.message(order.stage(), now.meaning());
        message.ifPresent(name -> inbox.tell(
                String.valueOf(order.number()), name, now.id() + "@" + changed.getEpochSecond(), facts(now)));
    }

    private static Map<String, Object> facts(OrderStatus now) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("marketplaceStatus", now.id());
        if (now.meaning() == Meaning.NOT_COLLECTED || now.meaning() == Meaning.REFUSED) {
            facts.put("refusal", now.meaning() == Meaning.REFUSED ? "refused" : "not-collected");
        }
        return facts;
    }

    /** Begins a further instance, linked to the ones before by the business key and its round. */
    void restart(Order order, String entry) {
        order.startNextRound(OrderProcess.stageAt(entry));
        timeline.add(order.number(), Timeline.MARKETPLACE, "Замовлення відновлено, обробка починається знову", null);
        orders.flush();
        starts.start(List.of(new OrderStarts.Start(order, entry)));
    }
}
