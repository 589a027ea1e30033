package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.JsonMap.map;

import java.util.List;
import java.util.Map;

/** Writes a line of an order. */
final class LineView {

    private LineView() {}

    static Map<String, Object> json(SimOrder.Line line) {
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
                line.additional,
                "is_smart",
                false);
    }

    static Map<String, Object> photo(SimOrder.Line line) {
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
}
