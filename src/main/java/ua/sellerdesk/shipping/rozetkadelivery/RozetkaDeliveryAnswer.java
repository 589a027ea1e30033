package ua.sellerdesk.shipping.rozetkadelivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An answer that came with success: {@code {statusCode: 0, data, pagination}}, or the data bare.
 *
 * @param body missing where the answer was empty
 */
record RozetkaDeliveryAnswer(JsonNode body) {

    static final RozetkaDeliveryAnswer EMPTY = new RozetkaDeliveryAnswer(MissingNode.getInstance());

    JsonNode data() {
        return body.has("data") || body.has("statusCode") ? body.path("data") : body;
    }

    /** The rows of a list; empty where the answer holds no list at all, which is not the same as a list of nothing. */
    Optional<List<JsonNode>> rows() {
        JsonNode list = data();
        if (list.path("data").isArray()) {
            list = list.path("data");
        }
        if (list.isObject() && (list.has("track_id") || list.has("id"))) {
            return Optional.of(List.of(list));
        }
        if (!list.isArray()) {
            return Optional.empty();
        }
        List<JsonNode> rows = new ArrayList<>();
        list.forEach(rows::add);
        return Optional.of(rows);
    }

    /** How many pages the list has, 0 where nothing says so. */
    int pages() {
        JsonNode beside = body.path("pagination");
        JsonNode inside = data().path("pagination");
        return (beside.isObject() ? beside : inside).path("page_count").asInt(0);
    }

    /** A field as text; a missing one and null are empty. The same field comes as a text or a number. */
    static String text(JsonNode row, String field) {
        JsonNode value = row.path(field);
        return value.isValueNode() && !value.isNull() ? value.asText("").trim() : "";
    }

    /** The first of the fields that is not empty. */
    static String text(JsonNode row, String... fields) {
        for (String field : fields) {
            String text = text(row, field);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }
}
