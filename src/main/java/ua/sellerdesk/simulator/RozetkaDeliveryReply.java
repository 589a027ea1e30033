package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.JsonMap.map;

import java.util.List;
import java.util.Map;

/** ROZETKA Delivery's answers where it does what it is asked. */
final class RozetkaDeliveryReply {

    private RozetkaDeliveryReply() {}

    static Map<String, Object> of(Object data) {
        return map("statusCode", 0, "data", data);
    }

    static Map<String, Object> page(List<?> rows, int limit, int page) {
        int pages = (rows.size() + limit - 1) / limit;
        Map<String, Object> reply =
                of(rows.stream().skip((page - 1L) * limit).limit(limit).toList());
        reply.put("pagination", map("page", page, "page_count", pages, "total_count", rows.size()));
        return reply;
    }
}
