package ua.sellerdesk.order;

import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.sellerdesk.marketplace.OrderStatuses;

@Component
@Transactional(readOnly = true)
class JpaOrderDesk implements OrderDesk {

    private final Orders orders;
    private final Timeline timeline;
    private final OrderStatuses statuses;

    JpaOrderDesk(Orders orders, Timeline timeline, OrderStatuses statuses) {
        this.orders = orders;
        this.timeline = timeline;
        this.statuses = statuses;
    }

    @Override
    public Page<OrderSummary> search(String text, Stage stage, Pageable page) {
        return orders.findAll(new OrderSearch(text, stage), page).map(this::summary);
    }

    @Override
    public Optional<OrderDetails> find(long number) {
        return orders.findById(number)
                .map(order -> new OrderDetails(
                        summary(order), order.snapshot(), order.problem(), timeline.of(number), order.round()));
    }

    private OrderSummary summary(Order order) {
        return order.summary(statuses.byId(order.marketplaceStatus()).name());
    }
}
