package ua.sellerdesk.simulator;

import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the marketplace does by itself to orders whose time is over. */
@Component
@Profile("demo")
class Deadlines {

    private static final double TAKE = 1;
    private static final double UNTAKEN_IS_COMPLETED = 7;
    private static final double UNFINISHED_IS_COMPLETED = 30;
    private static final double PAY_BUTTON = 0.5;

    private final Market market;
    private final StatusBook statuses;
    private final SimulatedTime time;

    Deadlines(Market market, StatusBook statuses, SimulatedTime time) {
        this.market = market;
        this.statuses = statuses;
        this.time = time;
    }

    void tick(Instant now) {
        synchronized (market) {
            for (SimOrder order : market.all()) {
                if (!statuses.inProcessing(order.status)) {
                    continue;
                }
                if (over(now, order.createdAt, UNFINISHED_IS_COMPLETED)) {
                    market.set(order, 87, Actor.MARKETPLACE);
                } else if ((order.status == 1 || order.status == 52) && over(now, order.statusAt, TAKE)) {
                    market.set(order, 7, Actor.MARKETPLACE);
                } else if (order.status == 7 && over(now, order.statusAt, UNTAKEN_IS_COMPLETED)) {
                    market.set(order, 6, Actor.MARKETPLACE);
                }
                if (order.awaitsPayment() && over(now, order.payableAt, PAY_BUTTON)) {
                    order.paymentStatus = PaymentStatuses.EXPIRED;
                    order.paysAt = null;
                    market.touch(order);
                }
            }
        }
    }

    private boolean over(Instant now, Instant since, double days) {
        return !now.isBefore(since.plus(time.sellerDays(days)));
    }
}
