package ua.sellerdesk.production;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The buyers' return requests of the Seller API ({@code order-refund}), strict. A request goes its usual way forward
 * only; its codes are its own, since the marketplace publishes none.
 */
final class StandInReturnRequests {

    static final int NEW = 0;
    static final int AWAITING_PARCEL = 3;
    static final int RECEIVED = 7;
    static final int AT_SERVICE_CENTRE = 21;
    static final int BACK_FROM_SERVICE_CENTRE = 22;
    static final int REFUNDED = 14;
    static final int GOODS_SENT = 15;
    static final int REFUSED = 9;

    private static final int RETURN_EXPECTED = 86;
    private static final int RETURNED = 19;
    private static final int COMPLETED = 6;
    private static final Map<Integer, String> TITLES = new LinkedHashMap<>();
    /** The usual way; a request moves forward on it. */
    private static final List<Integer> WAY =
            List.of(NEW, AWAITING_PARCEL, RECEIVED, AT_SERVICE_CENTRE, BACK_FROM_SERVICE_CENTRE);

    private static final Set<Integer> ENDS = Set.of(REFUNDED, GOODS_SENT, REFUSED);
    private static final int USUAL_PAGE = 20;
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Set<String> SEARCH_PARAMETERS = Set.of(
            "id",
            "order_id",
            "code_status",
            "status_title",
            "reason_title",
            "item_name",
            "item_id",
            "buyer_phone",
            "date_from",
            "date_to",
            "read",
            "iban",
            "iban_in",
            "iban_fml_name",
            "status_description",
            "delivery_id",
            "page",
            "pageSize",
            "sort");

    static {
        TITLES.put(NEW, "Новий");
        TITLES.put(AWAITING_PARCEL, "Очікуємо на посилку від клієнта");
        TITLES.put(30, "Прибув у місто отримувача");
        TITLES.put(RECEIVED, "Отримано від клієнта");
        TITLES.put(AT_SERVICE_CENTRE, "Відправлено в сервісний центр");
        TITLES.put(BACK_FROM_SERVICE_CENTRE, "Отримано з сервісного центру");
        TITLES.put(REFUNDED, "Проведено повернення коштів");
        TITLES.put(GOODS_SENT, "Товар відправлено покупцю");
        TITLES.put(REFUSED, "Товар не підлягає обміну/поверненню. Відмова");
    }

    private final StandInMarketplace marketplace;
    private final Map<String, StandInRequest> requests = new LinkedHashMap<>();
    private int nextNumber = 1000001;
    /** How many the list shows on a page at most, whatever is asked for. */
    private int longestPage = 100;
    /** How many of the page before each page repeats. */
    private int repeated;

    StandInReturnRequests(StandInMarketplace marketplace) {
        this.marketplace = marketplace;
    }

    // what tests arrange

    /** The buyer of a completed order asks for this about its first line. */
    StandInRequest open(StandInOrder order, StandInRequest.Wish wish) {
        if (order.status != COMPLETED && order.status != RETURN_EXPECTED) {
            throw new IllegalStateException("Only what was received can be returned");
        }
        StandInRequest request = new StandInRequest("AB" + nextNumber++, order, wish, order.purchases.get(0), NEW);
        requests.put(request.id, request);
        order.moveTo(RETURN_EXPECTED);
        return request;
    }

    /** Somebody ends the request in the seller's cabinet. */
    void end(StandInRequest request, int status) {
        request.write(status);
        if (!anyOpen(request.order)) {
            request.order.moveTo(COMPLETED);
        }
    }

    /** @param repeat how many of the page before each page repeats */
    void pages(int longest, int repeat) {
        longestPage = longest;
        repeated = repeat;
    }

    // the API

    Answer answer(Call call) {
        String path = call.path().substring("/order-refund".length());
        if (call.method().equals("GET") && path.equals("/search")) {
            return search(call);
        }
        if (call.method().equals("GET") && path.equals("/search-data")) {
            ArrayNode statuses = Json.array();
            TITLES.forEach((code, title) -> statuses.add(Json.object("status_code", code, "status_title", title)));
            return StandInMarketplace.content(Json.object("status", statuses));
        }
        if (call.method().equals("GET") && path.matches("/(detail|card)/[^/]+")) {
            StandInRequest request = requests.get(path.substring(path.lastIndexOf('/') + 1));
            if (request == null) {
                return notFound(call);
            }
            if (path.startsWith("/card/")) {
                return Answer.json(Json.object("success", true, "content", StandInRequest.fullCard()));
            }
            request.read = true;
            return StandInMarketplace.content(request.detail(TITLES.get(request.status)));
        }
        if (call.method().equals("PUT") && path.equals("/update-status")) {
            return updateStatus(call);
        }
        if (call.method().equals("POST") && path.equals("/save-ttn")) {
            return saveTtn(call);
        }
        if (call.method().equals("PUT") && path.equals("/mass-unread")) {
            return massUnread(call);
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
        if (!Set.of("id", "-id", "date", "-date").contains(query.getOrDefault("sort", "-id"))) {
            return badFilter(call, "sort");
        }
        for (String filter : List.of("date_from", "date_to")) {
            if (query.containsKey(filter) && !DATE.matcher(query.get(filter)).matches()) {
                return badFilter(call, filter);
            }
        }
        for (String number : List.of("page", "pageSize", "order_id", "item_id", "code_status")) {
            if (query.containsKey(number) && !query.get(number).matches("\\d{1,9}")) {
                return badFilter(call, number);
            }
        }
        List<StandInRequest> found = new ArrayList<>(requests.values().stream()
                .filter(request -> asked(query, "id", request.id))
                .filter(request -> asked(query, "order_id", String.valueOf(request.order.id)))
                .filter(request -> asked(query, "item_id", String.valueOf(request.itemId())))
                .filter(request -> asked(query, "code_status", String.valueOf(request.status)))
                .filter(request -> asked(query, "read", request.read ? "1" : "0"))
                .filter(request -> !query.containsKey("date_from")
                        || !request.created.toLocalDate().isBefore(LocalDate.parse(query.get("date_from"))))
                .filter(request -> !query.containsKey("date_to")
                        || !request.created.toLocalDate().isAfter(LocalDate.parse(query.get("date_to"))))
                .sorted(Comparator.comparing((StandInRequest request) -> request.created)
                        .thenComparing(request -> request.id))
                .toList());
        if (query.getOrDefault("sort", "-id").startsWith("-")) {
            Collections.reverse(found);
        }
        return page(found, query);
    }

    private Answer page(List<StandInRequest> found, Map<String, String> query) {
        int size = Math.min(longestPage, Integer.parseInt(query.getOrDefault("pageSize", String.valueOf(USUAL_PAGE))));
        int page = Integer.parseInt(query.getOrDefault("page", "1"));
        ArrayNode shown = Json.array();
        found.stream()
                .skip(Math.max(0, (long) (page - 1) * size - (page > 1 ? repeated : 0)))
                .limit(size)
                .forEach(request -> shown.add(request.row(TITLES.get(request.status))));
        return StandInMarketplace.content(Json.object(
                "orderRefunds",
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

    private static boolean asked(Map<String, String> query, String filter, String value) {
        return !query.containsKey(filter) || query.get(filter).equals(value);
    }

    private Answer badFilter(Call call, String filter) {
        if (call.headers().containsKey("accept-validate-exception")) {
            return invalid(call, filter, "invalid");
        }
        marketplace.refused(call, "Unreadable filter " + filter);
        return page(List.of(), Map.of());
    }

    private Answer updateStatus(Call call) {
        JsonNode body = call.body();
        StandInRequest request = requests.get(body.path("id").asText());
        if (!body.path("id").isTextual()) {
            return invalid(call, "id", "required");
        }
        if (request == null) {
            return notFound(call);
        }
        JsonNode code = body.path("status_code");
        if (!code.isInt() || !TITLES.containsKey(code.asInt())) {
            return invalid(call, "status_code", "invalid");
        }
        int next = code.asInt();
        boolean stuckAtService = request.status == AT_SERVICE_CENTRE && next != BACK_FROM_SERVICE_CENTRE;
        if (ENDS.contains(request.status)
                || stuckAtService
                || !ENDS.contains(next) && !isForward(request.status, next)) {
            return marketplace.refuse(call, 1031, "model_cannot_be_saved", Json.object("status_code", "not now"));
        }
        request.write(next);
        if (body.hasNonNull("status_description")) {
            request.explanation = body.path("status_description").asText();
        }
        if (next == REFUNDED) {
            request.order.moveTo(RETURNED);
        } else if (ENDS.contains(next) && !anyOpen(request.order)) {
            // what the order becomes is not described; it is the buyer's again
            request.order.moveTo(COMPLETED);
        }
        return StandInMarketplace.content(Json.object("id", request.id, "status_code", next));
    }

    private static boolean isForward(int from, int to) {
        return WAY.contains(to) && WAY.indexOf(to) > WAY.indexOf(from);
    }

    private boolean anyOpen(StandInOrder order) {
        return requests.values().stream().anyMatch(request -> request.order == order && !ENDS.contains(request.status));
    }

    private Answer saveTtn(Call call) {
        StandInRequest request = requests.get(call.body().path("id").asText());
        String ttn = call.body().path("ttn").asText("");
        if (request == null) {
            return notFound(call);
        }
        if (ttn.isBlank()) {
            return invalid(call, "ttn", "required");
        }
        if (request.status != AWAITING_PARCEL) {
            return marketplace.refuse(call, 1031, "model_cannot_be_saved", Json.object("ttn", "not now"));
        }
        request.ttn = ttn;
        return StandInMarketplace.content(Json.object("id", request.id, "ttn", ttn));
    }

    private Answer massUnread(Call call) {
        JsonNode ids = call.body().path("order_refund_ids");
        if (!ids.isArray() || ids.isEmpty()) {
            return invalid(call, "order_refund_ids", "required");
        }
        for (JsonNode id : ids) {
            if (!requests.containsKey(id.asText())) {
                return notFound(call);
            }
        }
        ids.forEach(id -> requests.get(id.asText()).read = false);
        return Answer.json(Json.object("success", true, "content", true));
    }

    private Answer invalid(Call call, String field, String why) {
        ObjectNode details = Json.object(field, Json.array(why));
        return marketplace.refuse(call, 1005, "check_correctness_of_data", details);
    }

    private Answer notFound(Call call) {
        return marketplace.refuse(call, 1019, "entity_not_found", null);
    }
}
