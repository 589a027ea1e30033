package ua.sellerdesk.shipping.ukrposhta;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ua.sellerdesk.shipping.KyivDates;

/** Reads fields that come as a text, a number or null, and lists that come as one object. */
final class UkrposhtaFields {

    private static final int BARCODE_DIGITS = 13;

    private UkrposhtaFields() {}

    /** Empty where there is none. */
    static String text(JsonNode row, String field) {
        return row.path(field).asText("").trim();
    }

    /** A tracking number; one that was written as a number has lost its leading zeros. */
    static String barcode(String written) {
        String digits = written.trim();
        return digits.matches("\\d{1,12}") ? "0".repeat(BARCODE_DIGITS - digits.length()) + digits : digits;
    }

    /** Null where there is none. */
    static BigDecimal money(JsonNode row, String field) {
        String text = text(row, field).replace(',', '.');
        return text.matches("\\d+(\\.\\d+)?") ? new BigDecimal(text) : null;
    }

    /** In Kyiv time unless it names another; null where there is none. */
    static Instant moment(JsonNode row, String field) {
        String text = text(row, field);
        Instant moment = KyivDates.iso(text);
        return moment == null ? KyivDates.moment(text) : moment;
    }

    /** Null where there is none. */
    static LocalDate day(JsonNode row, String field) {
        return KyivDates.day(moment(row, field));
    }

    /** A list's items; one object alone is a list of one, nothing is an empty list. */
    static List<JsonNode> rows(JsonNode answer) {
        List<JsonNode> rows = new ArrayList<>();
        if (answer.isArray()) {
            answer.forEach(rows::add);
        } else if (answer.isObject() && !answer.isEmpty()) {
            rows.add(answer);
        }
        return rows;
    }

    /** What became of a shipment, such as {@code CREATED}: it stands in its lifecycle or beside it. */
    static String lifecycle(JsonNode shipment) {
        String inside = text(shipment.path("lifecycle"), "status");
        return inside.isEmpty() ? text(shipment, "status") : inside;
    }
}
