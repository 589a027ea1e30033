package ua.sellerdesk.simulator;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The filters of the order search, with its default: only orders in processing. */
@Component
@Profile("demo")
class OrderSearch {

    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    private static final String MOMENT = DAY + "( \\d{2}:\\d{2}(:\\d{2})?)?";
    private static final int SHORTEST_TTN = 4;

    private final StatusBook statuses;
    private final Map<String, BiFunction<String, String, Predicate<SimOrder>>> filters;

    OrderSearch(StatusBook statuses) {
        this.statuses = statuses;
        this.filters = Map.ofEntries(
                Map.entry("status", number(order -> order.status)),
                Map.entry("id", number(order -> order.id)),
                Map.entry("delivery_id", number(order -> order.serviceId)),
                Map.entry("deliveries", numbers(order -> order.serviceId)),
                Map.entry("localities", numbers(order -> order.cityId)),
                Map.entry("payment_methods", numbers(order -> order.payment.id())),
                Map.entry("status_payment_id", number(order -> order.paymentStatus == null ? 0 : order.paymentStatus)),
                Map.entry("is_viewed", flag(order -> order.viewed)),
                Map.entry("need_refund", flag(this::needsRefund)),
                Map.entry("has_refund", flag(order -> order.refunded)),
                Map.entry("refund_status", number(order -> order.refunded ? 1 : 0)),
                Map.entry("userName", part(order -> order.buyer.fullName())),
                Map.entry("user_phone", part(order -> order.buyer.phone)),
                Map.entry("seller_comment", part(order -> order.sellerComments.stream()
                        .map(comment -> comment.get("comment").toString())
                        .reduce("", (a, b) -> a + "\n" + b))),
                Map.entry(
                        "item_id",
                        (name, value) -> order -> order.lines.stream()
                                .anyMatch(line -> contains(line.good.name(), value)
                                        || String.valueOf(line.good.itemId()).equals(value))),
                Map.entry("ttn", OrderSearch::ttn),
                Map.entry("amountFrom", (name, value) -> {
                    int least = parsed(name, value);
                    return order -> order.amount() >= least;
                }),
                Map.entry("amountTo", (name, value) -> {
                    int most = parsed(name, value);
                    return order -> order.amount() <= most;
                }));
    }

    /** @throws ApiRefusal 1005 where a filter cannot be read */
    List<SimOrder> find(List<SimOrder> orders, Map<String, String> query) {
        Predicate<SimOrder> filter = kind(query)
                .and(between(query, "changed", order -> order.changed))
                .and(between(query, "created", order -> order.created))
                .and(between(query, "status_updated", order -> order.statusChanged));
        for (Map.Entry<String, BiFunction<String, String, Predicate<SimOrder>>> one : filters.entrySet()) {
            String value = query.get(one.getKey());
            if (filled(value)) {
                filter = filter.and(one.getValue().apply(one.getKey(), value.trim()));
            }
        }
        if (filled(query.get("page"))) {
            parsed("page", query.get("page"));
        }
        List<SimOrder> found = new ArrayList<>(orders.stream().filter(filter).toList());
        if ("id".equals(query.get("sort"))) {
            found.sort(Comparator.comparingInt(order -> order.id));
        }
        return found;
    }

    private boolean needsRefund(SimOrder order) {
        return order.paid() && statuses.group(order.status) == 3;
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
                default -> throw unreadable("types");
            };
        }
        String type = query.get("type");
        return group(filled(type) ? parsed("type", type) : 1);
    }

    private Predicate<SimOrder> group(int group) {
        return order -> statuses.group(order.status) == group;
    }

    private static Predicate<SimOrder> between(
            Map<String, String> query, String name, Function<SimOrder, LocalDateTime> moment) {
        String from = bound(query, name + "_from", "");
        String to = bound(query, name + "_to", " 23:59:59");
        return order -> {
            String at = KyivTime.text(moment.apply(order));
            return at.compareTo(from) >= 0 && (to.isEmpty() || at.compareTo(to) <= 0);
        };
    }

    private static String bound(Map<String, String> query, String name, String endOfDay) {
        String value = query.getOrDefault(name, "").trim();
        if (!value.isEmpty() && !value.matches(MOMENT)) {
            throw unreadable(name);
        }
        return value.matches(DAY) ? value + endOfDay : value;
    }

    private static Predicate<SimOrder> ttn(String name, String value) {
        if ("0".equals(value)) {
            return order -> order.ttn.isEmpty();
        }
        if ("1".equals(value)) {
            return order -> !order.ttn.isEmpty();
        }
        return order -> value.length() >= SHORTEST_TTN && order.ttn.contains(value);
    }

    private static BiFunction<String, String, Predicate<SimOrder>> number(Function<SimOrder, Integer> field) {
        return (name, value) -> {
            Integer wanted = parsed(name, value);
            return order -> wanted.equals(field.apply(order));
        };
    }

    private static BiFunction<String, String, Predicate<SimOrder>> numbers(Function<SimOrder, Integer> field) {
        return (name, value) -> {
            List<Integer> wanted = Arrays.stream(value.split(","))
                    .map(one -> parsed(name, one))
                    .toList();
            return order -> wanted.contains(field.apply(order));
        };
    }

    private static BiFunction<String, String, Predicate<SimOrder>> flag(Predicate<SimOrder> field) {
        return (name, value) -> {
            boolean wanted = parsed(name, value) == 1;
            return order -> field.test(order) == wanted;
        };
    }

    private static BiFunction<String, String, Predicate<SimOrder>> part(Function<SimOrder, String> field) {
        return (name, value) -> order -> contains(field.apply(order), value);
    }

    private static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    private static Integer parsed(String name, String value) {
        try {
            return Integer.valueOf(value.trim());
        } catch (NumberFormatException e) {
            throw unreadable(name);
        }
    }

    private static ApiRefusal unreadable(String name) {
        return ApiRefusal.invalid(name, "Значення \"" + name + "\" невірне");
    }

    private static boolean filled(String value) {
        return value != null && !value.isBlank();
    }
}
