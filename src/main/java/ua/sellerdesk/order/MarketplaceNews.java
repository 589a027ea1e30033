package ua.sellerdesk.order;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import ua.sellerdesk.engine.ProcessInbox;
import ua.sellerdesk.engine.WorkingTime;
import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.marketplace.OrderStatus;
import ua.sellerdesk.marketplace.OrderStatus.Meaning;
import ua.sellerdesk.marketplace.OrderStatuses;
import ua.sellerdesk.shipping.Shipments;

/**
 * Takes over what the marketplace shows of an order, and tells the order's instance what it means. The same for what
 * the sync reads and for what we read back after a write of our own: news may be in either.
 */
@Component
class MarketplaceNews {

    private final Orders orders;
    private final Timeline timeline;
    private final OrderStatuses statuses;
    private final OrderStarts starts;
    private final ProcessInbox inbox;
    private final SeenShipments seen;
    private final Shipments shipments;
    private final WorkingTime workingTime;

    MarketplaceNews(
            Orders orders,
            Timeline timeline,
            OrderStatuses statuses,
            OrderStarts starts,
            ProcessInbox inbox,
            SeenShipments seen,
            Shipments shipments,
            WorkingTime workingTime) {
        this.orders = orders;
        this.timeline = timeline;
        this.statuses = statuses;
        this.starts = starts;
        this.inbox = inbox;
        this.seen = seen;
        this.shipments = shipments;
        this.workingTime = workingTime;
    }

    /** @param ours the status that we wrote ourselves, null where we only read */
    void takeOver(Order order, MarketplaceOrder shown, Integer ours) {
        MarketplaceOrder before = order.snapshot();
        order.shownAs(shown);
        if (shown.statusId() != before.statusId() && !Objects.equals(shown.statusId(), ours)) {
            follow(order, statuses.byId(shown.statusId()), shown.changed());
        }
        if (!Objects.equals(shown.ttn(), before.ttn())) {
            seen.note(order);
        }
        if (received(shown)) {
            paid(order, !received(before));
        }
    }

    private static boolean received(MarketplaceOrder order) {
        return order.payment() != null && order.payment().received();
    }

    private void paid(Order order, boolean news) {
        if (news && !order.stage().closed()) {
            timeline.add(
                    order.number(),
                    Timeline.MARKETPLACE,
                    "Оплату отримано",
                    order.snapshot().payment().statusName());
        }
        // money that came before we began to wait for it counts too
        if (order.stage() == Stage.AWAITING_PAYMENT) {
            String dedup = "paid@" + order.snapshot().changed().getEpochSecond();
            inbox.tell(String.valueOf(order.number()), OrderProcess.PAYMENT_RECEIVED, dedup, Map.of());
        }
    }

    private void follow(Order order, OrderStatus now, Instant changed) {
        timeline.add(order.number(), Timeline.MARKETPLACE, "Статус на маркетплейсі змінено", now.name());
        String entry = OrderProcess.entry(now.meaning());
        if (order.stage().closed()) {
            if (entry != null && now.meaning() != Meaning.UNKNOWN) {
                restart(order, entry);
            }
            return;
        }
        if (order.stage() == Stage.HANDED_OVER) {
            // the carrier knows more of it: where, until when, why
            shipments.askSoon(order.number());
        }
        Contradictions.message(order.stage(), now.meaning())
                .ifPresent(name -> inbox.tell(
                        String.valueOf(order.number()), name, now.id() + "@" + changed.getEpochSecond(), facts(now)));
    }

    private static Map<String, Object> facts(OrderStatus now) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("marketplaceStatus", now.id());
        if (now.meaning() == Meaning.NOT_COLLECTED || now.meaning() == Meaning.REFUSED) {
            facts.put("refusal", now.meaning() == Meaning.REFUSED ? "refused" : "not-collected");
        }
        return facts;
    }

    /** Begins a further instance, linked to the ones before by the business key and its round. */
    void restart(Order order, String entry) {
        Stage stage = OrderProcess.stageAt(entry);
        order.startNextRound(stage, workingTime.plus(OrderProcess.TIME_TO_SHIP).toInstant());
        String key = String.valueOf(order.number());
        inbox.drop(key);
        if (stage.before(Stage.READY_TO_SHIP)) {
            // whatever became of the parcel of the round before, this one ships anew
            shipments.retire(order.number());
            order.shipsUnder(order.snapshot().ttn());
        }
        seen.note(order);
        timeline.add(order.number(), Timeline.MARKETPLACE, "Замовлення відновлено, обробка починається знову", null);
        orders.flush();
        starts.start(List.of(new OrderStarts.Start(order, entry)));
        if (statuses.byId(order.marketplaceStatus()).meaning() == Meaning.INVALID_TTN) {
            inbox.tell(key, OrderProcess.TTN_INVALID, "round " + order.round(), Map.of());
        }
    }
}
