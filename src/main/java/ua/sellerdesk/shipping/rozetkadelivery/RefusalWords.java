package ua.sellerdesk.shipping.rozetkadelivery;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ua.sellerdesk.table.DataTable;

/**
 * What a refusal says, as one sentence for an operator. The reasons lie anywhere in a tree of fields; what the fields
 * are called in words is in {@code carriers/rozetka-delivery-fields.csv}.
 */
final class RefusalWords {

    private static final Map<String, String> FIELDS =
            DataTable.rows("carriers/rozetka-delivery-fields.csv", ';').stream()
                    .collect(Collectors.toMap(r -> r.get("field"), r -> r.get("words")));

    private RefusalWords() {}

    /** Empty where the answer gives no reason. */
    static String of(JsonNode body) {
        Set<String> reasons = new LinkedHashSet<>();
        collect(body.path("details"), "", reasons);
        String said = said(body.path("message"));
        if (said.isEmpty()) {
            said = said(body.path("error"));
        }
        String all = reasons.isEmpty()
                ? said
                : (said.isEmpty() ? "" : said.replaceFirst("[.:\\s]+$", "") + ": ") + String.join("; ", reasons);
        // a reason may quote the number it does not like
        return all.replaceAll("\\+?380\\d{9}", "380…");
    }

    /** Whether the service objects to the wrapper of the body rather than to what is inside. */
    static boolean dislikesWrapper(JsonNode body) {
        for (JsonNode detail : body.path("details")) {
            if (detail.path("property").asText("").equals("data")
                    && !said(detail.path("constraints")).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static void collect(JsonNode details, String path, Set<String> reasons) {
        if (!details.isValueNode() && !details.has("property")) {
            details.forEach(one -> collect(one, path, reasons));
            return;
        }
        String property = details.path("property").asText("");
        boolean says = !property.isEmpty() && !(path.isEmpty() && property.equals("data"));
        String here = !says ? path : path.isEmpty() ? property : path + "." + property;
        String constraint = said(details.isValueNode() ? details : details.path("constraints"));
        if (!constraint.isEmpty()) {
            reasons.add(here.isEmpty() ? constraint : FIELDS.getOrDefault(here, here) + " — " + constraint);
        }
        collect(details.path("children"), here, reasons);
    }

    /** The texts of a value, a list or the values of an object. */
    private static String said(JsonNode node) {
        if (node.isValueNode()) {
            return node.isNull() ? "" : node.asText("").trim();
        }
        Set<String> texts = new LinkedHashSet<>();
        node.forEach(one -> texts.add(said(one)));
        texts.remove("");
        return String.join(", ", texts);
    }
}
