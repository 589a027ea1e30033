package ua.sellerdesk.simulator;

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

    private final StatusBook statuses;
    private final TreeMap<Integer, SimOrder> orders = new TreeMap<>();
    private final List<Map<String, Object>> accepted = new ArrayList<>();
    private int nextId = 990_000_123;
    private int nextLine = 155_000_001;

    Market(StatusBook statuses) {
        this.statuses = statuses;
    }

    synchronized SimOrder add(SimOrder order) {
        order.id = nextId++;
        orders.put(order.id, order);
        return order;
    }

    synchronized int lineId() {
        return nextLine++;
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
                .filter(order -> order.status == 1 || order.status == 7 || order.status == 52)
                .count();
    }

    /** Sets a status whatever the ladder says: what the marketplace itself and buyers do. */
    synchronized void set(SimOrder order, int status) {
        if (order.status == status) {
            return;
        }
        log.info("order {}: {} -> {}", order.id, order.status, status);
        Map<String, Object> entry = OrderView.map(
                "order", order.id, "from", order.status, "to", status, "at", KyivTime.text(KyivTime.now()));
        accepted.add(entry);
        if (accepted.size() > LOG_LIMIT) {
            accepted.remove(0);
        }
        order.status = status;
        order.touch();
        order.history.add(OrderView.map(
                "status_id", status, "created", KyivTime.text(order.changed), "status", statuses.json(status)));
    }

    synchronized List<Map<String, Object>> log() {
        return List.copyOf(accepted);
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
            if (duplicateOf == null || !orders.containsKey(duplicateOf)) {
                throw ApiRefusal.invalid("duplicate_order_id", "Необхідно вказати дубль замовлення");
            }
            order.duplicateOf = duplicateOf;
        }
        order.ttn = to == 26 ? "" : number;
        set(order, to);
        if (to == 2 && ttn != null && !ttn.isBlank()) {
            set(order, 61);
        }
    }
}
