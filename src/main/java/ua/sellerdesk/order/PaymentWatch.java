package ua.sellerdesk.order;

import java.util.List;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import ua.sellerdesk.marketplace.Marketplace;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.marketplace.MarketplaceUnavailable;

/**
 * Asks about the money of orders that wait for it: a payment need not count as a change of the order, so the sync may
 * not see it. The marketplace itself looks every five minutes (Seller API, orders/status-payment).
 */
@Component
class PaymentWatch {

    private static final Logger log = LoggerFactory.getLogger(PaymentWatch.class);

    private final Orders orders;
    private final Marketplace marketplace;
    private final OrderIntake intake;

    PaymentWatch(Orders orders, Marketplace marketplace, OrderIntake intake) {
        this.orders = orders;
        this.marketplace = marketplace;
        this.intake = intake;
    }

    @Scheduled(fixedDelayString = "${sellerdesk.marketplace.payment-interval:5m}")
    @SchedulerLock(name = "payment-watch")
    void look() {
        for (Order order : orders.findTop50ByStageOrderByMarketplaceChanged(Stage.AWAITING_PAYMENT)) {
            try {
                intake.takeIn(List.of(marketplace.order(order.number())));
            } catch (MarketplaceUnavailable | MarketplaceRefusal later) {
                log.info("The payment of order {} cannot be looked at now", order.number());
                return;
            }
        }
    }
}
