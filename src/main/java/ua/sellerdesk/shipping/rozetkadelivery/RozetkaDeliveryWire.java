package ua.sellerdesk.shipping.rozetkadelivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ua.sellerdesk.http.HttpCall;
import ua.sellerdesk.http.HttpFault;
import ua.sellerdesk.http.HttpReply;
import ua.sellerdesk.http.HttpTransport;
import ua.sellerdesk.shipping.CarrierBusy;
import ua.sellerdesk.shipping.CarrierRefusal;

/**
 * One request to ROZETKA Delivery, whoever signs it, and the envelope of its answer:
 * {@code {statusCode, data, message, error, details}}, where a status code other than 0 is an error even at HTTP 200. The
 * code of a refusal is that number.
 */
@Component
class RozetkaDeliveryWire {

    /** The code of a refusal of whoever signed the request, which was not processed. */
    static final String UNAUTHORIZED = "401";

    /** The code of a refusal for something that is not there. */
    static final String NOT_THERE = "404";

    /** The code of a refusal for a value of the wrong form. */
    static final String MALFORMED = "400";

    private final HttpTransport http;
    private final ObjectMapper json;
    private final RozetkaDeliveryProperties settings;

    RozetkaDeliveryWire(HttpTransport http, ObjectMapper json, RozetkaDeliveryProperties settings) {
        this.http = http;
        this.json = json;
        this.settings = settings;
    }

    /**
     * @param query ready for the address, without the question mark; empty where there is none
     * @param token null for what is open to all
     * @param body null where there is none
     * @throws HttpFault when no readable answer came, or the carrier failed while it may have acted
     * @throws CarrierBusy when the carrier took no more requests
     * @throws CarrierRefusal with the carrier's words
     */
    RozetkaDeliveryAnswer send(String method, String path, String query, String token, Object body) {
        Map<String, String> headers = new LinkedHashMap<>(signed(token));
        if (body != null) {
            headers.put("Content-Type", "application/json");
        }
        return read(http.send(new HttpCall(method, uri(path, query), headers, write(body))));
    }

    /** @throws HttpFault where no document came */
    byte[] download(String path, String query, String token) {
        return http.download(HttpCall.get(uri(path, query), signed(token)));
    }

    /** Empty where the text is no object and no array. */
    Optional<JsonNode> parsed(String body) {
        try {
            return Optional.ofNullable(json.readTree(body)).filter(JsonNode::isContainerNode);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private RozetkaDeliveryAnswer read(HttpReply reply) {
        int status = reply.status();
        Optional<JsonNode> body = parsed(reply.body());
        boolean succeeded = status / 100 == 2;
        if (succeeded && reply.body().isBlank()) {
            return RozetkaDeliveryAnswer.EMPTY;
        }
        int code = succeeded ? body.map(RozetkaDeliveryWire::statusCode).orElse(-1) : status;
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
                    List.of(UNAUTHORIZED),
                    "Токен ROZETKA Delivery не прийнято: перевірте " + RozetkaDeliveryProperties.PREFIX
                            + "token, а якщо він правильний — " + RozetkaDeliveryProperties.PREFIX
                            + "sign-in (key або login-as)");
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

    private static Map<String, String> signed(String token) {
        return token == null ? Map.of() : Map.of("Authorization", "Bearer " + token);
    }

    private String write(Object body) {
        try {
            return body == null ? null : json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A request to ROZETKA Delivery cannot be written", e);
        }
    }
}
