package ua.sellerdesk.simulator;

import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets the world of the stand-ins go on, once a second. */
@Component("simulatorTicker")
@Profile("demo")
class Ticker {

    private final SimulatedTime time;
    private final Demand demand;
    private final Buyers buyers;
    private final Tracking tracking;
    private final Deadlines deadlines;
    private final ReturningBuyers returningBuyers;
    private final ReturnTickets returnTickets;

    Ticker(
            SimulatedTime time,
            Demand demand,
            Buyers buyers,
            Tracking tracking,
            Deadlines deadlines,
            ReturningBuyers returningBuyers,
            ReturnTickets returnTickets) {
        this.time = time;
        this.demand = demand;
        this.buyers = buyers;
        this.tracking = tracking;
        this.deadlines = deadlines;
        this.returningBuyers = returningBuyers;
        this.returnTickets = returnTickets;
    }

    @Scheduled(fixedRate = 1000)
    void tick() {
        Instant now = time.now();
        demand.tick();
        buyers.tick(now);
        tracking.tick(now);
        deadlines.tick(now);
        returningBuyers.tick(now);
        returnTickets.tick(now);
    }
}
