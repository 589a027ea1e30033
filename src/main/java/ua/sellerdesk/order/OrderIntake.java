package ua.sellerdesk.order;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ua.sellerdesk.engine.TaskViews;
import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.marketplace.OrderFeed;

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
    private final KnownOrders known;
    private final StatusWrites writes;
    private final OrderArrivals arrivals;
    private final MarketplaceNews news;
    private final TaskViews views;
    private final TransactionTemplate transaction;

    OrderIntake(
            Orders orders,
            KnownOrders known,
            StatusWrites writes,
            OrderArrivals arrivals,
            MarketplaceNews news,
            TaskViews views,
            TransactionTemplate transaction) {
        this.orders = orders;
        this.known = known;
        this.writes = writes;
        this.arrivals = arrivals;
        this.news = news;
        this.views = views;
        this.transaction = transaction;
    }

    /** The page in one transaction, which is quick; where that fails, each order in its own. */
    @Override
    public List<Rejected> takeIn(List<MarketplaceOrder> page) {
        try {
            transaction.executeWithoutResult(status -> take(page));
            return List.of();
        } catch (RuntimeException e) {
            log.info("A page of {} orders is taken in one by one: {}", page.size(), where(e));
        }
        List<Rejected> rejected = new ArrayList<>();
        for (MarketplaceOrder order : page) {
            try {
                takeTwice(order);
            } catch (RuntimeException e) {
                log.error("Order {} cannot be taken in: {}", order.number(), where(e));
                rejected.add(new Rejected(order.number(), e.getClass().getSimpleName()));
            }
        }
        return rejected;
    }

    /** Another node, or a person at work on the order, may have been first; the second time that is known. */
    private void takeTwice(MarketplaceOrder order) {
        try {
            transaction.executeWithoutResult(status -> take(List.of(order)));
        } catch (DataAccessException | OptimisticLockingException e) {
            transaction.executeWithoutResult(status -> take(List.of(order)));
        }
    }

    /** What broke and where in our code; the texts of exceptions may hold a buyer's data. */
    private static String where(RuntimeException broken) {
        return broken.getClass().getSimpleName()
                + Arrays.stream(broken.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith("ua.sellerdesk"))
                        .limit(4)
                        .map(frame -> " < " + frame.getFileName() + ":" + frame.getLineNumber())
                        .collect(Collectors.joining());
    }

    private void take(List<MarketplaceOrder> page) {
        List<Long> numbers =
                known.among(page.stream().map(MarketplaceOrder::number).toList());
        Map<Boolean, List<MarketplaceOrder>> parts =
                page.stream().collect(Collectors.partitioningBy(shown -> numbers.contains(shown.number())));
        arrivals.receive(parts.get(false));
        if (!numbers.isEmpty()) {
            Map<Long, Order> rows =
                    orders.findAllById(numbers).stream().collect(Collectors.toMap(Order::number, Function.identity()));
            parts.get(true).forEach(shown -> update(rows.get(shown.number()), shown));
        }
    }

    private void update(Order order, MarketplaceOrder shown) {
        if (stale(order, shown)
                || writes.underWay(order.number())
                || order.snapshot().equals(shown)) {
            return;
        }
        news.takeOver(order, shown, null);
        orders.flush();
        views.refresh(String.valueOf(order.number()));
    }

    private static boolean stale(Order order, MarketplaceOrder shown) {
        if (shown.changed().isBefore(order.marketplaceChanged())) {
            return true;
        }
        return shown.changed().equals(order.marketplaceChanged())
                && shown.statusId() != order.marketplaceStatus()
                && Instant.now().isBefore(shown.changed().plus(SAME_SECOND));
    }
}
