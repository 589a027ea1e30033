package ua.sellerdesk.marketplace.rozetka;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An error envelope of the Seller API, which comes with HTTP 200 as a rule. Its {@code errors} is an object in every
 * known answer and an array in the documentation; {@code details} is null, a text, an array or an object by field.
 */
record RozetkaError(int code, String message, String words) {

    /** 1004 wrong name or password, 1018 and 1020 bad token, 6001 session expired, 5401 invalid credentials. */
    private static final Set<Integer> SESSION = Set.of(1004, 1018, 1020, 6001, 5401);

    private static final int ACCESS_DENIED = 1010;

    /** 0 server error, 1015 unexpected error, 5503 maintenance. */
    private static final Set<Integer> PASSING = Set.of(0, 1015, 5503);

    static RozetkaError of(JsonNode envelope) {
        JsonNode errors = envelope.path("errors");
        if (errors.isArray()) {
            errors = errors.path(0);
        }
        if (!errors.isObject()) {
            String words = errors.isValueNode() && !errors.isNull() ? errors.asText() : "";
            return new RozetkaError(0, words, words);
        }
        Integer code;
        try {
            code = Json.number(errors, "code");
        } catch (Json.UnreadableValue e) {
            code = null;
        }
        String message = Json.text(errors, "message");
        Set<String> words = new LinkedHashSet<>();
        collect(errors.path("details"), words);
        String description = Json.text(errors, "description");
        if (words.isEmpty() && description != null) {
            words.add(description);
        }
        return new RozetkaError(
                code == null ? 0 : code, message == null ? "" : message, String.join("; ", List.copyOf(words)));
    }

    private static void collect(JsonNode details, Set<String> words) {
        if (details.isContainerNode()) {
            List<JsonNode> parts = new ArrayList<>();
            details.elements().forEachRemaining(parts::add);
            parts.forEach(part -> collect(part, words));
        } else if (details.isValueNode()
                && !details.isNull()
                && !details.asText().isBlank()) {
            words.add(details.asText().trim());
        }
    }

    boolean session() {
        return SESSION.contains(code);
    }

    /** The role lacks a permission, which no new session mends. */
    boolean denied() {
        return code == ACCESS_DENIED;
    }

    boolean passing() {
        return PASSING.contains(code);
    }

    /** For the operator: the marketplace's details, or what the code means. */
    String forOperator() {
        if (!words.isBlank()) {
            return "ROZETKA відмовила: " + words;
        }
        String meaning =
                switch (code) {
                    case 1001 -> "бракує обов'язкового значення";
                    case 1002 -> "неправильний формат даних";
                    case 1005 -> "дані не пройшли перевірку або такий перехід неможливий";
                    case 1019, 1404, 1405, 5404 -> "не знайдено";
                    case 1031 -> "зараз це змінити не можна";
                    default -> message.isBlank() ? "без пояснення" : message;
                };
        return "ROZETKA відмовила: " + meaning + " (код " + code + ")";
    }
}
