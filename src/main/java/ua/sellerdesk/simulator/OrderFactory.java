package ua.sellerdesk.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Makes up orders. */
@Component
@Profile("demo")
class OrderFactory {

    private static final int COMPLETED = 6;
    private static final int MINUTES_OF_A_DAY = 24 * 60;
    private static final double BIG = 1;
    private static final int BIG_LINES = 30;
    private static final double COMMENTED = 25;
    private static final double NO_CALLS = 15;
    private static final double FOR_SOMEONE_ELSE = 8;
    private static final double ONE_CLICK = 4;
    private static final double PAID_AT_ONCE = 55;
    private static final double AT_HOME_CITY = 90;
    private static final List<String> COMMENTS = List.of(
            "Телефонуйте після 17:00",
            "Упакуйте, будь ласка, як подарунок",
            "Потрібен чек",
            "Не дзвоніть, пишіть у чат",
            "Перевірте, будь ласка, перед відправленням",
            "Якщо немає чорного, можна синій",
            "Відправте, будь ласка, сьогодні — дуже треба до вихідних!");
    private static final List<String> DOOR_COMMENTS = List.of(
            "Домофон не працює, наберіть за 10 хвилин",
            "Під'їзд 2, поверх 7, ліфт не працює",
            "Будь ласка, після 18:00 — вдень нікого немає вдома");

    private final Market market;
    private final Goods goods;
    private final Places places;
    private final People people;
    private final Payments payments;
    private final DeliveryServices services;
    private final Buyers buyers;
    private final SimulatedTime time;
    private final Chance chance;

    OrderFactory(
            Market market,
            Goods goods,
            Places places,
            People people,
            Payments payments,
            DeliveryServices services,
            Buyers buyers,
            SimulatedTime time,
            Chance chance) {
        this.market = market;
        this.goods = goods;
        this.places = places;
        this.people = people;
        this.payments = payments;
        this.services = services;
        this.buyers = buyers;
        this.time = time;
        this.chance = chance;
    }

    /** An order as they come, whose buyer may do anything. */
    SimOrder make() {
        synchronized (market) {
            DeliveryServices.Service service = services.draw(chance);
            Payments.Method method = payments.draw(chance);
            SimOrder order = order(service, method, time.now());
            if (order.awaitsPayment() && chance.percent(PAID_AT_ONCE)) {
                order.paymentStatus = PaymentStatuses.PAID;
            }
            if (chance.percent(ONE_CLICK)) {
                order.status = 52;
            }
            order.oddity = OddShapes.draw(chance);
            order.fate = Fate.draw(chance, order.cashOnDelivery());
            buyers.decide(order);
            return market.add(order);
        }
    }

    /**
     * An order as someone behind the stage wants it; its buyer does nothing unasked, and its carrier takes it.
     *
     * @param serviceId the delivery service, or null for any
     * @param payment {@code cash}, {@code card} (unpaid) or {@code paid}, or null for any
     */
    SimOrder make(Integer serviceId, String payment) {
        synchronized (market) {
            DeliveryServices.Service service = serviceId == null ? services.draw(chance) : services.byId(serviceId);
            Payments.Method method =
                    payment == null ? payments.draw(chance) : "cash".equals(payment) ? cash() : payments.card();
            SimOrder order = order(service, method, time.now());
            if (order.locker && order.amount() > CarrierPlaces.POSTOMAT_UAH) {
                at(order, chance.pick(places.branchesIn(order.cityId)));
            }
            if ("paid".equals(payment)) {
                order.paymentStatus = PaymentStatuses.PAID;
            }
            return market.add(order);
        }
    }

    /** An order whose buyer has had the goods for so many days, paid where it was to be paid online. */
    SimOrder received(double daysAgo) {
        synchronized (market) {
            Instant receivedAt = time.now().minus(realDays(daysAgo));
            SimOrder order = order(services.draw(chance), payments.draw(chance), receivedAt.minus(realDays(4)));
            if (order.awaitsPayment()) {
                order.paymentStatus = PaymentStatuses.PAID;
            }
            order.viewed = true;
            order.received = true;
            market.add(order);
            market.began(order, COMPLETED, receivedAt);
            return order;
        }
    }

    /** Days as people and the law count them, not those of the simulation: they stand in what is written. */
    private static Duration realDays(double days) {
        return Duration.ofMinutes(Math.round(days * MINUTES_OF_A_DAY));
    }

    private Payments.Method cash() {
        return payments.byId(Payments.CASH);
    }

    private SimOrder order(DeliveryServices.Service service, Payments.Method method, Instant at) {
        SimOrder order = new SimOrder(at);
        Person buyer = people.buyer();
        order.buyer = buyer;
        order.buyerOrders = ++buyer.orders;
        Person recipient = chance.percent(FOR_SOMEONE_ELSE) ? people.stranger() : buyer;
        order.recipientTitle = recipient.fullName();
        order.recipientPhone = recipient.phone;
        order.callbackOff = chance.percent(NO_CALLS);
        lines(order);
        deliver(order, service);
        if (chance.percent(COMMENTED)) {
            boolean door = order.methodId == 2 && chance.percent(50);
            order.comment = chance.pick(door ? DOOR_COMMENTS : COMMENTS);
        }
        order.payBy(method, at);
        return order;
    }

    private void lines(SimOrder order) {
        List<Good> shuffled = new ArrayList<>(goods.all);
        Collections.shuffle(shuffled, chance.random());
        int count = chance.percent(BIG) ? BIG_LINES : chance.pick(List.of(1, 1, 1, 1, 2, 2, 3, 4));
        for (Good good : shuffled.subList(0, count)) {
            order.lines.add(new SimOrder.Line(market.lineId(), good, chance.pick(List.of(1, 1, 1, 1, 1, 2, 3))));
        }
    }

    private void deliver(SimOrder order, DeliveryServices.Service service) {
        order.serviceId = service.id();
        order.serviceName = service.name();
        order.logo = service.logo();
        Places.Place place = chance.percent(AT_HOME_CITY) ? order.buyer.home : chance.pick(places.all);
        if (DeliveryServices.own(service.id())) {
            // the shop's courier and counter serve its own city
            place = places.shop();
        } else if (service.id() != Parcels.SERVICE && place.postomat()) {
            place = chance.pick(places.branchesIn(place.cityId()));
        }
        order.cityId = place.cityId();
        order.city = place.city();
        if (chance.percent(service.doorShare())) {
            order.methodId = 2;
            order.street = chance.pick(places.cities.get(place.cityId()).streets());
            order.house = chance.percent(10) ? (1 + chance.below(90)) + "А" : String.valueOf(1 + chance.below(140));
            order.flat = chance.percent(75) ? String.valueOf(1 + chance.below(160)) : null;
        } else {
            at(order, place);
        }
    }

    /** Sends an order to a pick-up point. */
    static void at(SimOrder order, Places.Place place) {
        order.methodId = 1;
        order.cityId = place.cityId();
        order.city = place.city();
        order.placeId = place.placeId();
        order.placeNumber = place.number();
        order.street = place.street();
        order.house = place.house();
        order.flat = null;
        order.refId = place.ref();
        order.locker = place.postomat();
    }
}
