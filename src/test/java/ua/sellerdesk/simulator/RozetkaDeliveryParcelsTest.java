package ua.sellerdesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Orders to ROZETKA's points follow the parcels of its delivery's stand-in. */
class RozetkaDeliveryParcelsTest {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final int DAYS_PER_MINUTE = 60;

    private final World world = new World(0, 7);
    private final SimulatorProperties properties =
            new SimulatorProperties(0, 1_000_000, DAYS_PER_MINUTE, (double) DAYS_PER_MINUTE, 0, 0.0, 7L);
    private final SimulatedTime time = new SimulatedTime(Clock.fixed(START, ZoneOffset.UTC), properties);
    private final Chance chance = new Chance(properties);
    private final Journeys journeys = new Journeys(time, chance);
    private final RozetkaDeliveryParcels parcels = new RozetkaDeliveryParcels(time, chance, journeys);
    private final Tracking tracking = new Tracking(world.market, List.of(parcels), journeys, time);

    private final SimOrder order = world.factory.make(1, "paid");
    private final TravellingParcel parcel =
            parcels.all.add(JsonNodeFactory.instance.objectNode(), Journeys.Place.BRANCH, false);

    @Test
    void anOrderFollowsItsParcelToTheEnd() {
        world.pack(order, parcel.number);
        days(0, 0.9);
        assertThat(order.status).as("not scanned yet").isEqualTo(61);
        assertThat(parcel.code()).isEqualTo("planned");
        days(0.9, 12);
        assertThat(parcel.code()).isEqualTo("gaveOut");
        assertThat(world.moves(order)).contains("marketplace 61>80").anyMatch(move -> move.endsWith(">5"));
        assertThat(order.status).isEqualTo(6);
    }

    @Test
    void aParcelThatIsCalledBackReturnsUnderItsNumber() {
        world.pack(order, parcel.number);
        world.market.move(order, 3, null, null);
        days(0, 0.5);
        assertThat(parcels.all.recall(parcel.number)).isPresent();
        days(0.5, 8);
        assertThat(parcel.events)
                .extracting(TravellingParcel.Event::code)
                .containsSubsequence("clientCanceled", "inTheWayReturn", "senderPending", "returned");
        assertThat(order.status).isEqualTo(85);
    }

    private void days(double from, double to) {
        for (double day = from; day < to; day += 0.05) {
            tracking.tick(START.plus(time.days(day)));
        }
    }
}
