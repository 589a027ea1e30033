package ua.sellerdesk.simulator;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The filters of the order search, with its default: only orders in processing. */
@Component
@Profile("demo")
class OrderSearch {

    private final StatusBook statuses;

    OrderSearch(StatusBook statuses) {
        this.statuses = statuses;
    }

    List<SimOrder> find(List<SimOrder> orders, Map<String, String> query) {
        Predicate<SimOrder> filter = kind(query)
                .and(between(query.get("changed_from"), query.get("changed_to"), o -> KyivTime.text(o.changed)))
                .and(between(query.get("created_from"), query.get("created_to"), o -> KyivTime.text(o.created)));
        if (filled(query.get("status"))) {
            int status = Integer.parseInt(query.get("status"));
            filter = filter.and(order -> order.status == status);
        }
        if (filled(query.get("id"))) {
            int id = Integer.parseInt(query.get("id"));
            filter = filter.and(order -> order.id == id);
        }
        List<SimOrder> found = orders.stream().filter(filter).toList();
        if ("id".equals(query.get("sort"))) {
            return found.stream().sorted((a, b) -> Integer.compare(a.id, b.id)).toList();
        }
        return found;
    }

    private Predicate<SimOrder> kind(Map<String, String> query) {
        String types = query.get("types");
        if (filled(types)) {
            return switch (types) {
                case "1" -> order -> true;
                case "2" -> group(1);
                case "3" -> group(2);
                case "4" -> order -> Set.of(1, 7, 52).contains(order.status);
                case "5" -> order -> statuses.travelling(order.status);
                case "6" -> group(3);
                default -> order -> false;
            };
        }
        String type = query.get("type");
        return group(filled(type) ? Integer.parseInt(type) : 1);
    }

    private Predicate<SimOrder> group(int group) {
        return order -> statuses.group(order.status) == group;
    }

    private static Predicate<SimOrder> between(
            String from, String to, java.util.function.Function<SimOrder, String> moment) {
        String last = filled(to) && to.length() == 10 ? to + " 23:59:59" : to;
        return order -> (!filled(from) || moment.apply(order).compareTo(from) >= 0)
                && (!filled(last) || moment.apply(order).compareTo(last) <= 0);
    }

    private static boolean filled(String value) {
        return value != null && !value.isBlank();
    }
}
