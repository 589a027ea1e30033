package ua.sellerdesk.returns.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ua.sellerdesk.engine.Answers;
import ua.sellerdesk.engine.TaskInputRefused;
import ua.sellerdesk.returns.Inspection;

/** The lines of a return as forms and REST clients send them. */
final class ReturnLines {

    private ReturnLines() {}

    /** How many pieces of each line come back, {@code [{"id":…,"quantity":…}]}; empty where nothing was sent. */
    static Map<Long, Integer> quantities(JsonNode lines) {
        Map<Long, Integer> quantities = new HashMap<>();
        for (JsonNode line : array(lines)) {
            quantities.put(
                    whole(line, "id").longValue(), whole(line, "quantity").intValue());
        }
        return quantities;
    }

    /** {@code [{"id":…,"came":…,"restocked":…,"writtenOff":…,"toMaker":…,"refund":…,"reason":…}]} */
    static List<Inspection.Line> inspected(JsonNode lines) {
        List<Inspection.Line> found = new ArrayList<>();
        for (JsonNode line : array(lines)) {
            BigDecimal refund = Answers.money((Object) text(line, "refund"));
            found.add(new Inspection.Line(
                    whole(line, "id").longValue(),
                    whole(line, "came").intValue(),
                    count(line, "restocked"),
                    count(line, "writtenOff"),
                    count(line, "toMaker"),
                    refund == null ? BigDecimal.ZERO : refund,
                    text(line, "reason")));
        }
        return found;
    }

    private static JsonNode array(JsonNode lines) {
        if (!lines.isMissingNode() && !lines.isArray()) {
            throw new TaskInputRefused("Рядки товарів мають бути списком (lines).");
        }
        return lines;
    }

    private static int count(JsonNode line, String field) {
        Long whole = Answers.whole(text(line, field));
        if (whole != null && Math.abs(whole) > Integer.MAX_VALUE) {
            throw new TaskInputRefused("Кількість " + whole + " завелика.");
        }
        return whole == null ? 0 : whole.intValue();
    }

    private static Long whole(JsonNode line, String field) {
        Long whole = Answers.whole(text(line, field));
        if (whole == null || Math.abs(whole) > Integer.MAX_VALUE && !field.equals("id")) {
            throw new TaskInputRefused("У рядку товару бракує числа (" + field + ").");
        }
        return whole;
    }

    private static String text(JsonNode line, String field) {
        String text = line.path(field).asText("");
        return text.isBlank() || text.equals("null") ? null : text;
    }
}
