package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.JsonMap.map;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The marketplace's answers. */
final class Envelope {

    static final int PER_PAGE = 20;

    private static final int MOST_PER_PAGE = 100;

    private Envelope() {}

    static Map<String, Object> ok(Object content) {
        return map("success", true, "content", content);
    }

    /** One page of what was found, under the name. */
    static <T> Map<String, Object> page(String name, List<T> found, String page, Function<T, ?> view) {
        return page(name, found, number(page), PER_PAGE, view);
    }

    /** The same for searches that take a {@code pageSize}. */
    static <T> Map<String, Object> page(String name, List<T> found, Map<String, String> query, Function<T, ?> view) {
        String size = query.get("pageSize");
        int perPage = size == null ? PER_PAGE : Math.min(number(size), MOST_PER_PAGE);
        return page(name, found, number(query.get("page")), perPage, view);
    }

    private static <T> Map<String, Object> page(
            String name, List<T> found, int number, int perPage, Function<T, ?> view) {
        return map(
                name,
                found.stream()
                        .skip((number - 1L) * perPage)
                        .limit(perPage)
                        .map(view)
                        .toList(),
                "_meta",
                meta(found.size(), (found.size() + perPage - 1) / perPage, number, perPage));
    }

    /** All there is on one page. */
    static Map<String, Object> list(String name, List<?> all) {
        return ok(map(name, all, "_meta", meta(all.size(), 1, 1, all.size())));
    }

    private static int number(String page) {
        return page == null || !page.matches("\\d{1,6}") ? 1 : Math.max(1, Integer.parseInt(page));
    }

    private static Map<String, Object> meta(int total, int pages, int page, int perPage) {
        return map("totalCount", total, "pageCount", pages, "currentPage", page, "perPage", perPage);
    }
}
