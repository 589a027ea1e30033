package ua.sellerdesk.shipping.novaposhta;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
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
 * The envelope of Nova Poshta's JSON API 2.0: one address, logical errors with HTTP 200, errors as an array or an
 * object.
 */
@Component
class NovaPoshtaClient {

    private final HttpTransport http;
    private final ObjectMapper json;
    private final NovaPoshtaProperties settings;
    private final NovaPoshtaErrors errors = new NovaPoshtaErrors();

    NovaPoshtaClient(HttpTransport http, ObjectMapper json, NovaPoshtaProperties settings) {
        this.http = http;
        this.json = json;
        this.settings = settings;
    }

    /**
     * A question, which changes nothing that a second asking would not find: an answer with data is taken even where it
     * names errors beside them.
     *
     * @return the data of the answer, an array
     * @throws CarrierUnavailable when no usable answer came
     * @throws CarrierRefusal with the carrier's words
     */
    JsonNode ask(String model, String method, Map<String, ?> properties) {
        try {
            JsonNode envelope = send(model, method, properties);
            if (succeeded(envelope)) {
                return rows(envelope.path("data"));
            }
            throw errors.of(envelope);
        } catch (HttpFault fault) {
            throw new CarrierUnavailable("Нова пошта недоступна", fault);
        }
    }

    /**
     * A call that changes something with the carrier.
     *
     * @return the data of the answer, an array
     * @throws HttpFault when no readable answer came, or the carrier failed while it may have acted
     * @throws CarrierUnavailable when the carrier certainly did nothing and may be asked again
     * @throws CarrierRefusal with the carrier's words
     */
    JsonNode call(String model, String method, Map<String, ?> properties) {
        JsonNode envelope = send(model, method, properties);
        if (!succeeded(envelope)) {
            throw errors.of(envelope);
        }
        JsonNode rows = rows(envelope.path("data"));
        if (rows.isEmpty() && !envelope.path("errors").isEmpty()) {
            throw new HttpFault(HttpFault.Kind.UNREADABLE, "Nova Poshta reports success and errors at once");
        }
        return rows;
    }

    /** A list may come as an object keyed by index or reference, a list of one as its only row. */
    private static JsonNode rows(JsonNode data) {
        if (!data.isObject()) {
            return data;
        }
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        boolean keyed = StreamSupport.stream(data.spliterator(), false).allMatch(JsonNode::isObject);
        if (keyed) {
            data.forEach(rows::add);
            return rows;
        }
        return rows.add(data);
    }

    /** The label as PDF; anything else that comes instead of it counts as no label. */
    byte[] label(String ref) {
        // the key is a part of the address: what throws here must not quote it
        URI link = URI.create(settings.labelUrl().replaceAll("/+$", "") + "/orders/printMarking100x100/orders%5B%5D/"
                + UriUtils.encodePathSegment(ref, StandardCharsets.UTF_8) + "/type/pdf/apiKey/"
                + UriUtils.encodePathSegment(settings.apiKey(), StandardCharsets.UTF_8));
        byte[] document = http.download(HttpCall.get(link, Map.of()));
        if (!new String(document, 0, Math.min(document.length, 5), StandardCharsets.US_ASCII).startsWith("%PDF")) {
            throw new HttpFault(HttpFault.Kind.UNREADABLE, "Nova Poshta sent something else than a PDF");
        }
        return document;
    }

    /** A field as text; a missing one and null are empty. The same field comes as a text, a number or null. */
    static String text(JsonNode row, String field) {
        return row.path(field).asText("").trim();
    }

    /** A number, however it is written; null where there is none. */
    static BigDecimal amount(JsonNode row, String field) {
        String text = text(row, field).replace(',', '.');
        return text.matches("-?\\d{1,12}(\\.\\d{1,12})?") ? new BigDecimal(text) : null;
    }

    /** True for 1 and true, however they are written. */
    static boolean flag(JsonNode row, String field) {
        return text(row, field).toLowerCase(Locale.ROOT).matches("1|true");
    }

    private JsonNode send(String model, String method, Map<String, ?> properties) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("apiKey", settings.apiKey());
        request.put("modelName", model + settings.modelSuffix());
        request.put("calledMethod", method);
        request.put("methodProperties", properties);
        HttpReply reply =
                http.send(new HttpCall("POST", endpoint(), Map.of("Content-Type", "application/json"), write(request)));
        int status = reply.status();
        if (status == 429) {
            throw new CarrierBusy(NovaPoshtaErrors.TOO_MANY);
        }
        if (status >= 500 || status / 100 == 3) {
            throw new HttpFault(HttpFault.Kind.UNREADABLE, "Nova Poshta answered HTTP " + status);
        }
        Optional<JsonNode> envelope = read(reply.body());
        if (envelope.isEmpty() && (status == 401 || status == 403)) {
            throw new CarrierRefusal(
                    List.of(), "Ключ API Нової пошти не прийнято: перевірте sellerdesk.carriers.nova-poshta.api-key");
        }
        // the body may hold buyers' data, so it is not quoted
        return envelope.orElseThrow(() -> new HttpFault(
                status >= 400 ? HttpFault.Kind.REFUSED : HttpFault.Kind.UNREADABLE,
                "Nova Poshta's answer, HTTP " + status + ", cannot be read"));
    }

    private static boolean succeeded(JsonNode envelope) {
        return envelope.path("success").asBoolean(false);
    }

    private URI endpoint() {
        String base = settings.baseUrl().replaceAll("/+$", "");
        return URI.create(base.endsWith("/v2.0/json") ? base + "/" : base + "/v2.0/json/");
    }

    private Optional<JsonNode> read(String body) {
        try {
            return Optional.ofNullable(json.readTree(body)).filter(envelope -> envelope.has("success"));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private String write(Map<String, Object> request) {
        try {
            return json.writeValueAsString(request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A request to Nova Poshta cannot be written", e);
        }
    }
}
