package ua.sellerdesk.marketplace.rozetka;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ua.sellerdesk.marketplace.Marketplace;
import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.marketplace.MarketplaceUnavailable;

/** Reads orders. */
class RozetkaOrders {

    private static final String EXPAND =
            "delivery,purchases,payment,user,status_data,status_available,count_buyer_orders";

    /** Codes by which the API refuses a filter: format, validation, start date. */
    private static final Set<Integer> FILTER_REFUSED = Set.of(1002, 1005, 1022);

    private final RozetkaClient client;
    private final OrderMapper mapper;
    private final Clock clock;
    private volatile boolean dayOnly;

    RozetkaOrders(RozetkaClient client, DeliveryServices services, Clock clock) {
        this.client = client;
        this.mapper = new OrderMapper(services);
        this.clock = clock;
    }

    Marketplace.OrderPage changedSince(Instant from, int page) {
        String bound = KyivTime.lowerBound(from, clock.instant());
        if (dayOnly) {
            return page(bound.substring(0, 10), page);
        }
        try {
            return page(bound, page);
        } catch (MarketplaceRefusal e) {
            if (!FILTER_REFUSED.contains(e.code())) {
                throw e;
            }
            // the documentation promises the time part for created_from only; the day alone is always understood
            Marketplace.OrderPage read = page(bound.substring(0, 10), page);
            dayOnly = true;
            return read;
        }
    }

    private Marketplace.OrderPage page(String bound, int page) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("types", "1"); // without it only orders in processing come
        query.put("changed_from", bound);
        // newest first: what is new comes even where the marketplace ignores the page, and one that arrives meanwhile
        // only brings an order twice
        query.put("sort", "-id");
        query.put("page", String.valueOf(page));
        query.put("expand", EXPAND);
        JsonNode content = client.get("/orders/search", query);
        JsonNode records = Json.at(content, "orders");
        if (!records.isArray() && !records.isObject()) {
            throw new MarketplaceUnavailable("ROZETKA відповіла без списку замовлень", null);
        }
        List<MarketplaceOrder> orders = new ArrayList<>();
        List<Marketplace.UnreadableRecord> unreadable = new ArrayList<>();
        for (JsonNode record : records) {
            try {
                orders.add(mapper.map(record));
            } catch (Json.UnreadableValue e) {
                unreadable.add(new Marketplace.UnreadableRecord(key(record), e.getMessage(), record.toString()));
            }
        }
        // where the count is missing, reading goes on until a page brings nothing new
        Integer pageCount = meta(content, "pageCount");
        boolean last = records.isEmpty() || pageCount != null && page >= pageCount;
        return new Marketplace.OrderPage(orders, unreadable, last, meta(content, "totalCount"));
    }

    /** Null where it is missing or cannot be read. */
    private static Integer meta(JsonNode content, String field) {
        try {
            return Json.number(Json.at(content, "_meta"), field);
        } catch (Json.UnreadableValue e) {
            return null;
        }
    }

    private static String key(JsonNode record) {
        String id = Json.text(record, "id");
        return id != null && id.matches("\\d{1,18}")
                ? id
                : "?" + UUID.nameUUIDFromBytes(record.toString().getBytes(StandardCharsets.UTF_8));
    }

    MarketplaceOrder order(long number) {
        return read(content(number, EXPAND));
    }

    JsonNode content(long number, String expand) {
        return client.get("/orders/" + number, Map.of("expand", expand));
    }

    MarketplaceOrder read(JsonNode content) {
        // some clients saw the order one level deeper
        JsonNode order = content.has("id") ? content : Json.at(content, "order");
        try {
            return mapper.map(order);
        } catch (Json.UnreadableValue e) {
            throw new MarketplaceUnavailable("Замовлення з ROZETKA не читається: " + e.getMessage(), null);
        }
    }
}
