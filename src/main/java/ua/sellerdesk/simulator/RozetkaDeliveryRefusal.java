package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.JsonMap.map;

import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;

/** How ROZETKA Delivery says no: the reasons lie in a tree of fields, and some refusals come with HTTP 200. */
final class RozetkaDeliveryRefusal extends RuntimeException {

    private final int http;
    private final int code;
    private final transient List<Map<String, Object>> details;

    private RozetkaDeliveryRefusal(int http, int code, String message, List<Map<String, Object>> details) {
        super(message);
        this.http = http;
        this.code = code;
        this.details = details;
    }

    static RozetkaDeliveryRefusal unauthorized() {
        return new RozetkaDeliveryRefusal(401, 401, "Unauthorized", List.of());
    }

    /** @param numbers all those asked for that nobody knows */
    static RozetkaDeliveryRefusal unknown(List<String> numbers) {
        return new RozetkaDeliveryRefusal(
                404, 404, "Експрес-накладні не знайдені: " + String.join(", ", numbers), List.of());
    }

    static RozetkaDeliveryRefusal invalid(List<Map<String, Object>> details) {
        return new RozetkaDeliveryRefusal(400, 400, "Помилка валідації даних", details);
    }

    /** The data are right, and yet it cannot be done. */
    static RozetkaDeliveryRefusal impossible(String why) {
        return new RozetkaDeliveryRefusal(200, 1, why, List.of());
    }

    /** A field that is wrong in itself. */
    static Map<String, Object> field(String name, String rule, String words) {
        return map("property", name, "children", List.of(), "constraints", Map.of(rule, words));
    }

    /** A field with wrong fields inside: without constraints of its own. */
    static Map<String, Object> inside(String name, List<Map<String, Object>> children) {
        return map("property", name, "children", children);
    }

    ResponseEntity<Map<String, Object>> answer() {
        return ResponseEntity.status(http)
                .body(map("statusCode", code, "message", getMessage(), "error", "Error", "details", details));
    }
}
