package ua.sellerdesk.production;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** An order as the marketplace keeps and shows it. */
final class StandInOrder implements Case {

    /** An own courier's delivery service: any id that is not a known carrier's. */
    static final int OWN_COURIER = 90001;

    static final int NOVA_POSHTA = 5;
    static final int UKRPOSHTA = 2024;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    final int id;
    final LocalDateTime created = now();
    LocalDateTime changed = created;
    LocalDateTime statusSince = created;
    int status = 1;
    String ttn = "";
    int deliveryService = NOVA_POSHTA;
    String deliveryServiceName = "Нова Пошта";
    String deliveryLogo = "nova-pochta";
    String branchRef = StandInNovaPoshta.BRANCH;
    String branchNumber = "12";
    int deliveryMethod = 1;
    String recipientFirstName = "Олена";
    String recipientLastName = "Тестова";
    String recipientPhone = "380500000001";
    String paymentType = "cash";
    Integer paymentStatus;
    Integer duplicateOf;
    final List<ObjectNode> purchases = new ArrayList<>();
    final List<ObjectNode> sellerComments = new ArrayList<>();
    /** Every status it has had, in order. */
    final List<Integer> journey = new ArrayList<>(List.of(1));

    StandInOrder(int id) {
        this.id = id;
        purchases.add(purchase(id * 10 + 1, 400000111, "Демо чайник 1,7 л", "849.00", 2));
        purchases.add(purchase(id * 10 + 2, 400000112, "Демо тостер", "1200.00", 1));
    }

    @Override
    public String key() {
        return String.valueOf(id);
    }

    @Override
    public String process() {
        return "order-handling";
    }

    static LocalDateTime now() {
        return LocalDateTime.now(KYIV).withNano(0);
    }

    static String text(LocalDateTime time) {
        return TIME.format(time);
    }

    private static ObjectNode purchase(int id, int item, String name, String price, int quantity) {
        return Json.object(
                "id", id, "item_id", item, "item_name", name, "price", price, "quantity", quantity, "status", 1);
    }

    void moveTo(int next) {
        if (next != status) {
            status = next;
            statusSince = now();
            journey.add(next);
        }
        changed = now();
    }

    StandInOrder ownCourier() {
        deliveryService = OWN_COURIER;
        deliveryServiceName = "Кур'єр магазину";
        deliveryLogo = "";
        return toTheDoor();
    }

    StandInOrder ukrposhta() {
        deliveryService = UKRPOSHTA;
        deliveryServiceName = "Укрпошта";
        deliveryLogo = "ukr-pochta";
        return this;
    }

    StandInOrder toTheDoor() {
        deliveryMethod = 2;
        branchRef = null;
        branchNumber = null;
        return this;
    }

    StandInOrder toBranch(String ref, String number) {
        branchRef = ref;
        branchNumber = number;
        return this;
    }

    StandInOrder paidOnline(int paymentStatusId) {
        paymentType = "card";
        paymentStatus = paymentStatusId;
        return this;
    }

    /** Of one line and one piece. */
    StandInOrder kettleAlone() {
        purchases.subList(1, purchases.size()).clear();
        purchases.get(0).put("quantity", 1);
        return this;
    }

    /** What an inspection finds when all of the order came back as it was sold, as the form of a return sends it. */
    String allCameBack() {
        ArrayNode lines = Json.array();
        for (ObjectNode line : purchases) {
            int quantity = line.path("quantity").asInt();
            String cost = String.format(
                    Locale.ROOT, "%.2f", Double.parseDouble(line.path("price").asText()) * quantity);
            lines.add(Json.object(
                    "id", line.path("id").asInt(), "came", quantity, "restocked", quantity, "refund", cost));
        }
        return lines.toString();
    }

    boolean isSellersDelivery() {
        return deliveryService == OWN_COURIER;
    }

    private String total() {
        double sum = purchases.stream()
                .filter(line -> line.path("status").asInt() == 1)
                .mapToDouble(line -> Double.parseDouble(line.path("price").asText())
                        * line.path("quantity").asInt())
                .sum();
        return String.format(Locale.ROOT, "%.2f", sum);
    }

    /** The base fields and the blocks asked for. */
    ObjectNode show(Set<String> expand, List<Integer> available) {
        ObjectNode order = Json.object(
                "id",
                id,
                "created",
                text(created),
                "changed",
                text(changed),
                "amount",
                total(),
                "amount_with_discount",
                total(),
                "cost",
                total(),
                "cost_with_discount",
                total(),
                "status",
                status,
                "status_group",
                StatusGroups.of(status),
                "items_photos",
                Json.array(),
                "seller_comment_created",
                "",
                "current_seller_comment",
                "",
                "comment",
                "після 17:00",
                "user_phone",
                "380500000009",
                "user_title",
                Json.object(
                        "first_name", "Петро",
                        "last_name", "Покупець",
                        "second_name", null,
                        "full_name", "Покупець Петро"),
                "user_rating",
                null,
                "recipient_phone",
                null,
                "from_warehouse",
                0,
                "ttn",
                ttn,
                "total_quantity",
                purchases.stream()
                        .mapToInt(line -> line.path("quantity").asInt())
                        .sum(),
                "mk_created",
                false,
                "can_copy",
                false,
                "is_viewed",
                false,
                "is_fulfillment",
                false,
                "is_delivery_edit_available",
                false,
                "created_type",
                4,
                "callback_off",
                0,
                "duplicate_order_id",
                duplicateOf,
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
                1);
        order.set("seller_comment", Json.array(sellerComments.toArray()));
        blocks(available).forEach((name, block) -> {
            if (expand.contains(name)) {
                order.set(name, block);
            }
        });
        return order;
    }

    private Map<String, JsonNode> blocks(List<Integer> available) {
        Map<String, JsonNode> blocks = new LinkedHashMap<>();
        blocks.put(
                "user",
                Json.object("id", 70000001, "has_email", true, "contact_fio", "Покупець Петро", "email", "true"));
        blocks.put("delivery", delivery());
        blocks.put("purchases", purchaseBlock());
        blocks.put("payment", payment());
        blocks.put(
                "status_data",
                Json.object(
                        "id",
                        status,
                        "name",
                        "Статус " + status,
                        "name_uk",
                        "Статус " + status,
                        "name_en",
                        "Status " + status,
                        "status_group",
                        StatusGroups.of(status),
                        "status",
                        1,
                        "color",
                        "#FFAB00",
                        "title",
                        "Статус " + status));
        ArrayNode moves = Json.array();
        available.forEach(child -> moves.add(Json.object(
                "id", child, "parent_id", status, "child_id", child, "delivery_type", 0, "market_group", 0)));
        blocks.put("status_available", moves);
        ArrayNode history = Json.array();
        journey.forEach(past -> history.add(Json.object("status_id", past, "created", text(changed))));
        blocks.put("order_status_history", history);
        blocks.put("is_payed", Json.read(String.valueOf(paymentStatus != null && paymentStatus == 2)));
        return blocks;
    }

    private ObjectNode delivery() {
        return Json.object(
                "delivery_service_id",
                deliveryService,
                "delivery_service_name",
                deliveryServiceName,
                "recipient_title",
                recipientLastName + " " + recipientFirstName,
                "recipient_first_name",
                recipientFirstName,
                "recipient_last_name",
                recipientLastName,
                "recipient_second_name",
                null,
                "recipient_phone",
                recipientPhone,
                "another_recipient",
                false,
                "delivery_method_id",
                deliveryMethod,
                "place_id",
                15139,
                "pickup_rz_id",
                null,
                "pickup_type",
                0,
                "place_street",
                "вул. Прикладна",
                "place_number",
                branchNumber,
                "place_house",
                "5",
                "place_flat",
                null,
                "cost",
                null,
                "city",
                Json.object(
                        "id", 1,
                        "uuid", "00000000-0000-0000-0000-000000000001",
                        "city_name", "Київ",
                        "name", "Киев",
                        "name_ua", "Київ",
                        "name_en", "Kyiv",
                        "region_title", "",
                        "title", "Київ",
                        "status", 1),
                "ref_id",
                branchRef,
                "name_logo",
                deliveryLogo,
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

    private ArrayNode purchaseBlock() {
        ArrayNode block = Json.array();
        for (ObjectNode line : purchases) {
            String price = line.path("price").asText();
            int quantity = line.path("quantity").asInt();
            String cost = String.format(Locale.ROOT, "%.2f", Double.parseDouble(price) * quantity);
            block.add(Json.object(
                    "id",
                    line.path("id").asInt(),
                    "cost",
                    cost,
                    "cost_with_discount",
                    cost,
                    "price",
                    price,
                    "price_with_discount",
                    price,
                    "quantity",
                    quantity,
                    "item_id",
                    line.path("item_id").asInt(),
                    "item_name",
                    line.path("item_name").asText(),
                    "kit_id",
                    null,
                    "status",
                    line.path("status").asInt(),
                    "item",
                    Json.object(
                            "id",
                            line.path("item_id").asInt(),
                            "name",
                            "Demo",
                            "name_ua",
                            line.path("item_name").asText(),
                            "article",
                            "ART-" + line.path("item_id").asInt(),
                            "price_offer_id",
                            "SKU-" + line.path("item_id").asInt(),
                            "price",
                            price,
                            "catalog_category",
                            Json.object("id", 80160, "name", "Чайники", "parent_id", 80161),
                            "photo",
                            Json.array()),
                    "conf_details",
                    Json.array(),
                    "ttn",
                    null,
                    "order_status",
                    null,
                    "is_additional_item",
                    false));
        }
        return block;
    }

    private ObjectNode payment() {
        boolean cash = paymentType.equals("cash");
        return Json.object(
                "payment_method_id", cash ? 1 : 3434,
                "payment_method_name", cash ? "Оплата під час отримання товару" : "Оплата карткою",
                "payment_type", paymentType,
                "payment_type_title", cash ? "Готівкова" : "Карткою",
                "payment_status",
                        cash
                                ? null
                                : Json.object(
                                        "order_id",
                                        id,
                                        "status_payment_id",
                                        paymentStatus,
                                        "name",
                                        "payment " + paymentStatus,
                                        "title",
                                        "Оплата " + paymentStatus,
                                        "payment_invoice_id",
                                        1,
                                        "created_at",
                                        text(created)),
                "credit", null);
    }
}
