package ua.sellerdesk.shipping.meest;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import ua.sellerdesk.table.DataTable;

/** What the fields that Meest complains of are called among people, from {@code carriers/meest-fields.csv}. */
final class MeestFields {

    private static final Map<String, String> WORDS = DataTable.rows("carriers/meest-fields.csv", ';').stream()
            .collect(Collectors.toMap(row -> key(row.get("field")), row -> row.get("words")));

    private MeestFields() {}

    /** A refusal's words from the field it names, which may be empty, and the carrier's message, which may be too. */
    static String words(String field, String message) {
        String what = field.isEmpty() ? "" : WORDS.getOrDefault(key(field), "Поле " + field);
        if (what.isEmpty()) {
            return "Meest відмовив: " + (message.isEmpty() ? "без пояснення" : message);
        }
        return what + ": " + (message.isEmpty() ? "Meest не приймає такого значення" : message);
    }

    private static String key(String field) {
        return field.replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT);
    }
}
