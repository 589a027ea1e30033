package ua.sellerdesk.simulator;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The marketplace's own tracking: orders with a number of a carrier it knows follow their parcels. */
@Component
@Profile("demo")
class Tracking {

    private static final Set<Integer> CARRIERS = Set.of(1, 4, Parcels.SERVICE, 2024);

    /** How far on its way each status is: tracking moves forward only. */
    private static final List<Integer> WAY = List.of(
            61, 80, 81, 3, 60, 63, 82, 64, 4, 65, 66, 67, 69, 62, 78, 5, 76, 73, 74, 15, 6, 68, 11, 12, 88, 83, 89, 90,
            91, 84, 85);

    private static final int COMPLETED = 6;
    private static final Set<Integer> OVER = Set.of(6, 68, 88, 85);
    private static final double DAYS_UNTIL_UNKNOWN_IS_WRONG = 1;
    private static final double DAYS_UNTIL_SCANNED = 1;
    private static final int RESERVE_DAYS_ADDED = 2;

    private final Market market;
    private final List<CarrierStandIn> carriers;
    private final Journeys journeys;
    private final SimulatedTime time;

    Tracking(Market market, List<CarrierStandIn> carriers, Journeys journeys, SimulatedTime time) {
        this.market = market;
        this.carriers = carriers;
        this.journeys = journeys;
        this.time = time;
    }

    void tick(Instant now) {
        Map<Integer, Map<String, Integer>> told = new HashMap<>();
        for (CarrierStandIn carrier : carriers) {
            // the lock of the market and that of a carrier are never held together
            carrier.travel(now, handedOver(carrier.service()));
            told.put(carrier.service(), carrier.statuses());
        }
        synchronized (market) {
            for (SimOrder order : market.all()) {
                boolean under = WAY.contains(order.status) && !OVER.contains(order.status);
                if (!under || order.ttn.isEmpty() || !CARRIERS.contains(order.serviceId)) {
                    continue;
                }
                Map<String, Integer> statuses = told.getOrDefault(order.serviceId, Map.of());
                if (statuses.containsKey(order.ttn)) {
                    Integer status = statuses.get(order.ttn);
                    if (status != null) {
                        follow(order, status);
                    }
                } else if (order.serviceId == Parcels.SERVICE) {
                    doubt(order, now);
                } else {
                    byTimetable(order, now);
                }
            }
        }
    }

    private Set<String> handedOver(int service) {
        synchronized (market) {
            return market.all().stream()
                    .filter(order -> order.serviceId == service && !order.ttn.isEmpty())
                    .filter(order -> order.status == 3 || order.status == 4)
                    .map(order -> order.ttn)
                    .collect(Collectors.toSet());
        }
    }

    /** A number that the carrier does not know is wrong after a while. */
    private void doubt(SimOrder order, Instant now) {
        if (now.isAfter(order.ttnAt.plus(time.days(DAYS_UNTIL_UNKNOWN_IS_WRONG)))
                && (order.status == 61 || order.status == 3)) {
            market.set(order, 15, Actor.MARKETPLACE);
        }
    }

    /** A number that no stand-in made: its parcel exists in the marketplace's eyes only. */
    private void byTimetable(SimOrder order, Instant now) {
        if (order.journey == null) {
            if (order.status != 3
                    && order.status != 4
                    && now.isBefore(order.ttnAt.plus(time.days(DAYS_UNTIL_SCANNED)))) {
                return;
            }
            order.journey = journeys.plan(order.serviceId, order.place(), order.fate, order.cashOnDelivery(), now);
        }
        while (!order.journey.isEmpty() && !now.isBefore(due(order))) {
            follow(order, Integer.parseInt(order.journey.poll().code()));
        }
    }

    private Instant due(SimOrder order) {
        Instant at = order.journey.peek().at();
        boolean waiting = order.prolonged && order.status == 5;
        return waiting ? at.plus(time.days(RESERVE_DAYS_ADDED)) : at;
    }

    private void follow(SimOrder order, int status) {
        if (WAY.indexOf(status) <= WAY.indexOf(order.status)) {
            return;
        }
        if (order.status == 61 && order.serviceId != 1 && status != 15) {
            market.set(order, 3, Actor.MARKETPLACE);
        }
        order.received = order.received || status == COMPLETED;
        market.set(order, status, Actor.MARKETPLACE);
    }
}
