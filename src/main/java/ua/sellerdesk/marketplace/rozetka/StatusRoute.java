package ua.sellerdesk.marketplace.rozetka;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.marketplace.OrderStatus.Meaning;
import ua.sellerdesk.marketplace.OrderStatuses;

/** The shortest way over the marketplace's own transitions; of two equally short, the one that leads forward. */
class StatusRoute {

    /** The one status of each passable stage that a seller sets, in the order they are passed. */
    private static final List<Integer> RUNGS =
            List.of(StatusIds.TAKEN, StatusIds.CONFIRMED, StatusIds.HANDOVER_PLANNED);

    private final StatusLadder ladder;
    private final OrderStatuses statuses;

    StatusRoute(StatusLadder ladder, OrderStatuses statuses) {
        this.ladder = ladder;
        this.statuses = statuses;
    }

    /**
     * @param ttn the number the change carries, or null; without any, statuses that require one are not passed
     * @return the statuses to set one after another, the target last; empty where there is no way
     */
    List<Integer> find(MarketplaceOrder order, int target, String ttn) {
        if (order.availableStatuses().contains(target)) {
            return List.of(target);
        }
        Meaning now = statuses.byId(order.statusId()).meaning();
        if (Progress.withCarrier(now)) {
            return List.of(); // never backwards once with the carrier, and forwards it moves by itself
        }
        Map<Integer, Set<Integer>> transitions =
                ladder.transitions(order.delivery() != null && order.delivery().ownService());
        Map<Integer, Integer> cameFrom = new HashMap<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(order.statusId()));
        cameFrom.put(order.statusId(), null);
        while (!open.isEmpty()) {
            int at = open.poll();
            Collection<Integer> next =
                    at == order.statusId() && !order.availableStatuses().isEmpty()
                            ? order.availableStatuses()
                            : transitions.getOrDefault(at, Set.of());
            for (int child : forwardFirst(next)) {
                if (cameFrom.containsKey(child) || child != target && !passable(child, now, target, ttn, order)) {
                    continue;
                }
                cameFrom.put(child, at);
                if (child == target) {
                    return way(cameFrom, target);
                }
                open.add(child);
            }
        }
        return List.of();
    }

    private static List<Integer> forwardFirst(Collection<Integer> next) {
        return next.stream()
                .sorted(Comparator.comparing(RUNGS::indexOf).reversed())
                .toList();
    }

    private boolean passable(int status, Meaning now, int target, String ttn, MarketplaceOrder order) {
        if (!RUNGS.contains(status)) {
            return false;
        }
        if (status == StatusIds.HANDOVER_PLANNED) {
            return ttn != null || order.ttn() != null;
        }
        boolean wouldEraseTtn = now == Meaning.HANDOVER_PLANNED || now == Meaning.INVALID_TTN;
        return !wouldEraseTtn || ttn != null || statuses.byId(target).meaning() == Meaning.CANCELLED;
    }

    private static List<Integer> way(Map<Integer, Integer> cameFrom, int target) {
        List<Integer> way = new ArrayList<>();
        for (Integer at = target; cameFrom.get(at) != null; at = cameFrom.get(at)) {
            way.add(0, at);
        }
        return way;
    }
}
