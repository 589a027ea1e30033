package ua.sellerdesk.simulator;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The stream of new orders. */
@Component
@Profile("demo")
class Demand {

    private static final int TICKS_PER_MINUTE = 60;

    private final Market market;
    private final OrderFactory factory;
    private final SimulatorProperties properties;
    private double due = 1;

    Demand(Market market, OrderFactory factory, SimulatorProperties properties) {
        this.market = market;
        this.factory = factory;
        this.properties = properties;
    }

    /** To be called once a second. */
    void tick() {
        if (properties.ordersPerMinute() <= 0) {
            return;
        }
        synchronized (market) {
            double more = (double) properties.ordersPerMinute() / TICKS_PER_MINUTE;
            due = Math.min(Math.max(2, more), due + more);
            while (due >= 1) {
                due--;
                if (market.open() < properties.openOrdersLimit()) {
                    factory.make();
                }
            }
        }
    }
}
