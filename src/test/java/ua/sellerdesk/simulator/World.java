package ua.sellerdesk.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** The stand-ins without HTTP, whose clock stands still until it is moved. One real second is one day for all. */
final class World {

    /** A clock that a test moves. */
    private static final class Hands extends Clock {
        private Instant now;

        Hands(Instant now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static final int DAYS_PER_MINUTE = 60;

    private static final Instant SOME_MORNING = Instant.parse("2026-03-02T08:00:00Z");

    private final Hands clock;
    final Market market;
    final Chats chats;
    final OrderFactory factory;
    final Parcels parcels;
    final Demand demand;
    final ReturnReasons reasons;
    final Returns returns;
    final ReturnSearch returnSearch;
    final ReturnView returnView;
    final ReturningBuyers returningBuyers;
    final ReturnTickets returnTickets;
    final OrderSearch search;
    final OrderView view;
    private final Ticker ticker;

    World(double troubles, long seed) {
        this(troubles, seed, SOME_MORNING);
    }

    World(double troubles, long seed, Instant start) {
        this(
                new SimulatorProperties(0, 1_000_000, DAYS_PER_MINUTE, (double) DAYS_PER_MINUTE, troubles, 0.0, seed),
                start);
    }

    World(SimulatorProperties properties) {
        this(properties, SOME_MORNING);
    }

    private World(SimulatorProperties properties, Instant start) {
        clock = new Hands(start);
        SimulatedTime time = new SimulatedTime(clock, properties);
        Chance chance = new Chance(properties);
        StatusBook statuses = new StatusBook();
        Places places = new Places();
        market = new Market(statuses, time);
        chats = new Chats(market, time);
        search = new OrderSearch(statuses);
        view = new OrderView(statuses, places);
        Buyers buyers = new Buyers(market, statuses, chats, time, chance);
        factory = new OrderFactory(
                market,
                new Goods(),
                places,
                new People(chance, places),
                new Payments(),
                new DeliveryServices(),
                buyers,
                time,
                chance);
        Journeys journeys = new Journeys(time, chance);
        parcels = new Parcels(time, chance, journeys, places, new ParcelCodes());
        ReturnStatusBook returnStatuses = new ReturnStatusBook();
        reasons = new ReturnReasons();
        returns = new Returns(market, returnStatuses, reasons, time, chance);
        returnSearch = new ReturnSearch(returnStatuses);
        returnView = new ReturnView(returnStatuses);
        returningBuyers =
                new ReturningBuyers(market, returns, reasons, factory, parcels, chats, time, chance, properties);
        returnTickets = new ReturnTickets(market, time);
        demand = new Demand(market, factory, properties);
        ticker = new Ticker(
                time,
                demand,
                buyers,
                new Tracking(market, List.of(parcels), journeys, time),
                new Deadlines(market, statuses, time),
                returningBuyers,
                returnTickets);
    }

    /** Lets so many days go by, with some twenty ticks in each. */
    void days(double days) {
        for (int i = 0; i < Math.round(days * 20); i++) {
            clock.now = clock.now.plus(Duration.ofMillis(50));
            ticker.tick();
        }
    }

    /** Takes the order and packs it; the number is that of a waybill at Nova Poshta for its own orders. */
    Parcel pack(SimOrder order, String foreignNumber) {
        market.move(order, 26, null, null);
        market.move(order, 2, null, null);
        Parcel parcel = order.serviceId == Parcels.SERVICE && foreignNumber == null ? parcels.add(form(order)) : null;
        market.move(order, 61, parcel == null ? foreignNumber : parcel.ttn, null);
        return parcel;
    }

    private static ObjectNode form(SimOrder order) {
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        form.put("ServiceType", order.methodId == 2 ? "WarehouseDoors" : "WarehouseWarehouse");
        form.put("RecipientAddress", order.refId);
        if (order.cashOnDelivery()) {
            form.putArray("BackwardDeliveryData").addObject().put("CargoType", "Money");
        }
        return form;
    }

    /** The moves of an order as the simulator's log has them, such as {@code marketplace 61>3}. */
    List<String> moves(SimOrder order) {
        return market.log().stream()
                .filter(move -> move.get("order").equals(order.id))
                .map(move -> move.get("by") + " " + move.get("from") + ">" + move.get("to"))
                .toList();
    }
}
