package ua.sellerdesk.order;

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

/**
 * The steps of an order towards the marketplace. Each is safe to repeat: what is already so is left alone, and what the
 * marketplace shows beside our own change is followed. A step may throw {@link MarketplaceRefusal} (a person must
 * decide anew) or {@link ua.sellerdesk.marketplace.MarketplaceUnavailable} (time mends it).
 */
@Component
@Transactional(noRollbackFor = MarketplaceRefusal.class)
public class OrderWork {

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
    private final ConsigneePlaces places;
    private final Timeline timeline;
    private final StatusWrites writes;
    private final MarketplaceNews news;
    private final Marketplace marketplace;
    private final OrderStatuses statuses;
    private final ApplicationEventPublisher events;

    OrderWork(
            Orders orders,
            OrderEdits edits,
            ConsigneePlaces places,
            Timeline timeline,
            StatusWrites writes,
            MarketplaceNews news,
            Marketplace marketplace,
            OrderStatuses statuses,
            ApplicationEventPublisher events) {
        this.orders = orders;
        this.edits = edits;
        this.places = places;
        this.timeline = timeline;
        this.writes = writes;
        this.news = news;
        this.marketplace = marketplace;
        this.statuses = statuses;
        this.events = events;
    }

    /** 26 "Processed by the manager". */
    public void take(long number) {
        changeStatus(number, StatusChange.to(TAKEN), Stage.TAKEN);
    }

    /** Brings the operator's changes to the marketplace; nothing is sent where nothing was changed. */
    public void pushEdits(long number) {
        edits.of(number).ifPresent(edit -> {
            Map<String, Function<Long, MarketplaceOrder>> changes = changes(edit);
            // one write: a second one in this transaction would wait for the lock of the first for ever
            write(
                    number,
                    n -> {
                        MarketplaceOrder now = null;
                        for (Function<Long, MarketplaceOrder> change : changes.values()) {
                            now = change.apply(n);
                        }
                        return now;
                    },
                    TAKEN,
                    null);
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
            changes.put("Доставку змінено", n -> {
                places.forget(n);
                return marketplace.changeDelivery(n, edit.delivery());
            });
        }
        if (edit.paymentMethodId() != null) {
            changes.put("Спосіб оплати змінено", n -> marketplace.changePayment(n, edit.paymentMethodId()));
        }
        return changes;
    }

    /** 2 "Completed. Data confirmed". */
    public void confirmData(long number) {
        changeStatus(number, StatusChange.to(CONFIRMED), Stage.CONFIRMED);
    }

    /** 47: another call is planned. */
    public void planCall(long number) {
        changeStatus(number, StatusChange.to(CALL_AGAIN), null);
    }

    /** 55; where the money is there already, the instance is told so. */
    public void requestPayment(long number) {
        changeStatus(number, StatusChange.to(AWAIT_PAYMENT), Stage.AWAITING_PAYMENT);
    }

    /** 61 with the tracking number. */
    public void announceWaybill(long number, String ttn) {
        orders.running(number).shipsUnder(ttn);
        changeStatus(number, StatusChange.withTtn(HANDOVER_PLANNED, ttn), Stage.READY_TO_SHIP);
    }

    /**
     * Status 3, by way of 61 where the number was typed only now; left alone where the marketplace is past it. Another
     * number than the marketplace shows replaces that one first.
     */
    public void markHandedOver(long number, String ttn) {
        String shown = orders.running(number).snapshot().ttn();
        orders.running(number).shipsUnder(ttn);
        StatusChange change = StatusChange.withTtn(WITH_CARRIER, ttn);
        if (shown == null || shown.equals(ttn)) {
            changeStatus(number, change, Stage.HANDED_OVER);
        } else {
            // one write, see pushEdits
            changeStatus(number, change, Stage.HANDED_OVER, n -> {
                marketplace.replaceTtn(n, ttn);
                return marketplace.changeStatus(n, change);
            });
        }
    }

    /** 61, 26, 61 with the new number, and 3 again where it was there. */
    public void replaceTtn(long number, String ttn) {
        write(number, n -> marketplace.replaceTtn(n, ttn), null, null);
        orders.running(number).shipsUnder(ttn);
        timeline.add(number, Timeline.SELLERDESK, "Номер відправлення замінено на " + ttn, null);
    }

    /** 4: with the shop's own courier. */
    public void markInDelivery(long number) {
        changeStatus(number, StatusChange.to(IN_DELIVERY), Stage.OUT_FOR_DELIVERY);
    }

    /** 6 "Order completed". */
    public void complete(long number) {
        changeStatus(number, StatusChange.to(COMPLETED), Stage.COMPLETED);
    }

    /**
     * 12 or 11; where the marketplace refuses it, its own tracking will set the status.
     *
     * @param refused true when the buyer refused the parcel, false when nobody collected it
     */
    public void markNotCollected(long number, boolean refused) {
        Meaning meaning = statuses.byId(marketplace.order(number).statusId()).meaning();
        boolean already =
                meaning == Meaning.NOT_COLLECTED || meaning == Meaning.REFUSED || meaning == Meaning.RETURNING;
        if (!already) {
            changeStatusIfAllowed(number, refused ? REFUSED : NOT_COLLECTED, Stage.NOT_COLLECTED);
        }
        orders.running(number).moveTo(Stage.NOT_COLLECTED);
        tellPeople("warehouse", "parcel-in-trouble", number, Map.of());
    }

    /** 88, which the marketplace sets itself as a rule. */
    public void markLost(long number) {
        changeStatusIfAllowed(number, LOST, Stage.LOST);
        orders.running(number).moveTo(Stage.LOST);
        tellPeople("supervisors", "parcel-in-trouble", number, Map.of());
    }

    private void changeStatusIfAllowed(long number, int status, Stage next) {
        try {
            changeStatus(number, StatusChange.to(status), next);
        } catch (MarketplaceRefusal e) {
            timeline.add(
                    number,
                    Timeline.MARKETPLACE,
                    "Статус «" + statuses.byId(status).name() + "» ставить сам маркетплейс",
                    e.getMessage());
        }
    }

    /**
     * Cancels; an order that somebody else cancelled in the meantime is taken as it is.
     *
     * @param duplicateOf required for 49, else null
     */
    public void cancel(long number, int statusId, String comment, Long duplicateOf) {
        try {
            changeStatus(number, new StatusChange(statusId, null, comment, duplicateOf), Stage.CANCELLED);
        } catch (MarketplaceRefusal refusal) {
            MarketplaceOrder now = marketplace.order(number);
            if (statuses.byId(now.statusId()).meaning() != Meaning.CANCELLED) {
                throw refusal;
            }
            Order order = orders.running(number);
            order.moveTo(Stage.CANCELLED);
            news.takeOver(order, now, null);
            writes.end(number);
        }
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
            news.restart(order, entry);
        }
    }

    /** Which time the order is worked: 1, and one more each time it was restored. */
    public int round(long number) {
        return orders.running(number).round();
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

    public void noticeReceived(long number) {
        tellPeople("sales", "order-received", number, Map.of());
    }

    public void tellPeople(String group, String key, long number, Map<String, String> facts) {
        events.publishEvent(new PeopleNotice(group, key, number, facts));
    }

    /** @param details what was entered, in words; null for nothing beside the deed itself */
    public void record(long number, String actor, String what, String details) {
        timeline.add(number, actor, what, details);
    }

    private void changeStatus(long number, StatusChange change, Stage next) {
        changeStatus(number, change, next, n -> marketplace.changeStatus(n, change));
    }

    private void changeStatus(long number, StatusChange change, Stage next, Function<Long, MarketplaceOrder> call) {
        int before = orders.running(number).marketplaceStatus();
        MarketplaceOrder now = write(number, call, change.statusId(), next);
        if (now.statusId() == change.statusId() && now.statusId() != before) {
            timeline.add(
                    number,
                    Timeline.SELLERDESK,
                    "Статус на маркетплейсі: " + statuses.byId(now.statusId()).name(),
                    change.ttn());
        }
    }

    /**
     * @param status what the call writes, null where it writes none
     * @param next where the order stands once the call has succeeded, null for where it stood
     */
    private MarketplaceOrder write(long number, Function<Long, MarketplaceOrder> call, Integer status, Stage next) {
        writes.begin(number);
        MarketplaceOrder now = call.apply(number);
        Order order = orders.running(number);
        if (next != null) {
            order.moveTo(next);
        }
        news.takeOver(order, now, status);
        writes.end(number);
        return now;
    }

    private String statusName(Order order) {
        return statuses.byId(order.marketplaceStatus()).name();
    }
}
