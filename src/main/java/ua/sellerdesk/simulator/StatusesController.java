package ua.sellerdesk.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The statuses there are, and which may follow which. */
@RozetkaResource
class StatusesController {

    private static final Set<String> MOVE_FILTERS = Set.of("parent_id", "child_id", "delivery_type");
    private static final Set<String> STATUS_FILTERS = Set.of("id", "status_group");

    private final StatusBook statuses;

    StatusesController(StatusBook statuses) {
        this.statuses = statuses;
    }

    @GetMapping("/order-statuses/search")
    Map<String, Object> statuses(@RequestParam Map<String, String> query) {
        boolean moves = OrderView.expand(query.get("expand")).contains("status_available");
        return Envelope.list(
                "orderStatuses",
                statuses.all().stream()
                        .filter(status -> matches(status, query, STATUS_FILTERS))
                        .map(status -> moves ? withMoves(status) : status)
                        .toList());
    }

    private Map<String, Object> withMoves(Map<String, Object> status) {
        Map<String, Object> more = new LinkedHashMap<>(status);
        more.put("status_available", statuses.moves((Integer) status.get("id"), false));
        return more;
    }

    @GetMapping("/status-availables/search")
    Map<String, Object> moves(@RequestParam Map<String, String> query) {
        List<Map<String, Object>> found = statuses.matrix().stream()
                .filter(move -> matches(move, query, MOVE_FILTERS))
                .toList();
        return Envelope.list("statusAvailables", found);
    }

    private static boolean matches(Map<String, Object> row, Map<String, String> query, Set<String> filters) {
        return filters.stream()
                .allMatch(key -> !query.containsKey(key) || query.get(key).equals(String.valueOf(row.get(key))));
    }
}
