package ua.sellerdesk.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Writes an order as the marketplace does: base fields always, blocks only when asked for. */
@Component
@Profile("demo")
class OrderView {

    private final StatusBook statuses;

    OrderView(StatusBook statuses) {
        this.statuses = statuses;
    }

    Map<String, Object> json(SimOrder order, Set<String> expand) {
        Map<String, Object> json = base(order);
        if (expand.contains("user")) {
            json.put(
                    "user",
                    map("id", order.userId, "has_email", true, "contact_fio", fullName(order), "email", "true"));
        }
        if (expand.contains("delivery")) {
            json.put("delivery", delivery(order));
        }
        if (expand.contains("purchases")) {
            json.put("purchases", order.lines.stream().map(this::line).toList());
        }
        if (expand.contains("payment")) {
            json.put("payment", payment(order));
        }
        if (expand.contains("status_data")) {
            json.put("status_data", statuses.json(order.status));
        }
        if (expand.contains("status_available")) {
            json.put("status_available", statuses.moves(order.status, order.ownDelivery()));
        }
        if (expand.contains("count_buyer_orders")) {
            json.put("count_buyer_orders", order.buyerOrders);
        }
        if (expand.contains("order_status_history")) {
            json.put("order_status_history", List.copyOf(order.history));
        }
        return json;
    }

    Map<String, Object> paymentStatus(SimOrder order) {
        if (order.paymentStatus == null) {
            return null;
        }
        Map<Integer, String[]> names = Map.of(
                2, new String[] {"paid", "Оплачено"},
                3, new String[] {"unpaid", "Очікує оплати"},
                8, new String[] {"returned", "Повернено"});
        String[] name = names.getOrDefault(order.paymentStatus, new String[] {"unknown", "?"});
        return map(
                "order_id",
                order.id,
                "status_payment_id",
                order.paymentStatus,
                "name",
                name[0],
                "title",
                name[1],
                "value",
                null,
                "payment_invoice_id",
                null,
                "created_at",
                KyivTime.text(order.created));
    }

    private Map<String, Object> payment(SimOrder order) {
        return map(
                "payment_method_id",
                order.paymentMethodId,
                "payment_method_name",
                order.paymentName,
                "payment_type",
                order.paymentType,
                "payment_type_title",
                "cash".equals(order.paymentType) ? "Готівкова" : "Безготівкова",
                "payment_status",
                paymentStatus(order),
                "credit",
                null);
    }

    private Map<String, Object> base(SimOrder order) {
        String sum = order.amount() + ".00";
        Map<String, Object> title = title(order);
        Map<String, Object> lastComment = order.sellerComments.isEmpty() ? null : order.sellerComments.get(0);
        Map<String, Object> json = map(
                "id",
                order.id,
                "market_id",
                1,
                "created",
                KyivTime.text(order.created),
                "changed",
                KyivTime.text(order.changed),
                "amount",
                sum,
                "amount_with_discount",
                sum,
                "cost",
                sum,
                "cost_with_discount",
                sum,
                "status",
                order.status,
                "status_group",
                statuses.group(order.status));
        json.putAll(map(
                "items_photos",
                new ArrayList<>(order.lines.stream().map(this::photo).toList()),
                "seller_comment",
                List.copyOf(order.sellerComments),
                "seller_comment_created",
                lastComment == null ? "" : lastComment.get("created"),
                "current_seller_comment",
                lastComment == null ? "" : lastComment.get("comment"),
                "comment",
                order.comment,
                "user_phone",
                order.phone,
                "user_rating",
                null,
                "user_title",
                title,
                "recipient_phone",
                null,
                "recipient_title",
                title));
        json.putAll(map(
                "from_warehouse",
                0,
                "ttn",
                order.ttn,
                "total_quantity",
                order.lines.stream()
                        .filter(l -> l.status == 1)
                        .mapToInt(l -> l.quantity)
                        .sum(),
                "mk_created",
                false,
                "can_copy",
                false,
                "created_type",
                4,
                "is_viewed",
                order.viewed,
                "callback_off",
                0,
                "is_fulfillment",
                false,
                "duplicate_order_id",
                order.duplicateOf,
                "is_delivery_edit_available",
                order.status == 26,
                "refund_status",
                null,
                "ff_can_approve",
                false,
                "can_prolong",
                false,
                "is_review_request_send",
                0,
                "review_request_status",
                "",
                "group_id",
                null,
                "group_orders_count",
                1));
        return json;
    }

    private Map<String, Object> delivery(SimOrder order) {
        return map(
                "delivery_service_id",
                order.serviceId,
                "delivery_service_name",
                order.serviceName,
                "recipient_title",
                order.recipientTitle,
                "recipient_first_name",
                order.firstName,
                "recipient_last_name",
                order.lastName,
                "recipient_second_name",
                null,
                "recipient_phone",
                order.recipientPhone,
                "another_recipient",
                false,
                "delivery_method_id",
                order.methodId,
                "place_id",
                order.methodId == 1 ? order.placeId : null,
                "pickup_rz_id",
                null,
                "pickup_type",
                order.methodId == 1 ? 0 : null,
                "place_street",
                order.street,
                "place_number",
                order.placeNumber,
                "place_house",
                order.house,
                "place_flat",
                order.flat,
                "cost",
                null,
                "city",
                map(
                        "id",
                        order.cityId,
                        "uuid",
                        "00000000-0000-0000-0000-%012d".formatted(order.cityId),
                        "city_name",
                        order.city,
                        "name",
                        order.city,
                        "name_ua",
                        order.city,
                        "name_en",
                        order.city,
                        "region_title",
                        "",
                        "title",
                        order.city,
                        "status",
                        1),
                "ref_id",
                order.refId,
                "name_logo",
                order.logo,
                "street_directory_id",
                null,
                "street_id",
                null,
                "email",
                null,
                "reserve_date",
                null,
                "delivery_date",
                null);
    }

    private Map<String, Object> line(SimOrder.Line line) {
        String cost = line.price * line.quantity + ".00";
        String price = line.price + ".00";
        Good good = line.good;
        return map(
                "id",
                line.id,
                "cost",
                cost,
                "cost_with_discount",
                cost,
                "price",
                price,
                "price_with_discount",
                price,
                "quantity",
                line.quantity,
                "item_id",
                good.itemId(),
                "item_name",
                good.name(),
                "kit_id",
                null,
                "status",
                line.status,
                "item",
                map(
                        "id",
                        good.itemId(),
                        "name",
                        good.name(),
                        "name_ua",
                        good.name(),
                        "article",
                        good.article(),
                        "price_offer_id",
                        good.article(),
                        "price",
                        price,
                        "catalog_category",
                        map("id", 80160, "name", good.category(), "parent_id", 80161),
                        "catalog_id",
                        80160,
                        "group_id",
                        null,
                        "photo_preview",
                        null,
                        "photo",
                        List.of(),
                        "moderation_status",
                        0,
                        "sla_id",
                        11558,
                        "url",
                        "https://example.invalid/" + good.itemId(),
                        "sold",
                        3,
                        "uploader_offer_id",
                        good.article(),
                        "uploader_status",
                        null),
                "conf_details",
                null,
                "ttn",
                null,
                "order_status",
                null,
                "is_additional_item",
                line.additional);
    }

    private Map<String, Object> photo(SimOrder.Line line) {
        return map(
                "id",
                line.good.itemId(),
                "url",
                "https://example.invalid/" + line.good.itemId() + ".jpg",
                "item_name",
                line.good.name(),
                "item_url",
                null,
                "item_price",
                line.price + ".00");
    }

    private Map<String, Object> title(SimOrder order) {
        return map(
                "first_name",
                order.firstName,
                "last_name",
                order.lastName,
                "second_name",
                null,
                "full_name",
                fullName(order));
    }

    static String fullName(SimOrder order) {
        return order.lastName + " " + order.firstName;
    }

    /** An ordered map that takes nulls, which {@code Map.of} does not. */
    static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
