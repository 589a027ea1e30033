package ua.sellerdesk.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ua.sellerdesk.marketplace.DeliveryChange;
import ua.sellerdesk.marketplace.Marketplace;
import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.marketplace.MarketplaceOrder.Delivery;
import ua.sellerdesk.marketplace.MarketplaceOrder.Line;
import ua.sellerdesk.marketplace.MarketplaceOrder.Payment;
import ua.sellerdesk.marketplace.MarketplaceOrder.Person;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.marketplace.OrderStatus;
import ua.sellerdesk.marketplace.RefundState;

/** A marketplace in memory: keeps the order it was last told of, and refuses once when asked to. */
class FakeMarketplace implements Marketplace {

    final Map<Long, MarketplaceOrder> orders = new ConcurrentHashMap<>();
    final List<Integer> statusesWritten = new ArrayList<>();
    final List<Long> refunds = new ArrayList<>();
    final List<DeliveryChange> deliveries = new ArrayList<>();
    int refuseNext;

    /** So many numbers are refused. */
    int refuseTtn;

    /** What somebody else does there just before the next status is written. */
    Runnable meanwhile;

    /** The status that the next write finds the order in, past what was asked. */
    Integer answers;

    static MarketplaceOrder order(long number, int status, int deliveryService, boolean own, Integer paymentStatus) {
        Person buyer = new Person("Олена", "Тестова", null, "Тестова Олена", "380500000001");
        return new MarketplaceOrder(
                number,
                status,
                1,
                Instant.now().minusSeconds(60),
                Instant.now().minusSeconds(30),
                new BigDecimal("1698.00"),
                new BigDecimal("1698.00"),
                buyer,
                buyer,
                new Delivery(
                        deliveryService,
                        own ? "Кур'єр магазину" : "Нова Пошта",
                        own,
                        own,
                        1L,
                        "Київ",
                        "",
                        "ref",
                        "12",
                        "вул. Прикладна",
                        "5",
                        null,
                        null,
                        null),
                new Payment(1, "Оплата картою", paymentStatus == null ? "cash" : "card", paymentStatus, "Очікує"),
                List.of(
                        new Line(1, 11, "Чайник", "KTL-17", 2, new BigDecimal("600"), new BigDecimal("1200"), null),
                        new Line(2, 12, "Праска", "IRN-3", 1, new BigDecimal("498"), new BigDecimal("498"), null)),
                "після 17:00",
                false,
                1,
                null,
                null,
                List.of(26, 40, 42));
    }

    static MarketplaceOrder with(MarketplaceOrder o, int status, String ttn, Payment payment, List<Line> lines) {
        return new MarketplaceOrder(
                o.number(),
                status,
                o.statusGroup(),
                o.created(),
                o.changed().plusSeconds(1),
                o.total(),
                o.goodsTotal(),
                o.buyer(),
                o.recipient(),
                o.delivery(),
                payment,
                lines,
                o.buyerComment(),
                o.doNotCall(),
                o.earlierOrders(),
                ttn,
                o.duplicateOf(),
                o.availableStatuses());
    }

    MarketplaceOrder becomes(long number, int status) {
        return orders.compute(number, (n, o) -> with(o, status, o.ttn(), o.payment(), o.lines()));
    }

    @Override
    public OrderPage changedOrders(Instant changedFrom, int page) {
        return new OrderPage(List.of(), List.of(), true);
    }

    @Override
    public MarketplaceOrder order(long number) {
        return orders.get(number);
    }

    @Override
    public MarketplaceOrder changeStatus(long number, StatusChange change) {
        if (meanwhile != null) {
            Runnable first = meanwhile;
            meanwhile = null;
            first.run();
        }
        if (refuseNext > 0) {
            refuseNext--;
            throw new MarketplaceRefusal(1005, "Перехід у цей статус неможливий");
        }
        if (change.ttn() != null && refuseTtn > 0) {
            refuseTtn--;
            throw new MarketplaceRefusal(1005, "Номер не прийнято");
        }
        if (answers != null) {
            int there = answers;
            answers = null;
            return becomes(number, there);
        }
        statusesWritten.add(change.statusId());
        return orders.compute(
                number,
                (n, o) -> with(
                        o, change.statusId(), change.ttn() == null ? o.ttn() : change.ttn(), o.payment(), o.lines()));
    }

    @Override
    public MarketplaceOrder replaceTtn(long number, String ttn) {
        if (refuseNext > 0) {
            refuseNext--;
            throw new MarketplaceRefusal(1005, "Номер уже не можна змінити");
        }
        return orders.compute(number, (n, o) -> with(o, o.statusId(), ttn, o.payment(), o.lines()));
    }

    @Override
    public MarketplaceOrder changeLines(long number, Map<Long, Integer> quantityByLine) {
        return orders.compute(
                number,
                (n, o) -> with(
                        o,
                        o.statusId(),
                        o.ttn(),
                        o.payment(),
                        o.lines().stream()
                                .filter(line -> quantityByLine.containsKey(line.id()))
                                .map(line -> new Line(
                                        line.id(),
                                        line.itemId(),
                                        line.name(),
                                        line.article(),
                                        quantityByLine.get(line.id()),
                                        line.price(),
                                        line.cost(),
                                        line.url()))
                                .toList()));
    }

    @Override
    public MarketplaceOrder changeRecipient(long number, String fullName, String phone) {
        return orders.get(number);
    }

    @Override
    public MarketplaceOrder changeDelivery(long number, DeliveryChange change) {
        deliveries.add(change);
        return orders.get(number);
    }

    @Override
    public MarketplaceOrder changePayment(long number, int methodId) {
        return orders.compute(
                number,
                (n, o) -> with(
                        o, o.statusId(), o.ttn(), new Payment(methodId, "Інший спосіб", "card", 3, null), o.lines()));
    }

    @Override
    public RefundState refundState(long number) {
        return refunds.contains(number) ? RefundState.GIVEN : RefundState.NONE;
    }

    @Override
    public void refund(long number) {
        if (refuseNext > 0) {
            refuseNext--;
            throw new MarketplaceRefusal(1031, "Повернення зараз неможливе");
        }
        refunds.add(number);
    }

    @Override
    public void writeToBuyer(long number, String text) {}

    @Override
    public List<String> writtenToBuyer(long number) {
        return List.of();
    }

    @Override
    public List<OrderStatus> statuses() {
        return List.of();
    }
}
