package ua.sellerdesk.simulator;

import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Buyers: they order, pay late and change their minds. */
@Component
@Profile("demo")
class Demand {

    private final Market market;
    private final StatusBook statuses;
    private final OrderFactory factory;
    private final SimulatorProperties properties;
    private double due = 1;

    Demand(Market market, StatusBook statuses, OrderFactory factory, SimulatorProperties properties) {
        this.market = market;
        this.statuses = statuses;
        this.factory = factory;
        this.properties = properties;
    }

    @Scheduled(fixedRate = 1000)
    void tick() {
        if (properties.ordersPerMinute() <= 0) {
            return;
        }
        synchronized (market) {
            due = Math.min(2, due + properties.ordersPerMinute() / 60.0);
            while (due >= 1) {
                due--;
                if (market.open() < properties.openOrdersLimit()) {
                    factory.make(null, null);
                }
            }
            Instant now = Instant.now();
            for (SimOrder order : market.all()) {
                boolean waiting = statuses.group(order.status) == 1 && !statuses.travelling(order.status);
                if (waiting && order.cancelsAt != null && now.isAfter(order.cancelsAt)) {
                    market.set(order, 45);
                } else if (waiting && order.paysAt != null && now.isAfter(order.paysAt)) {
                    order.paysAt = null;
                    order.paymentStatus = 2;
                    order.touch();
                }
            }
        }
    }
}
