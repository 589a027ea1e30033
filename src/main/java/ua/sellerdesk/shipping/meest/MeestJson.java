package ua.sellerdesk.shipping.meest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** Reads Meest's fields, whose names come in either case and with Cyrillic letters among the Latin ones. */
final class MeestJson {

    private static final String CYRILLIC = "авеікмнорстух";
    private static final String LATIN = "abeikmhopctyx";

    private MeestJson() {}

    /** The rows of an array, one row for an object, none for null. */
    static List<JsonNode> rows(JsonNode result) {
        List<JsonNode> rows = new ArrayList<>();
        if (result.isArray()) {
            result.forEach(row -> {
                if (row.isObject()) {
                    rows.add(row);
                }
            });
        } else if (result.isObject() && !result.isEmpty()) {
            rows.add(result);
        }
        return rows;
    }

    static JsonNode field(JsonNode row, String name) {
        JsonNode exact = row.path(name);
        if (!exact.isMissingNode()) {
            return exact;
        }
        String wanted = plain(name);
        for (Iterator<String> names = row.fieldNames(); names.hasNext(); ) {
            String other = names.next();
            if (plain(other).equals(wanted)) {
                return row.path(other);
            }
        }
        return MissingNode.getInstance();
    }

    /** A field as text; a missing one and null are empty. */
    static String text(JsonNode row, String name) {
        return field(row, name).asText("").trim();
    }

    /** A description in Ukrainian, which comes as an object of languages or as a text. */
    static String words(JsonNode row, String name) {
        JsonNode told = field(row, name);
        return told.isObject() ? text(told, "descrUA") : told.asText("").trim();
    }

    static boolean flag(JsonNode row, String name) {
        return text(row, name).matches("(?i)true|1");
    }

    /** Whether the field says no; one that is not there says nothing. */
    static boolean denied(JsonNode row, String name) {
        return text(row, name).matches("(?i)false|0");
    }

    /** Null where there is no number. */
    static BigDecimal number(JsonNode row, String name) {
        String text = text(row, name).replace(',', '.').replaceAll("[\\s\\h]", "");
        return text.matches("\\d+(\\.\\d+)?") ? new BigDecimal(text) : null;
    }

    private static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        for (char letter : name.toLowerCase(Locale.ROOT).toCharArray()) {
            int at = CYRILLIC.indexOf(letter);
            plain.append(at < 0 ? letter : LATIN.charAt(at));
        }
        return plain.toString();
    }
}
