package ua.sellerdesk.shipping.meest;

import static ua.sellerdesk.shipping.meest.MeestJson.field;
import static ua.sellerdesk.shipping.meest.MeestJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ua.sellerdesk.http.HttpFault;
import ua.sellerdesk.shipping.CarrierBusy;
import ua.sellerdesk.shipping.CarrierRefusal;

/**
 * Meest's envelope: {@code status} OK or Error, what is wrong in {@code info} or beside it, with or without a telling
 * HTTP status.
 */
final class MeestAnswer {

    static final String UNAUTHORIZED = "401";

    private static final Pattern LIMIT = Pattern.compile(
            "(?iu)too many requests|rate limit|requests? limit|перевищен\\S* .{0,40}запит|забагато запит");
    private static final Pattern OWN_FAULT =
            Pattern.compile("(?iu)internal|server error|time-?out|timed out|внутрішн\\S* помилк|спробуйте пізніше");
    private static final Pattern ABSENT =
            Pattern.compile("(?iu)not found|не знайден|не існує|відсутн\\S* (відправлення|посилк)|no such|видален");
    private static final Pattern OF_A_PARCEL = Pattern.compile("(?i)^$|parcel|barcode|id$|number");
    private static final Pattern PERSONAL = Pattern.compile("\\+?\\d{9,}|\\S+@\\S+");

    private final int http;
    private final JsonNode root;

    /** @param root null where the body was no JSON */
    MeestAnswer(int http, JsonNode root) {
        this.http = http;
        this.root = root == null ? MissingNode.getInstance() : root;
    }

    boolean unauthorized() {
        boolean tokenRefused = says("Error") && text(info(), "fieldName").equalsIgnoreCase("token");
        return http == 401 || tokenRefused;
    }

    /**
     * The result, or the answer itself where the method answers without an envelope.
     *
     * @param bare whether it may
     * @throws HttpFault when the answer cannot be read, or the carrier failed while it may have acted
     * @throws CarrierBusy when the carrier took no more requests
     * @throws CarrierRefusal with the carrier's words
     */
    JsonNode result(boolean bare) {
        refuse();
        if (root.isArray()) {
            return root;
        }
        boolean envelope = says("OK") || root.has("result");
        if (!root.isObject() || !envelope && (!bare || root.isEmpty())) {
            throw unreadable();
        }
        return envelope && (root.has("result") || !bare) ? root.path("result") : root;
    }

    private void refuse() {
        String message = message();
        if (http == 429
                || (http >= 400 || says("Error")) && LIMIT.matcher(message).find()) {
            throw new CarrierBusy("Meest обмежив кількість запитів");
        }
        if (http >= 500 || http / 100 == 3 || http == 408) {
            throw unreadable();
        }
        boolean aboutData = says("Error") || http == 400 || http == 403 || http == 422;
        if (http >= 400 && !aboutData) {
            // a gateway's word that an address does not exist says nothing about a parcel
            throw new HttpFault(HttpFault.Kind.REFUSED, "Meest answered HTTP " + http);
        }
        if (http >= 400 || says("Error")) {
            boolean failed = http < 400
                    && text(info(), "fieldName").isEmpty()
                    && OWN_FAULT.matcher(message).find();
            if (failed) {
                throw new HttpFault(HttpFault.Kind.UNREADABLE, "Meest failed while it may have acted");
            }
            throw refusal(message);
        }
    }

    private HttpFault unreadable() {
        return new HttpFault(HttpFault.Kind.UNREADABLE, "Meest's answer, HTTP " + http + ", cannot be read");
    }

    private CarrierRefusal refusal(String message) {
        String field = text(info(), "fieldName");
        List<String> codes = Stream.of(http >= 400 ? String.valueOf(http) : "", text(info(), "errorCode"), field)
                .filter(code -> !code.isEmpty())
                .toList();
        return new CarrierRefusal(
                codes, MeestFields.words(field, PERSONAL.matcher(message).replaceAll("…")));
    }

    /** Whether the refusal says that there is no such parcel, and not that something else is missing. */
    static boolean absent(CarrierRefusal refusal) {
        boolean ofAParcel = refusal.codes().stream()
                .filter(code -> !code.matches("\\d+"))
                .allMatch(field ->
                        OF_A_PARCEL.matcher(field).find() && !field.matches("(?i).*(contract|agent|branch).*"));
        String words = refusal.getMessage();
        boolean gone = refusal.codes().contains("410") || refusal.codes().contains("404");
        return ofAParcel
                && (gone || ABSENT.matcher(words).find())
                && !Pattern.compile("(?iu)догов[оі]р|контракт|contract|agent|агент")
                        .matcher(words)
                        .find();
    }

    private boolean says(String status) {
        return text(root, "status").equalsIgnoreCase(status);
    }

    /** What is wrong stands in {@code info}, or beside it. */
    private JsonNode info() {
        JsonNode info = field(root, "info");
        boolean told = info.isObject()
                && (!text(info, "fieldName").isEmpty() || !text(info, "message").isEmpty());
        return told ? info : root;
    }

    private String message() {
        JsonNode info = field(root, "info");
        String message = info.isTextual() ? info.asText().trim() : text(info(), "message");
        String details = text(info(), "messageDetails");
        if (message.isEmpty() || details.contains(message)) {
            return details;
        }
        return details.isEmpty() || message.contains(details) ? message : message + " (" + details + ")";
    }
}
