package ua.sellerdesk.simulator;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The filters of the search of return requests; newest first unless asked otherwise. */
@Component("simulatedReturnSearch")
@Profile("demo")
class ReturnSearch {

    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    private static final String NUMBER = "\\d{1,9}";

    private final ReturnStatusBook statuses;

    ReturnSearch(ReturnStatusBook statuses) {
        this.statuses = statuses;
    }

    /** @throws ApiRefusal 1005 where a filter cannot be read */
    List<ReturnRequest> find(List<ReturnRequest> requests, Map<String, String> query) {
        Predicate<ReturnRequest> filter = same(query, "id", ".+", request -> request.id)
                .and(same(query, "order_id", NUMBER, request -> request.order.id))
                .and(same(query, "item_id", NUMBER, request -> request.line.good.itemId()))
                .and(same(query, "code_status", NUMBER, request -> request.status))
                .and(same(query, "read", "[01]", request -> request.read ? 1 : 0))
                .and(part(query, "status_title", request -> statuses.byCode(request.status)
                        .title()))
                .and(part(query, "reason_title", request -> request.reason.type()))
                .and(part(query, "item_name", request -> request.line.good.name()))
                .and(part(query, "buyer_phone", request -> request.order.buyer.phone))
                .and(sinceDay(query))
                .and(untilDay(query));
        List<ReturnRequest> found = requests.stream().filter(filter).toList();
        Comparator<ReturnRequest> byAge = Comparator.comparing(request -> request.created);
        return List.of("id", "date").contains(query.getOrDefault("sort", ""))
                ? found.stream().sorted(byAge).toList()
                : found;
    }

    private static Predicate<ReturnRequest> sinceDay(Map<String, String> query) {
        String from = value(query, "date_from", DAY);
        return request -> day(request).compareTo(from) >= 0;
    }

    private static Predicate<ReturnRequest> untilDay(Map<String, String> query) {
        String to = value(query, "date_to", DAY);
        return request -> to.isEmpty() || day(request).compareTo(to) <= 0;
    }

    private static String day(ReturnRequest request) {
        return request.created.toLocalDate().toString();
    }

    private static Predicate<ReturnRequest> same(
            Map<String, String> query, String name, String pattern, Function<ReturnRequest, Object> field) {
        String wanted = value(query, name, pattern);
        return request -> wanted.isEmpty() || wanted.equals(String.valueOf(field.apply(request)));
    }

    private static Predicate<ReturnRequest> part(
            Map<String, String> query, String name, Function<ReturnRequest, String> field) {
        String wanted = value(query, name, ".+").toLowerCase(Locale.ROOT);
        return request -> field.apply(request).toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static String value(Map<String, String> query, String name, String pattern) {
        String value = query.getOrDefault(name, "").trim();
        if (!value.isEmpty() && !value.matches(pattern)) {
            throw ApiRefusal.invalid(name, "Значення \"" + name + "\" невірне");
        }
        return value;
    }
}
