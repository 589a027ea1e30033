package ua.sellerdesk.shipping.novaposhta;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ua.sellerdesk.http.HttpCall;
import ua.sellerdesk.http.HttpFault;
import ua.sellerdesk.http.HttpReply;
import ua.sellerdesk.http.HttpTransport;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.CarrierUnavailable;
import ua.sellerdesk.table.DataTable;

/**
 * The envelope of Nova Poshta's JSON API 2.0: one address, logical errors with HTTP 200, errors as an array or an
 * object. What a code means is in {@code carriers/nova-poshta-errors.csv}.
 */
@Component
class NovaPoshtaClient {

    private record Known(String kind, String words) {}

    private final HttpTransport http;
    private final ObjectMapper json;
    private final NovaPoshtaProperties settings;
    private final Map<String, Known> codes = DataTable.rows("carriers/nova-poshta-errors.csv", ',').stream()
            .collect(Collectors.toMap(r -> r.get("code"), r -> new Known(r.get("kind"), r.get("words")), (a, b) -> a));

    NovaPoshtaClient(HttpTransport http, ObjectMapper json, NovaPoshtaProperties settings) {
        this.http = http;
        this.json = json;
        this.settings = settings;
    }

    /** A question: faults of the line and passing errors of the carrier come as {@link CarrierUnavailable}. */
    JsonNode ask(String model, String method, Map<String, ?> properties) {
        try {
            return call(model, method, properties);
        } catch (HttpFault fault) {
            throw new CarrierUnavailable("Нова пошта недоступна", fault);
        }
    }

    /**
     * Any call.
     *
     * @return the data of the answer, an array
     * @throws HttpFault when no readable answer came, or the carrier failed while it may have acted
     * @throws CarrierUnavailable when the carrier certainly did nothing and may be asked again
     * @throws CarrierRefusal with the carrier's words
     */
    JsonNode call(String model, String method, Map<String, ?> properties) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("apiKey", settings.apiKey());
        request.put("modelName", model);
        request.put("calledMethod", method);
        request.put("methodProperties", properties);
        HttpReply reply =
                http.send(new HttpCall("POST", endpoint(), Map.of("Content-Type", "application/json"), write(request)));
        if (reply.status() >= 500 || reply.status() / 100 == 3) {
            throw new HttpFault(HttpFault.Kind.UNREADABLE, "Nova Poshta answered HTTP " + reply.status());
        }
        JsonNode envelope = read(reply.body());
        List<String> errors = texts(envelope.path("errors"));
        if (envelope.path("success").asBoolean(false) && errors.isEmpty()) {
            return envelope.path("data");
        }
        throw refused(texts(envelope.path("errorCodes")), errors);
    }

    byte[] label(String ref) {
        return http.download(HttpCall.get(
                URI.create(settings.labelUrl() + "/orders/printMarking100x100/orders%5B%5D/" + ref + "/type/pdf/apiKey/"
                        + settings.apiKey()),
                Map.of()));
    }

    private RuntimeException refused(List<String> errorCodes, List<String> errors) {
        List<Known> known =
                errorCodes.stream().map(codes::get).filter(Objects::nonNull).toList();
        String words = errors.isEmpty()
                ? known.stream().map(Known::words).distinct().collect(Collectors.joining("; "))
                : String.join("; ", errors);
        if (known.stream()
                .anyMatch(k -> k.kind().equals("THROTTLED") || k.kind().equals("DAILY_LIMIT"))) {
            return new CarrierUnavailable("Нова пошта обмежила кількість запитів", null);
        }
        if (known.stream()
                .anyMatch(k -> k.kind().equals("UNAVAILABLE") || k.kind().equals("TRANSIENT"))) {
            return new HttpFault(
                    HttpFault.Kind.UNREADABLE, "Nova Poshta failed while it may have acted: " + errorCodes);
        }
        return new CarrierRefusal(errorCodes, words.isBlank() ? "Нова пошта відмовила без пояснення" : words);
    }

    private URI endpoint() {
        String base = settings.baseUrl().replaceAll("/+$", "");
        return URI.create(base.endsWith("/v2.0/json") ? base + "/" : base + "/v2.0/json/");
    }

    private JsonNode read(String body) {
        try {
            JsonNode envelope = json.readTree(body);
            if (envelope != null && envelope.has("success")) {
                return envelope;
            }
        } catch (JsonProcessingException e) {
            // told below: the body may hold buyers' data, so it is not quoted
        }
        throw new HttpFault(HttpFault.Kind.UNREADABLE, "Nova Poshta's answer cannot be read");
    }

    private String write(Map<String, Object> request) {
        try {
            return json.writeValueAsString(request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A request to Nova Poshta cannot be written", e);
        }
    }

    /** Errors come as an array, or as an object keyed by a reference. */
    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        node.forEach(item -> texts.add(item.isValueNode() ? item.asText() : item.toString()));
        return texts;
    }
}
