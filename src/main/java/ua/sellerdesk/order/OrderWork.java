package ua.sellerdesk.order;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.sellerdesk.marketplace.Marketplace;
import ua.sellerdesk.marketplace.Marketplace.StatusChange;
import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.marketplace.OrderStatus.Meaning;
import ua.sellerdesk.marketplace.OrderStatuses;
import ua.sellerdesk.messaging.BuyerMessages;
import ua.sellerdesk.messaging.BuyerMessages.Kind;

/**
 * The steps of an order towards the marketplace and the buyer. Each is safe to repeat: what is already so is left
 * alone. A step may throw {@link MarketplaceRefusal} (a person must decide anew) or a fault that time mends.
 */
@Component
@Transactional(noRollbackFor = MarketplaceRefusal.class)
public class OrderWork {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private static final int CONFIRMED = 2;
    private static final int WITH_CARRIER = 3;
    private static final int IN_DELIVERY = 4;
    private static final int COMPLETED = 6;
    private static final int NOT_COLLECTED = 11;
    private static final int REFUSED = 12;
    private static final int TAKEN = 26;
    private static final int CALL_AGAIN = 47;
    private static final int AWAIT_PAYMENT = 55;
    private static final int HANDOVER_PLANNED = 61;
    private static final int LOST = 88;

    private final Orders orders;
    private final OrderEdits edits;
    private final Timeline timeline;
    private final StatusWrites writes;
    private final OrderIntake intake;
    private final Marketplace marketplace;
    private final OrderStatuses statuses;
    private final BuyerMessages messages;
    private final ApplicationEventPublisher events;

    OrderWork(
            Orders orders,
            OrderEdits edits,
            Timeline timeline,
            StatusWrites writes,
            OrderIntake intake,
            Marketplace marketplace,
            OrderStatuses statuses,
            BuyerMessages messages,
            ApplicationEventPublisher events) {
        this.orders = orders;
        this.edits = edits;
        this.timeline = timeline;
        this.writes = writes;
        this.intake = intake;
        this.marketplace = marketplace;
        this.statuses = statuses;
        this.messages = messages;
        this.events = events;
    }

    public void take(long number) {
        changeStatus(number, StatusChange.to(TAKEN));
        orders.running(number).moveTo(Stage.TAKEN);
    }

    /** Brings the operator's changes to the marketplace; nothing is sent where nothing was changed. */
    public void pushEdits(long number) {
        edits.of(number).ifPresent(edit -> {
            Map<String, Function<Long, MarketplaceOrder>> changes = changes(edit);
            // one write: a second one in this transaction would wait for the lock of the first for ever
            write(number, n -> {
                MarketplaceOrder now = null;
                for (Function<Long, MarketplaceOrder> change : changes.values()) {
                    now = change.apply(n);
                }
                return now;
            });
            changes.keySet().forEach(what -> timeline.add(number, Timeline.SELLERDESK, what, null));
            edits.drop(number);
        });
    }

    /** By the words of the timeline; what the marketplace shows already is left alone there. */
    private Map<String, Function<Long, MarketplaceOrder>> changes(OrderEdits.Edit edit) {
        Map<String, Function<Long, MarketplaceOrder>> changes = new LinkedHashMap<>();
        if (edit.quantityByLine() != null) {
            changes.put("Товари в замовленні змінено", n -> marketplace.changeLines(n, edit.quantityByLine()));
        }
        if (edit.recipient()) {
            changes.put(
                    "Отримувача змінено",
                    n -> marketplace.changeRecipient(n, edit.recipientName(), edit.recipientPhone()));
        }
        if (edit.delivery() != null) {
            changes.put("Доставку змінено", n -> marketplace.changeDelivery(n, edit.delivery()));
        }
        if (edit.paymentMethodId() != null) {
            changes.put("Спосіб оплати змінено", n -> marketplace.changePayment(n, edit.paymentMethodId()));
        }
        return changes;
    }

    public void confirmData(long number) {
        changeStatus(number, StatusChange.to(CONFIRMED));
        orders.running(number).moveTo(Stage.CONFIRMED);
    }

    public void planCall(long number) {
        changeStatus(number, StatusChange.to(CALL_AGAIN));
    }

    public void requestPayment(long number) {
        changeStatus(number, StatusChange.to(AWAIT_PAYMENT));
        orders.running(number).moveTo(Stage.AWAITING_PAYMENT);
    }

    public void announceWaybill(long number, String ttn) {
        changeStatus(number, StatusChange.withTtn(HANDOVER_PLANNED, ttn));
        Order order = orders.running(number);
        order.shipsUnder(ttn);
        order.moveTo(Stage.READY_TO_SHIP);
    }

    /** Status 3, by way of 61 where the number was typed only now; left alone where the marketplace is past it. */
    public void markHandedOver(long number, String ttn) {
        changeStatus(number, StatusChange.withTtn(WITH_CARRIER, ttn));
        Order order = orders.running(number);
        order.shipsUnder(ttn);
        order.moveTo(Stage.HANDED_OVER);
    }

    public void replaceTtn(long number, String ttn) {
        write(number, n -> marketplace.replaceTtn(n, ttn));
        orders.running(number).shipsUnder(ttn);
        timeline.add(number, Timeline.SELLERDESK, "Номер відправлення замінено на " + ttn, null);
    }

    public void markInDelivery(long number) {
        changeStatus(number, StatusChange.to(IN_DELIVERY));
        orders.running(number).moveTo(Stage.OUT_FOR_DELIVERY);
    }

    public void complete(long number) {
        changeStatus(number, StatusChange.to(COMPLETED));
        orders.running(number).moveTo(Stage.COMPLETED);
    }

    /** @param refused true when the buyer refused the parcel, false when nobody collected it */
    public void markNotCollected(long number, boolean refused) {
        Meaning meaning = statuses.byId(marketplace.order(number).statusId()).meaning();
        boolean already =
                meaning == Meaning.NOT_COLLECTED || meaning == Meaning.REFUSED || meaning == Meaning.RETURNING;
        if (!already) {
            changeStatus(number, StatusChange.to(refused ? REFUSED : NOT_COLLECTED));
        }
        orders.running(number).moveTo(Stage.NOT_COLLECTED);
        tellPeople("warehouse", "parcel-in-trouble", number, Map.of());
    }

    /** The marketplace sets 88 itself as a rule; a seller's write that it refuses is only noted. */
    public void markLost(long number) {
        try {
            changeStatus(number, StatusChange.to(LOST));
        } catch (MarketplaceRefusal e) {
            timeline.add(
                    number,
                    Timeline.MARKETPLACE,
                    "Статус «Втрачена перевізником» ставить сам маркетплейс",
                    e.getMessage());
        }
        orders.running(number).moveTo(Stage.LOST);
        tellPeople("supervisors", "parcel-in-trouble", number, Map.of());
    }

    /** @param duplicateOf required for 49, else null */
    public void cancel(long number, int statusId, String comment, Long duplicateOf) {
        changeStatus(number, new StatusChange(statusId, null, comment, duplicateOf));
        orders.running(number).moveTo(Stage.CANCELLED);
    }

    /** The buyer or the marketplace cancelled: close the order on our side and tell people. */
    public void recordCancellation(long number) {
        Order order = orders.running(number);
        boolean packed = !order.stage().before(Stage.CONFIRMED);
        order.moveTo(Stage.CANCELLED);
        tellPeople("sales", "order-cancelled", number, Map.of("status", statusName(order)));
        if (packed) {
            tellPeople("warehouse", "order-cancelled", number, Map.of("status", statusName(order)));
        }
    }

    /** Goes on from where the marketplace has the order; a closed one is closed here too. */
    public void followMarketplace(long number) {
        Order order = orders.running(number);
        Meaning meaning = statuses.byId(order.marketplaceStatus()).meaning();
        tellPeople("sales", "order-overridden", number, Map.of("status", statusName(order)));
        String entry = OrderProcess.entry(meaning);
        if (entry == null) {
            order.moveTo(OrderProcess.closedStage(meaning));
        } else {
            intake.restart(order, entry);
        }
    }

    /** Whether the marketplace has money of the buyer for this order that must be sent back. */
    public boolean refundDue(long number) {
        MarketplaceOrder.Payment payment = marketplace.order(number).payment();
        if (payment != null && payment.onHold()) {
            timeline.add(
                    number,
                    Timeline.SELLERDESK,
                    "Сума лише заблокована на картці покупця: після скасування маркетплейс розблокує її сам",
                    payment.statusName());
        }
        return payment != null && payment.refundable();
    }

    public void tellBuyerTaken(long number) {
        send(number, Kind.TAKEN, "taken", Map.of());
    }

    public void tellBuyerCancelled(long number, int statusId) {
        send(
                number,
                Kind.CANCELLED,
                String.valueOf(statusId),
                Map.of("reason", statuses.byId(statusId).name()));
    }

    public void tellBuyerHandedOver(long number, LocalDate day, String ttn) {
        String carrier = orders.running(number).snapshot().delivery().serviceName();
        send(
                number,
                Kind.HANDED_OVER,
                ttn,
                Map.of("date", DAY.format(day), "ttn", ttn, "carrier", carrier == null ? "" : carrier));
    }

    /** @param until the last day of free storage, null when unknown */
    public void tellBuyerWaiting(long number, LocalDate until) {
        Order order = orders.running(number);
        String ttn = order.ttn() == null ? "" : order.ttn();
        send(
                number,
                Kind.WAITING_AT_PICKUP_POINT,
                ttn + "@" + (until == null ? "" : until),
                Map.of(
                        "ttn",
                        ttn,
                        "until",
                        until == null ? "" : DAY.format(until),
                        "carrier",
                        String.valueOf(order.snapshot().delivery().serviceName())));
    }

    /** @param from and @param to hours of the day such as 14:00 */
    public void tellBuyerCourierTime(long number, LocalDate day, String from, String to) {
        send(number, Kind.COURIER_TIME, day + " " + from, Map.of("day", DAY.format(day), "from", from, "to", to));
    }

    public void noticeReceived(long number) {
        tellPeople("sales", "order-received", number, Map.of());
    }

    public void tellPeople(String group, String key, long number, Map<String, String> facts) {
        events.publishEvent(new PeopleNotice(group, key, number, facts));
    }

    /** Keeps the words of a refusal with the order, where forms show them. */
    public void stoppedBy(long number, String who, String words) {
        writes.end(number);
        orders.running(number).stoppedBy(words);
        timeline.add(number, who, "Відмова", words);
    }

    /** @param details what was entered, in words; null for nothing beside the deed itself */
    public void record(long number, String actor, String what, String details) {
        timeline.add(number, actor, what, details);
    }

    private void send(long number, Kind kind, String occasion, Map<String, String> facts) {
        var all = new java.util.HashMap<>(facts);
        all.put("order", String.valueOf(number));
        timeline.add(number, Timeline.SELLERDESK, "Повідомлення покупцеві", messages.send(number, kind, occasion, all));
    }

    private void changeStatus(long number, StatusChange change) {
        int before = orders.running(number).marketplaceStatus();
        MarketplaceOrder now = write(number, n -> marketplace.changeStatus(n, change));
        if (now.statusId() != before) {
            timeline.add(
                    number,
                    Timeline.SELLERDESK,
                    "Статус на маркетплейсі: " + statuses.byId(now.statusId()).name(),
                    change.ttn());
        }
    }

    private MarketplaceOrder write(long number, Function<Long, MarketplaceOrder> call) {
        writes.begin(number);
        MarketplaceOrder now = call.apply(number);
        orders.running(number).shownAs(now);
        writes.end(number);
        return now;
    }

    private String statusName(Order order) {
        return statuses.byId(order.marketplaceStatus()).name();
    }
}
