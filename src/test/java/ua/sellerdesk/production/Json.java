package ua.sellerdesk.production;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON with few words. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** An object of the keys and values given in turn. */
    static ObjectNode object(Object... keysAndValues) {
        ObjectNode object = MAPPER.createObjectNode();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            object.set((String) keysAndValues[i], MAPPER.valueToTree(keysAndValues[i + 1]));
        }
        return object;
    }

    static ArrayNode array(Object... values) {
        ArrayNode array = MAPPER.createArrayNode();
        for (Object value : values) {
            array.add((JsonNode) MAPPER.valueToTree(value));
        }
        return array;
    }

    static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("Not JSON: " + text, unreadable);
        }
    }

    /** What the text holds; a missing node where it is no JSON. */
    static JsonNode lenient(String text) {
        try {
            return text.isBlank() ? MissingNode.getInstance() : MAPPER.readTree(text);
        } catch (JsonProcessingException unreadable) {
            return MissingNode.getInstance();
        }
    }
}
