package ua.sellerdesk.marketplace.rozetka;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.function.Supplier;
import ua.sellerdesk.marketplace.UnreadableAnswer;

/** Reads values whatever their shape: a number may be a string, a flag a number, a part missing. */
final class Json {

    private Json() {}

    static JsonNode at(JsonNode node, String field) {
        JsonNode found = node == null ? null : node.get(field);
        return found == null ? MissingNode.getInstance() : found;
    }

    /** The text, or null where there is none or it is blank. */
    static String text(JsonNode node, String field) {
        JsonNode value = at(node, field);
        if (!value.isValueNode() || value.isNull()) {
            return null;
        }
        String text = value.asText().trim();
        return text.isEmpty() ? null : text;
    }

    static BigDecimal decimal(JsonNode node, String field) {
        String text = text(node, field);
        if (text == null) {
            return null;
        }
        try {
            return new BigDecimal(text.replace(" ", "").replace("\u00a0", "").replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new UnreadableValue(field);
        }
    }

    static Long whole(JsonNode node, String field) {
        BigDecimal value = decimal(node, field);
        try {
            return value == null ? null : value.longValueExact();
        } catch (ArithmeticException e) {
            throw new UnreadableValue(field);
        }
    }

    static Integer number(JsonNode node, String field) {
        Long value = whole(node, field);
        try {
            return value == null ? null : Math.toIntExact(value);
        } catch (ArithmeticException e) {
            throw new UnreadableValue(field);
        }
    }

    /** The value of a field that the record makes no sense without. */
    static <T> T required(T value, String field) {
        if (value == null) {
            throw UnreadableValue.missing(field);
        }
        return value;
    }

    static boolean flag(JsonNode node, String field) {
        String text = text(node, field);
        return "1".equals(text) || "true".equalsIgnoreCase(text);
    }

    static String firstText(JsonNode node, String... fields) {
        for (String field : fields) {
            String text = text(node, field);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** A value that handling can do without: null too where it cannot be read. */
    static <T> T optional(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UnreadableValue e) {
            return null;
        }
    }

    /** @throws UnreadableAnswer where what is read cannot do without a value */
    static <T> T readable(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UnreadableValue e) {
            throw new UnreadableAnswer("Відповідь ROZETKA не читається: " + e.getMessage());
        }
    }

    /** A value that is missing or cannot be read; names the field, never its content. */
    static final class UnreadableValue extends RuntimeException {

        UnreadableValue(String field) {
            this(field, "not readable");
        }

        private UnreadableValue(String field, String trouble) {
            super("field " + field + " is " + trouble);
        }

        static UnreadableValue missing(String field) {
            return new UnreadableValue(field, "missing");
        }
    }
}
