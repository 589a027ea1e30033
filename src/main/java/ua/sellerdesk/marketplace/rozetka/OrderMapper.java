package ua.sellerdesk.marketplace.rozetka;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ua.sellerdesk.marketplace.MarketplaceOrder;

/**
 * Makes an order of the port from a record of the API, leniently: only what handling cannot do without is required,
 * which is number, status, the moment of ordering and what the buyer pays.
 */
class OrderMapper {

    private final DeliveryServices services;

    OrderMapper(DeliveryServices services) {
        this.services = services;
    }

    /** @throws Json.UnreadableValue naming the field that is missing or cannot be read */
    MarketplaceOrder map(JsonNode order) {
        if (order == null || !order.isObject()) {
            throw new Json.UnreadableValue("order");
        }
        JsonNode delivery = Json.at(order, "delivery");
        Instant created = Json.required(moment(order, "created"), "created");
        Instant changed = moment(order, "changed");
        BigDecimal goods = either(order, "amount_with_discount", "amount");
        BigDecimal cost = either(order, "cost_with_discount", "cost");
        return new MarketplaceOrder(
                Json.required(Json.whole(order, "id"), "id"),
                Json.required(Json.number(order, "status"), "status"),
                statusGroup(order),
                created,
                // never changed since it was placed
                changed == null ? created : changed,
                // the cost of the delivery may be open, the goods' never is
                Json.required(cost == null ? goods : cost, "cost"),
                goods,
                person(Json.at(order, "user_title"), Json.text(order, "user_phone")),
                recipient(order, delivery),
                delivery(delivery),
                payment(order),
                lines(order),
                Json.text(order, "comment"),
                Json.flag(order, "callback_off"),
                earlierOrders(order),
                Json.text(order, "ttn"),
                Json.whole(order, "duplicate_order_id"),
                available(order));
    }

    private static Instant moment(JsonNode order, String field) {
        return KyivTime.parse(Json.text(order, field), field);
    }

    private static Integer statusGroup(JsonNode order) {
        Integer group = Json.number(order, "status_group");
        return group != null ? group : Json.number(Json.at(order, "status_data"), "status_group");
    }

    /** Answers spell the field in two ways. */
    private static Integer earlierOrders(JsonNode order) {
        Integer count = Json.number(order, "count_buyer_orders");
        return count != null ? count : Json.number(order, "count_buyers_orders");
    }

    private static MarketplaceOrder.Person person(JsonNode title, String phone) {
        if (title.isTextual()) {
            return new MarketplaceOrder.Person(null, null, null, title.asText().trim(), phone);
        }
        return person(
                Json.text(title, "first_name"),
                Json.text(title, "last_name"),
                Json.text(title, "second_name"),
                Json.text(title, "full_name"),
                phone);
    }

    private static MarketplaceOrder.Person person(String first, String last, String second, String full, String phone) {
        String joined = Stream.of(last, first, second).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return new MarketplaceOrder.Person(
                first, last, second, full != null ? full : joined.isEmpty() ? null : joined, phone);
    }

    private static MarketplaceOrder.Person recipient(JsonNode order, JsonNode delivery) {
        String title = Json.text(delivery, "recipient_title");
        String first = Json.text(delivery, "recipient_first_name");
        String last = Json.text(delivery, "recipient_last_name");
        String phone = Json.firstText(delivery, "recipient_phone");
        if (phone == null) {
            phone = Json.firstText(order, "recipient_phone", "user_phone");
        }
        if (title != null || first != null || last != null) {
            return person(first, last, Json.text(delivery, "recipient_second_name"), title, phone);
        }
        JsonNode deprecated = Json.at(order, "recipient_title");
        boolean usable = deprecated.isTextual() || deprecated.isObject();
        return person(usable ? deprecated : Json.at(order, "user_title"), phone);
    }

    private MarketplaceOrder.Delivery delivery(JsonNode delivery) {
        JsonNode city = Json.at(delivery, "city");
        Integer service = Json.number(delivery, "delivery_service_id");
        Integer method = Json.number(delivery, "delivery_method_id");
        return new MarketplaceOrder.Delivery(
                service,
                Json.text(delivery, "delivery_service_name"),
                Integer.valueOf(2).equals(method),
                services.own(service),
                Json.whole(city, "id"),
                city.isTextual() ? city.asText() : Json.firstText(city, "title", "city_name", "name_ua", "name"),
                Json.text(city, "region_title"),
                Json.text(delivery, "ref_id"),
                Json.text(delivery, "place_number"),
                Json.text(delivery, "place_street"),
                Json.text(delivery, "place_house"),
                Json.text(delivery, "place_flat"),
                Json.decimal(delivery, "cost"),
                day(Json.text(delivery, "delivery_date")));
    }

    private static LocalDate day(String text) {
        Instant moment = KyivTime.parse(text, "delivery_date");
        return moment == null
                ? null
                : LocalDateTime.ofInstant(moment, KyivTime.ZONE).toLocalDate();
    }

    private static MarketplaceOrder.Payment payment(JsonNode order) {
        JsonNode payment = Json.at(order, "payment");
        // older answers scatter the same fields over the order
        JsonNode from = payment.isObject() ? payment : order;
        JsonNode status = Json.at(from, payment.isObject() ? "payment_status" : "status_payment");
        return new MarketplaceOrder.Payment(
                Json.number(from, "payment_method_id"),
                Json.firstText(from, "payment_method_name", "payment_type_name"),
                Json.text(from, "payment_type"),
                status.isObject() ? Json.number(status, "status_payment_id") : null,
                status.isObject() ? Json.firstText(status, "title", "name") : null);
    }

    /** Status 1 is a live line; 0 was removed by an edit, 2 was returned by the buyer. */
    private static List<MarketplaceOrder.Line> lines(JsonNode order) {
        List<MarketplaceOrder.Line> lines = new ArrayList<>();
        for (JsonNode purchase : Json.at(order, "purchases")) {
            Integer status = Json.number(purchase, "status");
            if (status != null && status != 1) {
                continue;
            }
            JsonNode item = Json.at(purchase, "item");
            Integer quantity = Json.number(purchase, "quantity");
            Long itemId = Json.whole(purchase, "item_id");
            lines.add(new MarketplaceOrder.Line(
                    Json.required(Json.whole(purchase, "id"), "purchases.id"),
                    itemId == null ? 0 : itemId,
                    name(purchase, item),
                    Json.firstText(item, "price_offer_id", "uploader_offer_id", "article"),
                    quantity == null ? 1 : quantity,
                    either(purchase, "price_with_discount", "price"),
                    either(purchase, "cost_with_discount", "cost"),
                    Json.text(item, "url")));
        }
        return List.copyOf(lines);
    }

    private static String name(JsonNode purchase, JsonNode item) {
        String name = Json.firstText(item, "name_ua", "name_uk");
        return name != null ? name : Json.text(purchase, "item_name");
    }

    private static BigDecimal either(JsonNode node, String first, String second) {
        BigDecimal value = Json.decimal(node, first);
        return value != null ? value : Json.decimal(node, second);
    }

    private static List<Integer> available(JsonNode order) {
        JsonNode detailed = Json.at(order, "status_available");
        List<Integer> ids = new ArrayList<>();
        for (JsonNode transition : detailed) {
            Integer child = Json.number(transition, "child_id");
            if (child != null && !ids.contains(child)) {
                ids.add(child);
            }
        }
        return List.copyOf(ids);
    }
}
