package ua.sellerdesk.production;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The seller's own return tickets of the Seller API ({@code item-return}), strict. */
final class StandInReturnTickets {

    private static final Set<Integer> RETURNABLE = Set.of(6, 68);
    private static final List<String> CARRIERS = List.of("nova_poshta", "ukr_poshta", "meest", "self_pickup");
    private static final int LONGEST_TTN = 50;
    private static final int USUAL_PAGE = 20;
    private static final Set<String> SEARCH_PARAMETERS = Set.of(
            "id",
            "order_id",
            "status",
            "carrier",
            "ttn",
            "expires_at_from",
            "expires_at_to",
            "page",
            "pageSize",
            "sort");

    private final StandInMarketplace marketplace;
    private final Map<Integer, StandInTicket> tickets = new LinkedHashMap<>();
    private int nextTicket = 71;
    private int nextLine = 901;

    StandInReturnTickets(StandInMarketplace marketplace) {
        this.marketplace = marketplace;
    }

    List<StandInTicket> of(StandInOrder order) {
        return tickets.values().stream().filter(ticket -> ticket.order == order).toList();
    }

    /** Whether a ticket may be made for the order: the order's {@code is_return_available}. */
    boolean possible(StandInOrder order) {
        return RETURNABLE.contains(order.status)
                && of(order).stream().noneMatch(ticket -> ticket.status == StandInTicket.ACTIVE);
    }

    Answer answer(Call call) {
        String path = call.path().substring("/item-return".length());
        int id = path.matches("/.+/\\d{1,9}") ? Integer.parseInt(path.substring(path.lastIndexOf('/') + 1)) : 0;
        if (call.method().equals("GET") && path.equals("/search-data")) {
            return StandInMarketplace.content(Json.object("carrier", Json.array(CARRIERS.toArray())));
        }
        if (call.method().equals("GET") && path.equals("/ticket/search")) {
            return search(call);
        }
        if (call.method().equals("POST") && path.equals("/ticket/create")) {
            return create(call);
        }
        if (call.method().equals("PUT") && id > 0 && path.startsWith("/ticket/update/")) {
            return tickets.containsKey(id) ? update(call, tickets.get(id)) : notFound(call);
        }
        if (call.method().equals("PUT") && id > 0 && path.startsWith("/item/update-status/")) {
            return decide(call, id);
        }
        return marketplace.refuse(call, 5404, "not_found", null);
    }

    private Answer search(Call call) {
        Map<String, String> query = call.query();
        for (String name : query.keySet()) {
            if (!SEARCH_PARAMETERS.contains(name)) {
                marketplace.refused(call, "No such search parameter as " + name);
            }
        }
        List<StandInTicket> found = tickets.values().stream()
                .filter(ticket -> asked(query, "id", ticket.id))
                .filter(ticket -> asked(query, "order_id", ticket.order.id))
                .filter(ticket -> asked(query, "status", ticket.status))
                .filter(ticket -> asked(query, "carrier", ticket.carrier))
                .filter(ticket -> asked(query, "ttn", ticket.ttn))
                .sorted((one, other) ->
                        query.getOrDefault("sort", "-id").startsWith("-") ? other.id - one.id : one.id - other.id)
                .toList();
        int size = Integer.parseInt(query.getOrDefault("pageSize", String.valueOf(USUAL_PAGE)));
        int page = Integer.parseInt(query.getOrDefault("page", "1"));
        ArrayNode shown = Json.array();
        found.stream().skip((long) (page - 1) * size).limit(size).forEach(ticket -> shown.add(ticket.show()));
        return StandInMarketplace.content(Json.object(
                "tickets",
                shown,
                "_meta",
                Json.object(
                        "totalCount",
                        found.size(),
                        "pageCount",
                        (found.size() + size - 1) / size,
                        "currentPage",
                        page,
                        "perPage",
                        size)));
    }

    private static boolean asked(Map<String, String> query, String filter, Object value) {
        return !query.containsKey(filter) || query.get(filter).equals(String.valueOf(value));
    }

    private Answer create(Call call) {
        StandInOrder order = marketplace.known(call.body().path("order_id").asInt());
        if (order == null) {
            return notFound(call);
        }
        if (!possible(order)) {
            return notNow(call, "order_id");
        }
        StandInTicket ticket = new StandInTicket(nextTicket, order);
        String wrong = sending(call.body(), ticket);
        if (wrong == null) {
            wrong = items(call.body().path("items"), ticket);
        }
        if (wrong == null && ticket.lines.isEmpty()) {
            wrong = "items";
        }
        if (wrong != null) {
            return invalid(call, wrong);
        }
        tickets.put(nextTicket++, ticket);
        return StandInMarketplace.content(ticket.show());
    }

    private Answer update(Call call, StandInTicket ticket) {
        if (ticket.status != StandInTicket.ACTIVE) {
            return notNow(call, "id");
        }
        StandInTicket after = new StandInTicket(ticket.id, ticket.order);
        after.carrier = ticket.carrier;
        after.ttn = ticket.ttn;
        ticket.lines.stream()
                .filter(line -> line.status != StandInTicket.WAITING)
                .forEach(after.lines::add);
        String wrong = sending(call.body(), after);
        if (wrong == null) {
            wrong = items(call.body().path("items"), after);
        }
        if (wrong == null && after.lines.isEmpty()) {
            wrong = "items";
        }
        if (wrong != null) {
            return invalid(call, wrong);
        }
        ticket.carrier = after.carrier;
        ticket.ttn = after.ttn;
        List<StandInTicket.Line> before = List.copyOf(ticket.lines);
        ticket.lines.clear();
        for (StandInTicket.Line line : after.lines) {
            ticket.lines.add(before.stream()
                    .filter(known -> known.status == StandInTicket.WAITING)
                    .filter(known -> known.purchaseId() == line.purchaseId())
                    .findFirst()
                    .map(known -> {
                        known.expected = line.expected;
                        return known;
                    })
                    .orElse(line));
        }
        finishIfDecided(ticket);
        return StandInMarketplace.content(ticket.show());
    }

    /** Takes carrier and number over; what is wrong with them, null for nothing. */
    private static String sending(JsonNode body, StandInTicket ticket) {
        if (body.has("carrier")) {
            ticket.carrier =
                    body.path("carrier").isNull() ? null : body.path("carrier").asText();
        }
        if (body.has("ttn")) {
            ticket.ttn = body.path("ttn").isNull() ? null : body.path("ttn").asText();
        }
        if (ticket.carrier != null && !CARRIERS.contains(ticket.carrier)) {
            return "carrier";
        }
        if (ticket.ttn != null && (ticket.carrier == null || ticket.ttn.isBlank())) {
            return "carrier";
        }
        return ticket.ttn != null && ticket.ttn.length() > LONGEST_TTN ? "ttn" : null;
    }

    /** Adds the lines waited for; what is wrong with them, null for nothing. */
    private String items(JsonNode items, StandInTicket ticket) {
        List<StandInTicket.Line> waited = new ArrayList<>();
        for (JsonNode item : items) {
            ObjectNode purchase = ticket.order.purchases.stream()
                    .filter(line -> line.path("status").asInt() == 1)
                    .filter(line ->
                            line.path("id").asInt() == item.path("purchase_id").asInt())
                    .findFirst()
                    .orElse(null);
            int expected = item.path("qty_expected").asInt();
            boolean twice = purchase != null && waited.stream().anyMatch(line -> line.purchase == purchase);
            if (purchase == null
                    || twice
                    || expected < 1
                    || expected > purchase.path("quantity").asInt()) {
                return "items";
            }
            waited.add(new StandInTicket.Line(nextLine++, purchase, expected));
        }
        ticket.lines.addAll(waited);
        return null;
    }

    private Answer decide(Call call, int lineId) {
        for (StandInTicket ticket : tickets.values()) {
            for (StandInTicket.Line line : ticket.lines) {
                if (line.id == lineId) {
                    return decide(call, ticket, line);
                }
            }
        }
        return notFound(call);
    }

    private Answer decide(Call call, StandInTicket ticket, StandInTicket.Line line) {
        int status = call.body().path("status").asInt();
        if (!call.body().path("status").isInt() || status != 1 && status != 2) {
            return invalid(call, "status");
        }
        if (ticket.status != StandInTicket.ACTIVE || line.status != StandInTicket.WAITING) {
            return notNow(call, "status");
        }
        if (status == StandInTicket.CONFIRMED) {
            if (ticket.carrier == null || ticket.ttn == null) {
                return notNow(call, "carrier and ttn");
            }
            line.received = line.expected;
        }
        line.status = status;
        finishIfDecided(ticket);
        return StandInMarketplace.content(Json.object("id", line.id, "status", status));
    }

    private static void finishIfDecided(StandInTicket ticket) {
        if (ticket.lines.stream().noneMatch(line -> line.status == StandInTicket.WAITING)) {
            ticket.status = StandInTicket.FINISHED;
        }
    }

    private Answer invalid(Call call, String field) {
        return marketplace.refuse(call, 1005, "check_correctness_of_data", Json.object(field, Json.array("invalid")));
    }

    private Answer notNow(Call call, String what) {
        return marketplace.refuse(call, 1031, "model_cannot_be_saved", Json.object(what, "not now"));
    }

    private Answer notFound(Call call) {
        return marketplace.refuse(call, 1019, "entity_not_found", null);
    }
}
