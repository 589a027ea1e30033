package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.OrderView.map;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The marketplace's seller interface; refusals answer HTTP 200, a bad token 401. */
@RestController
@Profile("demo")
@RequestMapping("/simulator/rozetka")
class RozetkaController {

    private static final int PER_PAGE = 20;
    private static final Set<Integer> EDITABLE = Set.of(26, 47, 48);

    private final Market market;
    private final StatusBook statuses;
    private final OrderView view;
    private final OrderSearch search;
    private final RozetkaLogin login;
    private final Chats chats;
    private final Goods goods;

    RozetkaController(
            Market market,
            StatusBook statuses,
            OrderView view,
            OrderSearch search,
            RozetkaLogin login,
            Chats chats,
            Goods goods) {
        this.market = market;
        this.statuses = statuses;
        this.view = view;
        this.search = search;
        this.login = login;
        this.chats = chats;
        this.goods = goods;
    }

    @ModelAttribute
    void checkToken(HttpServletRequest request) {
        if (!request.getRequestURI().endsWith("/sites") && !login.knows(request.getHeader("Authorization"))) {
            throw new ApiRefusal(1018, "incorrect_enter_token", null);
        }
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(ApiRefusal refusal) {
        return ResponseEntity.status(refusal.code == 1018 ? HttpStatus.UNAUTHORIZED : HttpStatus.OK)
                .body(map(
                        "success",
                        false,
                        "errors",
                        map(
                                "message",
                                refusal.getMessage(),
                                "code",
                                refusal.code,
                                "description",
                                "",
                                "details",
                                refusal.details)));
    }

    @PostMapping("/sites")
    Map<String, Object> sites(@RequestBody JsonNode body) {
        String token = login.login(
                body.path("username").asText(), body.path("password").asText());
        return ok(map(
                "id",
                42,
                "access_token",
                token,
                "permissions",
                List.of("order_edit", "orders_correspondence"),
                "roles",
                List.of("default_owner"),
                "seller",
                map("fio", "Демо Продавець", "email", "demo@example.invalid"),
                "market",
                map("id", 1, "title", "Демо-крамниця", "status", "active")));
    }

    @GetMapping("/orders/search")
    Map<String, Object> search(@RequestParam Map<String, String> query) {
        synchronized (market) {
            List<SimOrder> found = search.find(market.all(), query);
            int page = Math.max(1, Integer.parseInt(query.getOrDefault("page", "1")));
            Set<String> expand = expand(query.get("expand"));
            String sum = found.stream().mapToInt(SimOrder::amount).sum() + ".00";
            return ok(map(
                    "orders",
                            found.stream()
                                    .skip((page - 1L) * PER_PAGE)
                                    .limit(PER_PAGE)
                                    .map(order -> view.json(order, expand))
                                    .toList(),
                    "_meta", meta(found.size(), page),
                    "totalFields",
                            map("amount", sum, "amount_with_discount", sum, "cost", sum, "cost_with_discount", sum)));
        }
    }

    @GetMapping("/orders/{id:\\d+}")
    Map<String, Object> order(@PathVariable int id, @RequestParam(required = false) String expand) {
        synchronized (market) {
            return ok(view.json(market.get(id), expand(expand)));
        }
    }

    @PutMapping("/orders/{id:\\d+}")
    Map<String, Object> put(@PathVariable int id, @RequestBody JsonNode body) {
        synchronized (market) {
            SimOrder order = market.get(id);
            if (body.path("purchases").isArray()) {
                purchases(order, body.path("purchases"));
            }
            // without a status the real service says success and changes nothing, comment included
            if (body.hasNonNull("status")) {
                Integer duplicate = body.hasNonNull("duplicate_order_id")
                        ? (Integer) body.path("duplicate_order_id").asInt()
                        : null;
                market.move(order, body.path("status").asInt(), body.path("ttn").asText(null), duplicate);
                if (body.hasNonNull("seller_comment")) {
                    order.comment(body.path("seller_comment").asText());
                    order.touch();
                }
            }
            return ok(view.json(order, Set.of()));
        }
    }

    private void purchases(SimOrder order, JsonNode wanted) {
        if (order.status != 26) {
            throw ApiRefusal.invalid("purchases", "Редагування доступне лише у статусі 26");
        }
        Set<Integer> kept = new HashSet<>();
        for (JsonNode line : wanted) {
            if (line.hasNonNull("id")) {
                int id = line.path("id").asInt();
                SimOrder.Line existing = order.lines.stream()
                        .filter(l -> l.id == id)
                        .findFirst()
                        .orElseThrow(() -> ApiRefusal.invalid("purchases", "Товар не знайдено"));
                existing.quantity = line.path("quantity").asInt(existing.quantity);
                kept.add(id);
            } else {
                SimOrder.Line added = new SimOrder.Line(
                        market.lineId(),
                        goods.byId(line.path("item_id").asInt()),
                        line.path("quantity").asInt(1));
                added.additional = line.path("is_additional_item").asBoolean();
                if (added.additional && line.hasNonNull("price")) {
                    added.price = line.path("price").asInt();
                }
                order.lines.add(added);
                kept.add(added.id);
            }
        }
        order.lines.forEach(line -> line.status = kept.contains(line.id) ? line.status : 0);
        order.touch();
    }

    @PostMapping("/orders/update-receiver")
    Map<String, Object> receiver(@RequestBody JsonNode body) {
        synchronized (market) {
            SimOrder order = editable(body.path("order_id").asInt());
            order.recipientTitle = body.path("recipient_title").asText(order.recipientTitle);
            order.recipientPhone = body.path("recipient_phone").asText(order.recipientPhone);
            order.touch();
            return ok(view.json(order, Set.of("delivery")));
        }
    }

    @PostMapping("/orders/update-delivery")
    Map<String, Object> delivery(@RequestBody JsonNode body) {
        synchronized (market) {
            SimOrder order = editable(body.at("/order/order_id").asInt());
            JsonNode delivery = body.at("/order/delivery");
            order.methodId = delivery.path("delivery_method_id").asInt(order.methodId);
            order.serviceId = delivery.path("delivery_service_id").asInt(order.serviceId);
            order.cityId = delivery.at("/city/id").asInt(order.cityId);
            order.placeId = delivery.path("place_id").asInt(order.placeId);
            order.street = delivery.path("place_street").asText(order.street);
            order.house = delivery.path("place_house").asText(order.house);
            order.flat = delivery.path("place_flat").asText(order.flat);
            order.touch();
            return ok(view.json(order, Set.of("delivery")));
        }
    }

    @PutMapping("/orders/update-payment")
    Map<String, Object> payment(@RequestBody JsonNode body) {
        synchronized (market) {
            SimOrder order = editable(body.path("order_id").asInt());
            if (Integer.valueOf(2).equals(order.paymentStatus)) {
                throw new ApiRefusal(1031, "model_cannot_be_saved", null);
            }
            goods.payBy(order, body.path("payment_method_id").asInt());
            order.touch();
            return ok(view.json(order, Set.of("payment")));
        }
    }

    private SimOrder editable(int id) {
        SimOrder order = market.get(id);
        if (!EDITABLE.contains(order.status)) {
            throw ApiRefusal.invalid("status", "Редагування недоступне у статусі " + order.status);
        }
        return order;
    }

    @GetMapping("/orders/status-payment/{id:\\d+}")
    Map<String, Object> statusPayment(@PathVariable int id) {
        synchronized (market) {
            return ok(view.paymentStatus(market.get(id)));
        }
    }

    @GetMapping("/orders/counts")
    Map<String, Object> counts() {
        synchronized (market) {
            List<SimOrder> all = market.all();
            return ok(map(
                    "unwatched",
                    all.stream().filter(o -> !o.viewed).count(),
                    "new",
                    count(all, "4"),
                    "inNotDone",
                    count(all, "6"),
                    "delivering",
                    count(all, "5"),
                    "inDone",
                    count(all, "3")));
        }
    }

    private int count(List<SimOrder> all, String types) {
        return search.find(all, Map.of("types", types)).size();
    }

    @GetMapping("/order-statuses/search")
    Map<String, Object> orderStatuses() {
        List<Map<String, Object>> all = statuses.all();
        return ok(map(
                "orderStatuses",
                all,
                "_meta",
                map("totalCount", all.size(), "pageCount", 1, "currentPage", 1, "perPage", all.size())));
    }

    @GetMapping("/status-availables/search")
    Map<String, Object> statusAvailables(@RequestParam Map<String, String> query) {
        List<Map<String, Object>> found = statuses.matrix().stream()
                .filter(move -> List.of("parent_id", "child_id", "delivery_type").stream()
                        .allMatch(key -> !query.containsKey(key)
                                || query.get(key).equals(move.get(key).toString())))
                .toList();
        return ok(map(
                "statusAvailables",
                found,
                "_meta",
                map("totalCount", found.size(), "pageCount", 1, "currentPage", 1, "perPage", found.size())));
    }

    @PostMapping("/personal-cabinets/refund-payment")
    Map<String, Object> refund(@RequestBody JsonNode body) {
        synchronized (market) {
            SimOrder order = market.get(body.path("order_id").asInt());
            if (!Integer.valueOf(2).equals(order.paymentStatus)) {
                throw new ApiRefusal(1031, "model_cannot_be_saved", null);
            }
            order.paymentStatus = 8;
            order.refunded = true;
            order.touch();
            return ok(map("order_id", order.id, "status", true));
        }
    }

    @GetMapping("/messages/search")
    Map<String, Object> messages(@RequestParam Map<String, String> query) {
        synchronized (market) {
            // without msgType the real service lists questions about goods, of which there are none here
            List<SimOrder> talking = "orders".equals(query.get("msgType"))
                    ? market.all().stream().filter(o -> !o.messages.isEmpty()).toList()
                    : List.of();
            int page = Math.max(1, Integer.parseInt(query.getOrDefault("page", "1")));
            boolean bodies = expand(query.get("expand")).contains("messages");
            return ok(map(
                    "chats",
                    talking.stream()
                            .skip((page - 1L) * PER_PAGE)
                            .limit(PER_PAGE)
                            .map(order -> chats.chat(order, bodies))
                            .toList(),
                    "_meta",
                    meta(talking.size(), page)));
        }
    }

    @GetMapping("/messages/{orderId:\\d+}/order-chat")
    Map<String, Object> chat(@PathVariable int orderId) {
        synchronized (market) {
            return ok(chats.chat(market.get(orderId), true));
        }
    }

    @PostMapping("/messages/create")
    Map<String, Object> message(@RequestBody JsonNode body) {
        synchronized (market) {
            return ok(chats.post(
                    body.path("chat_id").asInt(),
                    body.path("receiver_id").asInt(),
                    body.path("body").asText("")));
        }
    }

    @GetMapping("/delivery-services/search")
    Map<String, Object> deliveryServices() {
        List<Map<String, Object>> all = goods.deliveryServices();
        return ok(map("deliveryServices", all, "_meta", meta(all.size(), 1)));
    }

    @RequestMapping("/**")
    Map<String, Object> unknown() {
        throw new ApiRefusal(5404, "not_found", null);
    }

    private static Map<String, Object> ok(Object content) {
        return map("success", true, "content", content);
    }

    private static Map<String, Object> meta(int total, int page) {
        return map(
                "totalCount",
                total,
                "pageCount",
                (total + PER_PAGE - 1) / PER_PAGE,
                "currentPage",
                page,
                "perPage",
                PER_PAGE);
    }

    private static Set<String> expand(String expand) {
        return expand == null ? Set.of() : new HashSet<>(List.of(expand.split("\\s*,\\s*")));
    }
}
