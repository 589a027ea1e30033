package ua.sellerdesk.simulator;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** An order as the marketplace keeps it; guarded by the {@link Market}. */
final class SimOrder {

    /** One line of the order. */
    static final class Line {
        final int id;
        final Good good;
        int quantity;
        int price;
        int status = 1;
        boolean additional;

        Line(int id, Good good, int quantity) {
            this.id = id;
            this.good = good;
            this.quantity = quantity;
            this.price = good.price();
        }
    }

    int id;
    final Instant createdAt;
    final LocalDateTime created;
    LocalDateTime changed;
    LocalDateTime statusChanged;
    Instant statusAt;
    int status = 1;
    String ttn = "";
    Instant ttnAt;
    Person buyer;
    String recipientTitle;
    String recipientPhone;
    String comment = "";
    int serviceId;
    String serviceName;
    String logo;
    int methodId = 1;
    int placeId;
    String placeNumber;
    String street;
    String house;
    String flat;
    int cityId;
    String city;
    String refId;
    boolean locker;
    Payments.Method payment;
    Integer paymentStatus;
    /** When the marketplace first showed the buyer a button to pay. */
    Instant payableAt;

    Integer duplicateOf;
    boolean viewed;
    boolean refunded;
    boolean returnMoney;
    boolean prolonged;
    /** Has the buyer got the parcel; completed without it, an order cannot come back. */
    boolean received;

    boolean callbackOff;
    int buyerOrders = 1;
    boolean chatUnread;
    /** Which of the odd shapes this order is written in; see {@link OddShapes}. */
    int oddity;

    Fate fate = Fate.COLLECTED;
    /** Does the buyer pick up the phone and answer messages. */
    boolean answers = true;
    /** When an unpaid order is paid; null is never. */
    Instant paysAt;
    /** When the buyer gives up; null is never. */
    Instant cancelsAt;
    /** When the buyer next writes into the chat; null is never. */
    Instant writesAt;
    /** What is left of the way, where the carrier has no stand-in; null before the parcel is scanned. */
    Deque<Journeys.Step> journey;

    final List<Line> lines = new ArrayList<>();
    final List<Map<String, Object>> sellerComments = new ArrayList<>();
    final List<Map<String, Object>> messages = new ArrayList<>();
    final List<Map<String, Object>> history = new ArrayList<>();

    SimOrder(SimulatedTime time) {
        this(time.now());
    }

    SimOrder(Instant at) {
        createdAt = at;
        created = LocalDateTime.ofInstant(at, KyivTime.ZONE);
        changed = created;
        statusChanged = created;
        statusAt = createdAt;
        payableAt = createdAt;
    }

    boolean ownDelivery() {
        return DeliveryServices.own(serviceId);
    }

    boolean cashOnDelivery() {
        return "cash".equals(payment.type());
    }

    boolean awaitsPayment() {
        return paymentStatus != null && paymentStatus == PaymentStatuses.UNPAID;
    }

    boolean paid() {
        return paymentStatus != null
                && (paymentStatus == PaymentStatuses.PAID || paymentStatus == PaymentStatuses.HOLD);
    }

    Journeys.Place place() {
        if (methodId == 2) {
            return Journeys.Place.DOOR;
        }
        return locker ? Journeys.Place.LOCKER : Journeys.Place.BRANCH;
    }

    int amount() {
        return lines.stream()
                .filter(line -> line.status == 1)
                .mapToInt(line -> line.price * line.quantity)
                .sum();
    }

    void number(String number, Instant now) {
        if (!ttn.equals(number)) {
            ttn = number;
            ttnAt = now;
            journey = null;
        }
    }

    /** The same buyer's wish once more, without lines, number and payment. */
    SimOrder copy(SimulatedTime time) {
        SimOrder copy = new SimOrder(time);
        copy.buyer = buyer;
        copy.buyerOrders = ++buyer.orders;
        copy.recipientTitle = recipientTitle;
        copy.recipientPhone = recipientPhone;
        copy.comment = comment;
        copy.callbackOff = callbackOff;
        copy.answers = answers;
        copy.serviceId = serviceId;
        copy.serviceName = serviceName;
        copy.logo = logo;
        copy.methodId = methodId;
        copy.placeId = placeId;
        copy.placeNumber = placeNumber;
        copy.street = street;
        copy.house = house;
        copy.flat = flat;
        copy.cityId = cityId;
        copy.city = city;
        copy.refId = refId;
        copy.locker = locker;
        return copy;
    }

    void payBy(Payments.Method method, Instant now) {
        payment = method;
        paymentStatus = method.online() ? Integer.valueOf(PaymentStatuses.UNPAID) : null;
        payableAt = now;
    }
}
