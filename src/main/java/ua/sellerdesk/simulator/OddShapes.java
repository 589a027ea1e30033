package ua.sellerdesk.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shapes that the real service answers in and its documentation does not tell of. */
final class OddShapes {

    private static final double SHARE = 15;
    private static final int KINDS = 8;

    private OddShapes() {}

    /** @return 0 for the documented shape */
    static int draw(Chance chance) {
        return chance.percent(SHARE) ? 1 + chance.below(KINDS) : 0;
    }

    static Map<String, Object> bend(Map<String, Object> json, int oddity) {
        switch (oddity) {
            case 1 -> {
                replace(json, "ttn", "", null);
                replace(json, "comment", "", null);
            }
            case 2 -> {
                text(json, "status_group");
                text(json, "callback_off");
                text(block(json, "delivery"), "place_id");
                text(block(json, "delivery"), "delivery_service_id");
            }
            case 3 -> {
                number(json, "cost_with_discount");
                number(json, "amount");
                lines(json).forEach(line -> number(line, "price"));
            }
            case 4 ->
                lines(json).forEach(line -> {
                    text(line, "quantity");
                    line.put("conf_details", Map.of());
                });
            case 5 -> {
                lines(json).forEach(line -> line.put("conf_details", List.of()));
                replaceEmpty(block(json, "delivery"), "place_flat");
                replaceEmpty(block(json, "delivery"), "recipient_second_name");
            }
            case 6 -> {
                json.put(
                        "seller_comment",
                        json.get("seller_comment") instanceof List<?> list && list.isEmpty()
                                ? Map.of()
                                : json.get("seller_comment"));
                if (json.containsKey("payment")) {
                    Map<String, Object> payment = block(json, "payment");
                    payment.put("credit", List.of());
                }
            }
            case 7 -> {
                block(json, "user_title").put("full_name", null);
                if (json.containsKey("count_buyer_orders")) {
                    json.put("count_buyers_orders", json.remove("count_buyer_orders"));
                }
            }
            case 8 -> {
                text(json, "id");
                json.put("items_photos", List.of());
                json.put("recipient_title", "");
            }
            default -> {}
        }
        return json;
    }

    private static void replace(Map<String, Object> json, String field, Object from, Object to) {
        if (from.equals(json.get(field))) {
            json.put(field, to);
        }
    }

    private static void replaceEmpty(Map<String, Object> json, String field) {
        if (json.containsKey(field) && json.get(field) == null) {
            json.put(field, "");
        }
    }

    private static void text(Map<String, Object> json, String field) {
        json.computeIfPresent(field, (name, value) -> String.valueOf(value));
    }

    private static void number(Map<String, Object> json, String field) {
        json.computeIfPresent(field, (name, value) -> Double.valueOf(value.toString()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> block(Map<String, Object> json, String field) {
        return json.get(field) instanceof Map<?, ?> block ? (Map<String, Object>) block : new HashMap<>();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> lines(Map<String, Object> json) {
        return json.get("purchases") instanceof List<?> lines ? (List<Map<String, Object>>) lines : new ArrayList<>();
    }
}
