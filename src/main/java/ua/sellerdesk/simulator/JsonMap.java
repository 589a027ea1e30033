package ua.sellerdesk.simulator;

import java.util.LinkedHashMap;
import java.util.Map;

/** Writes JSON objects by hand. */
final class JsonMap {

    private JsonMap() {}

    /** An ordered map that takes nulls, which {@code Map.of} does not. */
    static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
