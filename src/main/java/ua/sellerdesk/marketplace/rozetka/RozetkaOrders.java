package ua.sellerdesk.marketplace.rozetka;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import ua.sellerdesk.marketplace.Marketplace;
import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.marketplace.Page;
import ua.sellerdesk.marketplace.UnreadableAnswer;

/** Reads orders. */
class RozetkaOrders {

    private static final String EXPAND =
            "delivery,purchases,payment,user,status_data,status_available,count_buyer_orders";

    /** Codes by which the API refuses a filter: format, validation, start date. */
    private static final Set<Integer> FILTER_REFUSED = Set.of(1002, 1005, 1022);

    private final RozetkaClient client;
    private final OrderMapper mapper;
    private final Listing<MarketplaceOrder> listing;
    private final Clock clock;
    private volatile boolean dayOnly;

    RozetkaOrders(RozetkaClient client, DeliveryServices services, Clock clock) {
        this.client = client;
        this.mapper = new OrderMapper(services);
        this.listing = new Listing<>("orders", "\\d{1,18}", false, mapper::map);
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
        Page<MarketplaceOrder> read = listing.read(client.get("/orders/search", query), page);
        return new Marketplace.OrderPage(read.records(), read.unreadable(), read.last(), read.total());
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
            throw new UnreadableAnswer("Замовлення з ROZETKA не читається: " + e.getMessage());
        }
    }
}
