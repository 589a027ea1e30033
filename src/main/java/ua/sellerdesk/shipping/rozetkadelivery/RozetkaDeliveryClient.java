package ua.sellerdesk.shipping.rozetkadelivery;

import static ua.sellerdesk.shipping.rozetkadelivery.RozetkaDeliveryAnswer.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import ua.sellerdesk.http.HttpCall;
import ua.sellerdesk.http.HttpFault;
import ua.sellerdesk.http.HttpReply;
import ua.sellerdesk.http.HttpTransport;
import ua.sellerdesk.shipping.CarrierBusy;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.CarrierUnavailable;

/**
 * The envelope of ROZETKA Delivery's API: {@code {statusCode, data, message, error, details}}, where a status code
 * other than 0 is an error even at HTTP 200. The code of a refusal is that number.
 */
@Component
class RozetkaDeliveryClient {

    /** The code of a refusal for something that is not there. */
    static final String NOT_THERE = "404";

    /** The code of a refusal for a value of the wrong form. */
    static final String MALFORMED = "400";

    private static final int ROWS_A_PAGE = 100;
    private static final String UNAVAILABLE = "ROZETKA Delivery недоступна";

    private final HttpTransport http;
    private final ObjectMapper json;
    private final RozetkaDeliveryProperties settings;

    RozetkaDeliveryClient(HttpTransport http, ObjectMapper json, RozetkaDeliveryProperties settings) {
        this.http = http;
        this.json = json;
        this.settings = settings;
    }

    /**
     * A question on our own parcels, which changes nothing.
     *
     * @param query ready for the address, without the question mark
     * @throws CarrierUnavailable when no usable answer came
     * @throws CarrierRefusal with the carrier's words
     */
    RozetkaDeliveryAnswer ask(String path, String query) {
        return ask(HttpCall.get(uri(path, query), authorized()));
    }

    /**
     * A whole list of our own parcels, page by page; one that is not there has no rows.
     *
     * @throws CarrierUnavailable when no usable answer came, a list that cannot be read included
     */
    List<JsonNode> list(String path, Map<String, String> filters) {
        return list(path, filters, authorized());
    }

    /** The same of an open directory, which is asked without our token. */
    List<JsonNode> directory(String path, Map<String, String> filters) {
        return list(path, filters, Map.of());
    }

    /**
     * A call that changes something with the carrier.
     *
     * @param content what the body says, to be wrapped as the settings have it
     * @throws HttpFault when no readable answer came, or the carrier failed while it may have acted
     * @throws CarrierUnavailable when the carrier certainly did nothing and may be asked again
     * @throws CarrierRefusal with the carrier's words
     */
    JsonNode call(String method, String path, Object content) {
        Map<String, String> headers = new LinkedHashMap<>(authorized());
        headers.put("Content-Type", "application/json");
        Object body = settings.dataWrapper() ? Map.of("data", content) : content;
        return send(new HttpCall(method, uri(path, ""), headers, write(body))).data();
    }

    /**
     * The label as PDF, which comes in Base64 within JSON.
     *
     * @throws HttpFault where anything else comes instead of it
     */
    byte[] label(String id) {
        byte[] answer = http.download(HttpCall.get(uri("/api/track/label", query("id", List.of(id))), authorized()));
        byte[] document = pdf(answer) ? answer : unpacked(answer);
        if (!pdf(document)) {
            throw new HttpFault(HttpFault.Kind.UNREADABLE, "ROZETKA Delivery sent something else than a PDF");
        }
        return document;
    }

    private byte[] unpacked(byte[] answer) {
        return parsed(new String(answer, StandardCharsets.UTF_8))
                .map(body -> packed(new RozetkaDeliveryAnswer(body).data()))
                // some put the type of the document before it, as in a link
                .map(packed -> packed.substring(packed.indexOf(',') + 1))
                .map(packed -> Base64.getMimeDecoder().decode(packed))
                .orElse(new byte[0]);
    }

    private static String packed(JsonNode data) {
        JsonNode one = data.isArray() ? data.path(0) : data;
        return one.isTextual() ? one.asText() : text(one, "label", "base64", "file", "pdf");
    }

    private static boolean pdf(byte[] document) {
        return new String(document, 0, Math.min(document.length, 5), StandardCharsets.US_ASCII).startsWith("%PDF");
    }

    /** The same parameter once for each value. */
    static String query(String name, List<String> values) {
        return values.stream().map(value -> name + "=" + encoded(value)).collect(Collectors.joining("&"));
    }

    private List<JsonNode> list(String path, Map<String, String> filters, Map<String, String> headers) {
        List<JsonNode> all = new ArrayList<>();
        Set<JsonNode> seen = new HashSet<>();
        for (int page = 1; ; page++) {
            String query = filters.entrySet().stream()
                            .map(filter -> filter.getKey() + "=" + encoded(filter.getValue()))
                            .collect(Collectors.joining("&", "", "&"))
                    + "limit=" + ROWS_A_PAGE + "&page=" + page;
            RozetkaDeliveryAnswer answer = page(path, query, headers);
            List<JsonNode> rows = answer.rows()
                    .orElseThrow(
                            () -> new CarrierUnavailable("Список від ROZETKA Delivery не вдалося прочитати", null));
            List<JsonNode> news = rows.stream().filter(seen::add).toList();
            all.addAll(news);
            // a service that knows no pages gives the same rows again
            if (news.isEmpty() || answer.pages() > 0 && page >= answer.pages()) {
                return all;
            }
        }
    }

    private RozetkaDeliveryAnswer page(String path, String query, Map<String, String> headers) {
        try {
            return ask(HttpCall.get(uri(path, query), headers));
        } catch (CarrierRefusal refusal) {
            if (refusal.codes().contains(NOT_THERE)) {
                return new RozetkaDeliveryAnswer(json.createArrayNode());
            }
            throw refusal;
        }
    }

    private RozetkaDeliveryAnswer ask(HttpCall question) {
        try {
            return send(question);
        } catch (HttpFault fault) {
            throw new CarrierUnavailable(UNAVAILABLE, fault);
        }
    }

    private RozetkaDeliveryAnswer send(HttpCall call) {
        HttpReply reply = http.send(call);
        int status = reply.status();
        Optional<JsonNode> body = parsed(reply.body());
        boolean succeeded = status / 100 == 2;
        if (succeeded && reply.body().isBlank()) {
            return RozetkaDeliveryAnswer.EMPTY;
        }
        int code = succeeded ? body.map(RozetkaDeliveryClient::statusCode).orElse(-1) : status;
        if (code == 0) {
            return new RozetkaDeliveryAnswer(body.orElseThrow());
        }
        if (code == 429) {
            throw new CarrierBusy("ROZETKA Delivery обмежила кількість запитів");
        }
        // a gateway that gave up waiting says 408, and the service behind it may have acted all the same
        if (code < 0 || code >= 500 || code >= 100 && code < 400 || code == 408) {
            throw new HttpFault(
                    HttpFault.Kind.UNREADABLE, "ROZETKA Delivery's answer, HTTP " + status + ", cannot be used");
        }
        throw refused(code, body);
    }

    /** 0 where nothing is said; negative where it is no number. */
    private static int statusCode(JsonNode body) {
        JsonNode code = body.path("statusCode");
        if (code.isMissingNode() || code.isNull()) {
            return 0;
        }
        String text = code.asText("").trim();
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    }

    private RuntimeException refused(int code, Optional<JsonNode> body) {
        if (code == 401) {
            return new CarrierRefusal(
                    List.of("401"),
                    "Токен ROZETKA Delivery не прийнято: перевірте " + RozetkaDeliveryProperties.PREFIX + "token");
        }
        String words = body.map(RefusalWords::of).orElse("");
        if (code == 403) {
            return new CarrierRefusal(
                    List.of("403"),
                    "ROZETKA Delivery не дає доступу: перевірте " + RozetkaDeliveryProperties.PREFIX
                            + "token і стан договору в її кабінеті" + (words.isEmpty() ? "" : " (" + words + ")"));
        }
        if (body.isEmpty()) {
            // no page of the service: nothing was done, and nobody but time or the network can mend it
            return new HttpFault(HttpFault.Kind.REFUSED, "ROZETKA Delivery's answer, HTTP " + code + ", is no JSON");
        }
        if (code == 404 && words.matches("Cannot [A-Z]+ /.*")) {
            return new CarrierRefusal(
                    List.of(),
                    "За цією адресою немає API ROZETKA Delivery: перевірте " + RozetkaDeliveryProperties.PREFIX
                            + "base-url");
        }
        if (RefusalWords.dislikesWrapper(body.get())) {
            words += ". Перевірте " + RozetkaDeliveryProperties.PREFIX + "data-wrapper";
        }
        return new CarrierRefusal(
                List.of(String.valueOf(code)),
                words.isBlank() ? "ROZETKA Delivery відмовила без пояснення (код " + code + ")" : words);
    }

    private URI uri(String path, String query) {
        String host = settings.baseUrl().strip().replaceAll("/+$", "").replaceFirst("/api$", "");
        return URI.create(host + path + (query.isEmpty() ? "" : "?" + query));
    }

    private Map<String, String> authorized() {
        return Map.of("Authorization", "Bearer " + settings.token());
    }

    private Optional<JsonNode> parsed(String body) {
        try {
            return Optional.ofNullable(json.readTree(body)).filter(JsonNode::isContainerNode);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A request to ROZETKA Delivery cannot be written", e);
        }
    }

    private static String encoded(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }
}
