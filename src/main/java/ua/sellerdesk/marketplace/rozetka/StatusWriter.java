package ua.sellerdesk.marketplace.rozetka;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import ua.sellerdesk.marketplace.Marketplace.StatusChange;
import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.marketplace.MarketplaceUnavailable;
import ua.sellerdesk.marketplace.OrderStatus.Meaning;
import ua.sellerdesk.marketplace.OrderStatuses;
import ua.sellerdesk.marketplace.UncertainWrite;

/**
 * Sets statuses, each exactly once: every write is preceded by a read and followed by one, whatever the answer to the
 * write was.
 */
class StatusWriter {

    private static final int VALIDATION = 1005;
    private static final int MOST_STEPS = 6;

    private final RozetkaClient client;
    private final RozetkaOrders orders;
    private final StatusRoute route;
    private final OrderStatuses statuses;

    StatusWriter(RozetkaClient client, RozetkaOrders orders, StatusRoute route, OrderStatuses statuses) {
        this.client = client;
        this.orders = orders;
        this.route = route;
        this.statuses = statuses;
    }

    MarketplaceOrder bring(long number, StatusChange change) {
        MarketplaceOrder order = orders.order(number);
        for (int step = 0; step < MOST_STEPS; step++) {
            if (settled(order, change.statusId())) {
                return sameNumber(order, change);
            }
            List<Integer> way = route.find(order, change.statusId(), change.ttn());
            if (way.isEmpty()) {
                throw noWay(order, change.statusId());
            }
            int next = way.get(0);
            order = write(order, next == change.statusId() ? change : onTheWay(next, change, order));
        }
        if (settled(order, change.statusId())) {
            return sameNumber(order, change);
        }
        throw noWay(order, change.statusId());
    }

    /** The order may have come there with another number: made in the cabinet, or synced by the carrier. */
    private static MarketplaceOrder sameNumber(MarketplaceOrder order, StatusChange change) {
        if (change.ttn() != null && order.ttn() != null && !Ttn.same(order.ttn(), change.ttn())) {
            throw new MarketplaceRefusal(
                    VALIDATION,
                    "На ROZETKA замовлення вже має інший номер ТТН: " + order.ttn() + ". Вкажіть, під яким номером їде"
                            + " посилка");
        }
        return order;
    }

    MarketplaceOrder replaceTtn(long number, String ttn) {
        MarketplaceOrder order = orders.order(number);
        Meaning before = meaning(order);
        if (Ttn.same(order.ttn(), ttn) && before != Meaning.INVALID_TTN && before != Meaning.TAKEN) {
            return order;
        }
        if (before == Meaning.HANDOVER_PLANNED || before == Meaning.INVALID_TTN || Progress.withCarrier(before)) {
            if (!order.availableStatuses().contains(StatusIds.TAKEN)) {
                throw noWay(order, StatusIds.TAKEN);
            }
            order = write(order, StatusChange.to(StatusIds.TAKEN));
        }
        order = bring(number, StatusChange.withTtn(StatusIds.HANDOVER_PLANNED, ttn));
        if (before == Meaning.WITH_CARRIER
                && !Progress.withCarrier(meaning(order))
                && order.availableStatuses().contains(StatusIds.HANDED_OVER)) {
            order = write(order, StatusChange.withTtn(StatusIds.HANDED_OVER, ttn));
        }
        return order;
    }

    /** Brings the order back to where it can be edited, unless that would take its parcel's number away. */
    MarketplaceOrder makeEditable(MarketplaceOrder order) {
        Meaning now = meaning(order);
        if (now == Meaning.HANDOVER_PLANNED || Progress.withCarrier(now)) {
            throw new MarketplaceRefusal(VALIDATION, "Замовлення вже передається перевізнику: змінити його не можна");
        }
        for (int step = 0; step < MOST_STEPS && order.statusId() != StatusIds.TAKEN; step++) {
            List<Integer> way = route.find(order, StatusIds.TAKEN, null);
            if (way.isEmpty()) {
                throw noWay(order, StatusIds.TAKEN);
            }
            order = write(order, StatusChange.to(way.get(0)));
        }
        return order;
    }

    private static StatusChange onTheWay(int status, StatusChange change, MarketplaceOrder order) {
        String ttn = change.ttn() != null ? change.ttn() : order.ttn();
        return StatusIds.needsTtn(status) ? StatusChange.withTtn(status, ttn) : StatusChange.to(status);
    }

    /** There, past it, or at the same stage under a status that the carrier sets. */
    private boolean settled(MarketplaceOrder order, int target) {
        Meaning now = meaning(order);
        Meaning wanted = statuses.byId(target).meaning();
        return order.statusId() == target
                || Progress.past(now, wanted)
                || Progress.sameStageUnderWay(now, wanted)
                        && !order.availableStatuses().contains(target);
    }

    private MarketplaceOrder write(MarketplaceOrder before, StatusChange change) {
        // without a status the API answers success and does nothing
        ObjectNode body = client.body().put("status", change.statusId());
        if (change.ttn() != null) {
            body.put("ttn", change.ttn());
        }
        if (change.comment() != null && !change.comment().isBlank()) {
            body.put("seller_comment", change.comment());
        }
        if (change.duplicateOf() != null) {
            body.put("duplicate_order_id", change.duplicateOf());
        }
        RuntimeException trouble = null;
        try {
            client.write("PUT", "/orders/" + before.number(), body);
        } catch (MarketplaceRefusal | UncertainWrite e) {
            trouble = e;
        }
        MarketplaceOrder after = orders.order(before.number());
        if (reached(before, after, change)) {
            return after;
        }
        if (trouble != null) {
            throw trouble;
        }
        throw new MarketplaceUnavailable(
                "ROZETKA прийняла статус " + name(change.statusId()) + ", але замовлення " + before.number()
                        + " має статус " + name(after.statusId()) + ttnWords(after, change),
                null);
    }

    private boolean reached(MarketplaceOrder before, MarketplaceOrder after, StatusChange change) {
        if (after.statusId() == change.statusId()) {
            return change.ttn() == null || Ttn.same(after.ttn(), change.ttn());
        }
        Meaning now = meaning(after);
        Meaning wanted = statuses.byId(change.statusId()).meaning();
        return after.statusId() != before.statusId()
                && (Progress.past(now, wanted) || Progress.sameStageUnderWay(now, wanted))
                && (change.ttn() == null || Ttn.same(after.ttn(), change.ttn()));
    }

    private static String ttnWords(MarketplaceOrder after, StatusChange change) {
        return change.ttn() == null || Ttn.same(after.ttn(), change.ttn()) ? "" : " і не має переданого номера ТТН";
    }

    private MarketplaceRefusal noWay(MarketplaceOrder order, int target) {
        return new MarketplaceRefusal(
                VALIDATION,
                "ROZETKA не дозволяє перехід із «" + name(order.statusId()) + "» до «" + name(target) + "»");
    }

    private String name(int status) {
        return statuses.byId(status).name();
    }

    private Meaning meaning(MarketplaceOrder order) {
        return statuses.byId(order.statusId()).meaning();
    }
}
