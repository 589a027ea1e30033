package ua.sellerdesk.simulator;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** ROZETKA Delivery's parcels, which the marketplace watches in its orders to its own points. */
@Component
@Profile("demo")
class RozetkaDeliveryParcels implements CarrierStandIn {

    private static final int SERVICE = 1;

    final CarrierCodes codes = new CarrierCodes("rozetka-delivery-codes.csv");
    final TravellingParcels all;

    RozetkaDeliveryParcels(SimulatedTime time, Chance chance, Journeys journeys) {
        Numbers numbers = new Numbers(101_000_000_000L, time.now());
        all = new TravellingParcels(SERVICE, codes, () -> String.valueOf(numbers.next()), time, chance, journeys);
    }

    @Override
    public int service() {
        return SERVICE;
    }

    @Override
    public void travel(Instant now, Set<String> handedOver) {
        all.travel(now, handedOver);
    }

    @Override
    public Map<String, Integer> statuses() {
        return all.statuses();
    }

    @Override
    public boolean force(String number, String code) {
        return all.force(number, code);
    }
}
