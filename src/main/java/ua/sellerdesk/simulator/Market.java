package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.JsonMap.map;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The orders of the marketplace; callers hold its lock while they read or change an order. */
@Component
@Profile("demo")
class Market {

    private static final Logger log = LoggerFactory.getLogger(Market.class);
    private static final int LOG_LIMIT = 10_000;

    private static final Set<Integer> UNTAKEN = Set.of(1, 7, 52);

    private final StatusBook statuses;
    private final SimulatedTime time;
    private final TreeMap<Integer, SimOrder> orders = new TreeMap<>();
    private final List<Map<String, Object>> moves = new ArrayList<>();
    private final Numbers ids;
    private final Numbers lineIds;

    Market(StatusBook statuses, SimulatedTime time) {
        this.statuses = statuses;
        this.time = time;
        this.ids = new Numbers(100_000_000, time.now());
        this.lineIds = new Numbers(155_000_000, time.now());
    }

    synchronized SimOrder add(SimOrder order) {
        order.id = ids.nextInt();
        orders.put(order.id, order);
        return order;
    }

    int lineId() {
        return lineIds.nextInt();
    }

    synchronized List<SimOrder> all() {
        return new ArrayList<>(orders.descendingMap().values());
    }

    synchronized SimOrder get(int id) {
        SimOrder order = orders.get(id);
        if (order == null) {
            throw new ApiRefusal(1019, "entity_not_found", null);
        }
        return order;
    }

    /** Orders that nobody has taken yet. */
    synchronized long open() {
        return orders.values().stream()
                .filter(order -> UNTAKEN.contains(order.status))
                .count();
    }

    /** Makes a change visible to those who ask for what changed. */
    void touch(SimOrder order) {
        order.changed = time.local();
    }

    /** Sets a status whatever the ladder says: what the marketplace itself and buyers do. */
    synchronized void set(SimOrder order, int status, Actor by) {
        if (order.status == status) {
            return;
        }
        log.info("order {}: {} -> {} by {}", order.id, order.status, status, by.word());
        moves.add(map(
                "order",
                order.id,
                "from",
                order.status,
                "to",
                status,
                "at",
                KyivTime.text(time.local()),
                "by",
                by.word()));
        if (moves.size() > LOG_LIMIT) {
            moves.remove(0);
        }
        order.status = status;
        order.statusAt = time.now();
        touch(order);
        order.statusChanged = order.changed;
        order.history.add(
                map("status_id", status, "created", KyivTime.text(order.changed), "status", statuses.json(status)));
    }

    /** Puts a status into the past of an order that the marketplace had before. */
    synchronized void began(SimOrder order, int status, Instant at) {
        order.status = status;
        order.statusAt = at;
        order.changed = LocalDateTime.ofInstant(at, KyivTime.ZONE);
        order.statusChanged = order.changed;
        order.history.add(
                map("status_id", status, "created", KyivTime.text(order.changed), "status", statuses.json(status)));
    }

    void comment(SimOrder order, String text) {
        order.sellerComments.add(
                0,
                map(
                        "comment",
                        text,
                        "created",
                        KyivTime.text(time.local()),
                        "seller_id",
                        42,
                        "seller_fio",
                        "Демо Продавець"));
        touch(order);
    }

    synchronized List<Map<String, Object>> log() {
        return List.copyOf(moves);
    }

    /** A seller's move; refused moves answer code 1005 with {@code details.status}. */
    synchronized void move(SimOrder order, int to, String ttn, Integer duplicateOf) {
        int from = order.status;
        if (from == to) {
            // the real service answers success here and keeps the old tracking number
            return;
        }
        boolean storeWithNumber = order.serviceId == 1 && !order.ttn.isEmpty();
        Set<Integer> next = statuses.next(from, order.ownDelivery());
        if (!next.contains(to) || (to == 26 && storeWithNumber)) {
            throw ApiRefusal.invalid("status", "Перехід " + from + " -> " + to + " неможливий");
        }
        String number = ttn == null || ttn.isBlank() ? order.ttn : ttn.trim();
        if ((to == 3 || to == 61) && number.isEmpty()) {
            throw ApiRefusal.invalid("ttn", "Необхідно заповнити номер ТТН");
        }
        if (to == 49) {
            if (duplicateOf == null || duplicateOf == order.id || !orders.containsKey(duplicateOf)) {
                throw ApiRefusal.invalid("duplicate_order_id", "Необхідно вказати дубль замовлення");
            }
            order.duplicateOf = duplicateOf;
        }
        order.number(to == 26 ? "" : number, time.now());
        set(order, to, Actor.SELLER);
        if (to == 2 && ttn != null && !ttn.isBlank()) {
            set(order, 61, Actor.MARKETPLACE);
        }
    }
}
