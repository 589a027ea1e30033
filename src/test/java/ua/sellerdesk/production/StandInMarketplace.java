package ua.sellerdesk.production;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The ROZETKA Seller API, strict: refuses what its description says is refused, most of it under HTTP 200, and shows
 * an order's parts only to whoever asks for them.
 */
final class StandInMarketplace extends StandIn {

    static final String USER = "seller";
    static final String PASSWORD = "пароль-1";

    private static final int PER_PAGE = 20;
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern CREATED = Pattern.compile("\\d{4}-\\d{2}-\\d{2}( \\d{2}:\\d{2}(:\\d{2})?)?");
    private static final Pattern CHAT_TROUBLE =
            Pattern.compile("[=+<>]|https?:|www\\.|\\b(\\+?38)?0\\d{9}\\b|\\b[\\w-]+\\.(ua|com|net|org)\\b");
    private static final Set<String> SEARCH_PARAMETERS = Set.of(
            "page",
            "sort",
            "pageSize",
            "types",
            "type",
            "status",
            "id",
            "item_id",
            "userName",
            "user_phone",
            "created_from",
            "created_to",
            "changed_from",
            "changed_to",
            "status_updated_from",
            "status_updated_to",
            "ttn",
            "delivery_id",
            "deliveries",
            "localities",
            "payment_methods",
            "is_viewed",
            "is_fulfillment",
            "group_id",
            "status_payment_id",
            "need_refund",
            "expand");

    private final Map<Integer, StandInOrder> orders = new LinkedHashMap<>();
    private final Set<String> tokens = new HashSet<>();
    private final Map<Integer, JsonNode> oddities = new LinkedHashMap<>();
    private final List<String> messages = new ArrayList<>();
    private final StandInReturnRequests requests = new StandInReturnRequests(this);
    private final StandInReturnTickets tickets = new StandInReturnTickets(this);
    /** The order of each refund that was carried out. */
    private final List<Integer> paidBack = new ArrayList<>();

    private int nextNumber = 990000100;
    /** Whether the second page repeats what the first has shown, as it does while orders arrive. */
    private boolean repeating;

    StandInMarketplace(String root) {
        super(root);
    }

    // what tests arrange and look at

    synchronized StandInOrder newOrder() {
        StandInOrder order = new StandInOrder(nextNumber++);
        orders.put(order.id, order);
        return order;
    }

    /** An order that the buyer has received, with nothing in it but its first line. */
    synchronized StandInOrder receivedOrder(UnaryOperator<StandInOrder> as) {
        StandInOrder order = as.apply(newOrder());
        order.purchases.subList(1, order.purchases.size()).clear();
        order.moveTo(6);
        return order;
    }

    /** The buyer asks to return the first line of a received order. */
    synchronized StandInRequest askReturn(StandInOrder order) {
        return requests.open(order, StandInRequest.Wish.RETURN);
    }

    /** The buyer asks to repair the first line of a received order. */
    synchronized StandInRequest askRepair(StandInOrder order) {
        return requests.open(order, StandInRequest.Wish.REPAIR);
    }

    /** Somebody ends the request in the seller's cabinet. */
    synchronized void endInCabinet(StandInRequest request, int status) {
        requests.end(request, status);
    }

    /** The buyer tells the marketplace under which number the goods come back. */
    synchronized void sendBack(StandInRequest request, String ttn) {
        request.ttn = ttn;
    }

    /** @param longest how many return requests a page shows at most; @param repeated how many it repeats */
    synchronized void pagesOfRequests(int longest, int repeated) {
        requests.pages(longest, repeated);
    }

    /** The statuses a return request has had, in order. */
    synchronized List<Integer> journey(StandInRequest request) {
        return List.copyOf(request.journey);
    }

    /** The statuses that were asked for, once for each time, oldest first; refused ones included. */
    List<Integer> written(StandInRequest request) {
        return calls(call -> call.is("PUT", "/order-refund/update-status")
                        && call.body().path("id").asText().equals(request.id))
                .stream()
                .map(call -> call.body().path("status_code").asInt())
                .toList();
    }

    synchronized List<StandInTicket> ticketsOf(StandInOrder order) {
        return tickets.of(order);
    }

    /** The buyer has the money that was sent back. */
    synchronized void payOut(StandInOrder order) {
        order.paymentStatus = 8;
        order.changed = StandInOrder.now();
    }

    /** How often the order's money was sent back. */
    synchronized int timesPaidBack(StandInOrder order) {
        return (int) paidBack.stream().filter(number -> number == order.id).count();
    }

    /** A record among the orders that is no order. */
    synchronized void showAlso(JsonNode oddity) {
        oddities.put(oddities.size(), oddity);
    }

    synchronized void showNoOddities() {
        oddities.clear();
    }

    synchronized void repeatOrdersOnPages(boolean repeat) {
        repeating = repeat;
    }

    /** The buyer, the carrier's tracking or the marketplace's people move the order. */
    synchronized void move(StandInOrder order, int status) {
        order.moveTo(status);
    }

    synchronized void pay(StandInOrder order) {
        order.paymentStatus = 2;
        order.changed = StandInOrder.now();
    }

    /** All sessions end, as after a day without use. */
    synchronized void forgetSessions() {
        tokens.clear();
    }

    synchronized List<Integer> journey(StandInOrder order) {
        return List.copyOf(order.journey);
    }

    synchronized String ttn(StandInOrder order) {
        return order.ttn;
    }

    /** The bodies written in the order's chat, oldest first. */
    synchronized List<String> messagesOf(StandInOrder order) {
        return messages.stream()
                .filter(message -> message.startsWith(order.id + " "))
                .map(message -> message.substring(message.indexOf(' ') + 1))
                .toList();
    }

    /** The statuses written for the order by the seller's hand, refused ones included. */
    List<Integer> written(StandInOrder order) {
        return calls(call ->
                        call.is("PUT", "/orders/" + order.id) && call.body().has("status"))
                .stream()
                .map(call -> call.body().path("status").asInt())
                .toList();
    }

    // the API

    @Override
    protected Answer answer(Call call) {
        if (call.is("POST", "/sites")) {
            return signIn(call);
        }
        String token = call.headers().getOrDefault("authorization", "");
        if (!token.startsWith("Bearer ")) {
            return refuse(call, 1018, "incorrect_enter_token", null);
        }
        if (!tokens.contains(token.substring(7))) {
            return new Answer(401, error(6001, "session_expired", null).toString());
        }
        boolean write = call.method().equals("POST") || call.method().equals("PUT");
        if (write && !call.headers().getOrDefault("content-type", "").startsWith("application/json")) {
            return refuse(call, 1002, "incorrect_data_format", null);
        }
        return signedIn(call);
    }

    private Answer signIn(Call call) {
        String expected = Base64.getEncoder().encodeToString(PASSWORD.getBytes(StandardCharsets.UTF_8));
        if (!call.body().path("username").asText().equals(USER)
                || !call.body().path("password").asText().equals(expected)) {
            return refuse(call, 1004, "incorrect_username_password", null);
        }
        String token = UUID.randomUUID().toString();
        tokens.add(token);
        return content(Json.object(
                "id",
                42,
                "access_token",
                token,
                "permissions",
                Json.array("order_edit", "orders_correspondence"),
                "roles",
                Json.array("default_owner"),
                "seller",
                Json.object("fio", "Продавець", "email", "seller@example.invalid"),
                "market",
                Json.object("id", 7, "title", "Демо", "status", "active"),
                "raising",
                null,
                "lang",
                "uk"));
    }

    private Answer signedIn(Call call) {
        String path = call.path();
        if (call.is("GET", "/orders/search")) {
            return search(call);
        }
        if (path.matches("/orders/\\d+")) {
            StandInOrder order = orders.get(Integer.parseInt(path.substring(8)));
            if (order == null) {
                return refuse(call, 1019, "entity_not_found", null);
            }
            return switch (call.method()) {
                case "GET" -> content(show(order, expand(call)));
                case "PUT" -> write(call, order);
                default -> refuse(call, 5404, "not_found", null);
            };
        }
        if (path.matches("/orders/status-payment/\\d+")) {
            StandInOrder order = orders.get(Integer.parseInt(path.substring(path.lastIndexOf('/') + 1)));
            return content(
                    order == null || order.paymentStatus == null
                            ? null
                            : Json.object("order_id", order.id, "status_payment_id", order.paymentStatus));
        }
        if (call.is("POST", "/orders/update-receiver")) {
            return updateReceiver(call);
        }
        if (call.is("POST", "/personal-cabinets/refund-payment")) {
            return refund(call);
        }
        if (path.matches("/messages/\\d+/order-chat")) {
            return chat(call, Integer.parseInt(path.split("/")[2]));
        }
        if (call.is("GET", "/messages/search")) {
            return chats(call);
        }
        if (call.is("POST", "/messages/create")) {
            return message(call);
        }
        if (call.is("GET", "/order-statuses/search")) {
            return statuses();
        }
        if (call.is("GET", "/status-availables/search")) {
            ArrayNode moves = Json.array();
            StatusGroups.moves().forEach(move -> moves.add(Json.object("parent_id", move[0], "child_id", move[1])));
            return content(Json.object("statusAvailables", moves));
        }
        if (path.startsWith("/order-refund/")) {
            return requests.answer(call);
        }
        if (path.startsWith("/item-return/")) {
            return tickets.answer(call);
        }
        if (call.is("GET", "/orders/counts") || call.is("GET", "/items/counts")) {
            return content(Json.object("new", 1, "delivering", 0));
        }
        return refuse(call, 5404, "not_found", null);
    }

    private Answer search(Call call) {
        Map<String, String> query = call.query();
        query.keySet().stream()
                .filter(name -> !SEARCH_PARAMETERS.contains(name))
                .forEach(name -> refused(call, "No such search parameter as " + name));
        if (query.containsKey("type") && query.containsKey("types")) {
            return refuse(call, 1005, "check_correctness_of_data", Json.object("types", "never both"));
        }
        for (String filter : List.of("changed_from", "changed_to", "status_updated_from", "status_updated_to")) {
            if (query.containsKey(filter) && !DATE.matcher(query.get(filter)).matches()) {
                return badFilter(call, filter);
            }
        }
        for (String filter : List.of("created_from", "created_to")) {
            if (query.containsKey(filter) && !CREATED.matcher(query.get(filter)).matches()) {
                return badFilter(call, filter);
            }
        }
        List<JsonNode> found = orders.values().stream()
                .filter(order -> ofTypes(order, query.get("types"), query.get("type")))
                .filter(order ->
                        !query.containsKey("status") || query.get("status").equals(String.valueOf(order.status)))
                .filter(order -> !query.containsKey("id") || query.get("id").equals(String.valueOf(order.id)))
                .filter(order -> !query.containsKey("changed_from")
                        || !order.changed.toLocalDate().isBefore(LocalDate.parse(query.get("changed_from"))))
                .filter(order -> !query.containsKey("created_from")
                        || !order.created
                                .toLocalDate()
                                .isBefore(LocalDate.parse(
                                        query.get("created_from").substring(0, 10))))
                .sorted(bySort(query.getOrDefault("sort", "-id")))
                .map(order -> (JsonNode) show(order, expand(call)))
                .collect(Collectors.toCollection(ArrayList::new));
        found.addAll(0, oddities.values());
        int page = Integer.parseInt(query.getOrDefault("page", "1"));
        int shift = repeating && page > 1 ? 1 : 0;
        int pages = Math.max(1, (found.size() + PER_PAGE - 1) / PER_PAGE);
        ArrayNode shown = Json.array();
        found.stream()
                .skip(Math.max(0, (long) (page - 1) * PER_PAGE - shift))
                .limit(PER_PAGE)
                .forEach(shown::add);
        return content(page(shown, found.size(), pages, page));
    }

    private static ObjectNode page(ArrayNode shown, int total, int pages, int page) {
        return Json.object(
                "orders", shown,
                "_meta", Json.object("totalCount", total, "pageCount", pages, "currentPage", page, "perPage", PER_PAGE),
                "totalFields", Json.object("amount", "0.00"));
    }

    /** A filter that cannot be read: an error to whoever asked for errors, else silently nothing. */
    private Answer badFilter(Call call, String filter) {
        if (call.headers().containsKey("accept-validate-exception")) {
            return Answer.json(error(1005, "check_correctness_of_data", Json.object(filter, Json.array("invalid"))));
        }
        refused(call, "Unreadable filter " + filter);
        return content(page(Json.array(), 0, 0, 1));
    }

    private static Comparator<StandInOrder> bySort(String sort) {
        Comparator<StandInOrder> order = sort.endsWith("changed")
                ? Comparator.comparing((StandInOrder it) -> it.changed).thenComparing(it -> it.id)
                : Comparator.comparing((StandInOrder it) -> it.id);
        return sort.startsWith("-") ? order.reversed() : order;
    }

    private static boolean ofTypes(StandInOrder order, String types, String type) {
        int group = StatusGroups.of(order.status);
        if (types == null) {
            return String.valueOf(group).equals(type == null ? "1" : type);
        }
        return switch (types) {
            case "1" -> true;
            case "2" -> group == 1;
            case "3" -> group == 2;
            case "4" -> Set.of(1, 7, 52).contains(order.status);
            case "5" -> Set.of(3, 4, 5, 61, 63, 64, 65, 66, 67, 76).contains(order.status);
            case "6" -> group == 3;
            default -> false;
        };
    }

    private static Set<String> expand(Call call) {
        return Set.of(call.query().getOrDefault("expand", "").split("\\s*,\\s*")).stream()
                .collect(Collectors.toSet());
    }

    private ObjectNode show(StandInOrder order, Set<String> expand) {
        ObjectNode shown = order.show(expand, StatusGroups.after(order.status, order.isSellersDelivery()));
        if (expand.contains("is_return_available")) {
            shown.put("is_return_available", tickets.possible(order));
        }
        return shown;
    }

    private Answer write(Call call, StandInOrder order) {
        JsonNode body = call.body();
        if (body.path("purchases").isArray()) {
            return editGoods(call, order);
        }
        if (!body.path("status").isInt()) {
            // answered as done, and ignored
            refused(call, "A write without a status is ignored");
            return content(show(order, expand(call)));
        }
        int next = body.path("status").asInt();
        String ttn = body.path("ttn").asText("");
        if (next == order.status) {
            return content(show(order, expand(call)));
        }
        if (!StatusGroups.after(order.status, order.isSellersDelivery()).contains(next)) {
            return refuseStatus(call, order.status + " -> " + next + " unavailable");
        }
        if ((next == 61 || next == 3) && ttn.isBlank()) {
            return refuseStatus(call, "TTN number must be filled");
        }
        if (next == 18
                && order.status == 47
                && order.statusSince.isAfter(StandInOrder.now().minusHours(1))) {
            return refuseStatus(call, "18 not earlier than an hour after 47");
        }
        if (next == 49 && !orders.containsKey(body.path("duplicate_order_id").asInt())) {
            return refuse(
                    call, 1005, "check_correctness_of_data", Json.object("duplicate_order_id", Json.array("required")));
        }
        if (next == 26) {
            order.ttn = "";
        } else if (!ttn.isBlank() && order.ttn.isBlank()) {
            order.ttn = ttn;
        }
        if (body.hasNonNull("duplicate_order_id")) {
            order.duplicateOf = body.path("duplicate_order_id").asInt();
        }
        if (!body.path("seller_comment").asText("").isBlank()) {
            order.sellerComments.add(
                    0,
                    Json.object(
                            "comment",
                            body.path("seller_comment").asText(),
                            "created",
                            StandInOrder.text(StandInOrder.now()),
                            "seller_id",
                            42,
                            "seller_fio",
                            "Продавець"));
        }
        order.moveTo(next == 2 && !ttn.isBlank() ? 61 : next);
        return content(show(order, expand(call)));
    }

    private Answer editGoods(Call call, StandInOrder order) {
        if (order.status != 26) {
            return refuse(call, 1031, "model_cannot_be_saved", Json.object("purchases", "not now"));
        }
        Map<Integer, Integer> wanted = new LinkedHashMap<>();
        for (JsonNode line : call.body().path("purchases")) {
            int quantity = line.path("quantity").asInt();
            if (!line.path("id").isInt() || quantity < 1) {
                return refuse(call, 1005, "check_correctness_of_data", Json.object("purchases", "id and quantity"));
            }
            wanted.put(line.path("id").asInt(), quantity);
        }
        Set<Integer> known =
                order.purchases.stream().map(line -> line.path("id").asInt()).collect(Collectors.toSet());
        if (wanted.isEmpty() || !known.containsAll(wanted.keySet())) {
            return refuse(call, 1005, "check_correctness_of_data", Json.object("purchases", "unknown line"));
        }
        for (ObjectNode line : order.purchases) {
            Integer quantity = wanted.get(line.path("id").asInt());
            line.put("status", quantity == null ? 0 : 1);
            if (quantity != null) {
                line.put("quantity", quantity);
            }
        }
        order.changed = StandInOrder.now();
        return content(show(order, expand(call)));
    }

    private Answer updateReceiver(Call call) {
        StandInOrder order = orders.get(call.body().path("order_id").asInt());
        if (order == null) {
            return refuse(call, 1019, "entity_not_found", null);
        }
        if (!Set.of(26, 47, 48).contains(order.status)) {
            return refuse(call, 1031, "model_cannot_be_saved", null);
        }
        String[] names = call.body().path("recipient_title").asText("").trim().split("\\s+");
        String phone = call.body().path("recipient_phone").asText(order.recipientPhone);
        if (names.length < 2 || !phone.matches("380\\d{9}")) {
            return refuse(call, 1005, "check_correctness_of_data", Json.object("recipient_title", "name and phone"));
        }
        order.recipientLastName = names[0];
        order.recipientFirstName = names[1];
        order.recipientPhone = phone;
        order.changed = StandInOrder.now();
        return content(Json.object("order_id", order.id));
    }

    private Answer refund(Call call) {
        StandInOrder order = orders.get(call.body().path("order_id").asInt());
        if (order == null
                || order.paymentStatus == null
                || order.paymentStatus != 2
                || StatusGroups.of(order.status) != 3) {
            return refuse(call, 1031, "model_cannot_be_saved", null);
        }
        order.paymentStatus = 10;
        order.changed = StandInOrder.now();
        paidBack.add(order.id);
        return Answer.json(Json.object("success", true, "content", true));
    }

    private Answer chat(Call call, int number) {
        if (!orders.containsKey(number)) {
            return refuse(call, 1019, "entity_not_found", null);
        }
        return content(chat(number));
    }

    private static int chatId(int number) {
        return 5_000_000 + number % 1_000_000;
    }

    private static ObjectNode chat(int number) {
        return Json.object(
                "id",
                chatId(number),
                "created",
                StandInOrder.text(StandInOrder.now()),
                "updated",
                StandInOrder.text(StandInOrder.now()),
                "subject",
                "Замовлення № " + number,
                "user",
                Json.object("id", 70000001, "has_email", true, "contact_fio", "Покупець Петро"),
                "read_market",
                null,
                "order_id",
                number,
                "type",
                0,
                "item_id",
                null,
                "user_id",
                70000001,
                "unread_messages_count",
                0);
    }

    /** Without a type only the chats about goods, of which there are none. */
    private Answer chats(Call call) {
        ArrayNode chats = Json.array();
        Set<String> expand = expand(call);
        if ("orders".equals(call.query().get("msgType"))) {
            orders.values().stream()
                    .filter(order -> !messagesOf(order).isEmpty())
                    .filter(order -> !call.query().containsKey("id")
                            || call.query().get("id").equals(String.valueOf(chatId(order.id))))
                    .filter(order -> !call.query().containsKey("search")
                            || String.valueOf(order.id).contains(call.query().get("search")))
                    .sorted(Comparator.comparing((StandInOrder order) -> order.id)
                            .reversed())
                    .limit(PER_PAGE)
                    .forEach(order -> {
                        ObjectNode chat = chat(order.id);
                        if (expand.contains("messages")) {
                            ArrayNode written = chat.putArray("messages");
                            messagesOf(order)
                                    .forEach(body -> written.add(Json.object(
                                            "chat_id", chatId(order.id), "body", body, "sender", 2, "status", 5)));
                        }
                        chats.add(chat);
                    });
        }
        return content(Json.object(
                "chats",
                chats,
                "_meta",
                Json.object("totalCount", chats.size(), "pageCount", 1, "currentPage", 1, "perPage", PER_PAGE)));
    }

    private Answer message(Call call) {
        JsonNode body = call.body();
        String text = body.path("body").asText("");
        Integer number = orders.keySet().stream()
                .filter(candidate -> body.path("chat_id").asInt() == chatId(candidate))
                .findFirst()
                .orElse(null);
        if (number == null
                || body.path("receiver_id").asInt() != 70000001
                || !Set.of("0", "1").contains(body.path("sendEmailUser").asText())) {
            return refuse(call, 1005, "check_correctness_of_data", Json.object("chat_id", Json.array("invalid")));
        }
        if (text.isBlank() || CHAT_TROUBLE.matcher(text).find()) {
            return refuse(call, 1005, "check_correctness_of_data", Json.object("body", Json.array("forbidden")));
        }
        messages.add(number + " " + text);
        return content(Json.object(
                "id", messages.size(), "chat_id", body.path("chat_id").asInt(), "body", text));
    }

    private Answer statuses() {
        ArrayNode statuses = Json.array();
        for (int id = 1; id <= 91; id++) {
            statuses.add(Json.object(
                    "id",
                    id,
                    "name",
                    "Статус " + id,
                    "name_uk",
                    "Статус " + id,
                    "name_en",
                    "Status " + id,
                    "status_group",
                    StatusGroups.of(id),
                    "status",
                    1,
                    "color",
                    "#FFAB00"));
        }
        return content(Json.object(
                "orderStatuses",
                statuses,
                "_meta",
                Json.object("totalCount", 91, "pageCount", 1, "currentPage", 1, "perPage", 100)));
    }

    StandInOrder known(int number) {
        return orders.get(number);
    }

    static Answer content(JsonNode content) {
        return Answer.json(Json.object("success", true, "content", content));
    }

    private Answer refuseStatus(Call call, String why) {
        return refuse(call, 1005, "check_correctness_of_data", Json.object("status", Json.array(why)));
    }

    Answer refuse(Call call, int code, String message, JsonNode details) {
        refused(call, code + " " + message + (details == null ? "" : " " + details));
        return Answer.json(error(code, message, details));
    }

    static ObjectNode error(int code, String message, JsonNode details) {
        return Json.object(
                "success",
                false,
                "errors",
                Json.object("message", message, "code", code, "description", "опис", "details", details));
    }
}
