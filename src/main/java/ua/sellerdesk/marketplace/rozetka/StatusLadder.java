package ua.sellerdesk.marketplace.rozetka;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.marketplace.MarketplaceUnavailable;
import ua.sellerdesk.table.DataTable;

/**
 * Which status follows which: the marketplace's own matrix, kept for a day. Where it cannot be read, the file with the
 * transitions seen so far serves.
 */
class StatusLadder {

    private static final String FILE = "marketplace/status-ladder.csv";
    private static final Duration GOOD_FOR = Duration.ofHours(24);
    private static final Duration RETRY_AFTER = Duration.ofMinutes(5);

    private final RozetkaClient client;
    private final Map<Boolean, Kept> kept = new HashMap<>();

    StatusLadder(RozetkaClient client) {
        this.client = client;
    }

    /** @param ownDelivery the shop delivers itself ({@code delivery_type} 1) */
    synchronized Map<Integer, Set<Integer>> transitions(boolean ownDelivery) {
        Kept known = kept.get(ownDelivery);
        if (known == null || known.until().isBefore(Instant.now())) {
            known = load(ownDelivery);
            kept.put(ownDelivery, known);
        }
        return known.transitions();
    }

    private Kept load(boolean ownDelivery) {
        try {
            Map<Integer, Set<Integer>> read = read(ownDelivery ? 1 : 0);
            if (!read.isEmpty()) {
                return new Kept(read, Instant.now().plus(GOOD_FOR));
            }
        } catch (MarketplaceUnavailable | MarketplaceRefusal | Json.UnreadableValue e) {
            // the file serves below
        }
        Map<Integer, Set<Integer>> fromFile = new HashMap<>();
        for (Map<String, String> row : DataTable.rows(FILE, ';')) {
            add(fromFile, Integer.valueOf(row.get("parent")), Integer.valueOf(row.get("child")));
        }
        return new Kept(fromFile, Instant.now().plus(RETRY_AFTER));
    }

    private Map<Integer, Set<Integer>> read(int deliveryType) {
        Map<Integer, Set<Integer>> transitions = new HashMap<>();
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            JsonNode content = client.get(
                    "/status-availables/search",
                    Map.of("delivery_type", String.valueOf(deliveryType), "page", String.valueOf(page)));
            boolean news = false;
            for (JsonNode row : Json.at(content, "statusAvailables")) {
                Integer type = Json.number(row, "delivery_type");
                Integer parent = Json.number(row, "parent_id");
                Integer child = Json.number(row, "child_id");
                if (parent != null && child != null && (type == null || type == deliveryType)) {
                    news |= add(transitions, parent, child);
                }
            }
            Integer count = Json.number(Json.at(content, "_meta"), "pageCount");
            pages = news && count != null ? count : page;
        }
        return transitions;
    }

    private static boolean add(Map<Integer, Set<Integer>> transitions, Integer parent, Integer child) {
        return transitions.computeIfAbsent(parent, p -> new LinkedHashSet<>()).add(child);
    }

    private record Kept(Map<Integer, Set<Integer>> transitions, Instant until) {}
}
