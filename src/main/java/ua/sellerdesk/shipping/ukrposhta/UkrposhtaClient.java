package ua.sellerdesk.shipping.ukrposhta;

import static ua.sellerdesk.shipping.ukrposhta.UkrposhtaFields.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * Ukrposhta's four services over HTTP: eCom and its forms with a bearer and the contract's token in the query, the
 * directory of places with the bearer alone, tracking with a bearer of its own. Refusals are an HTTP status and a code
 * {@code UPE…}, or the gateway's {@code fault}.
 */
@Component
class UkrposhtaClient {

    private static final String SETTINGS = "sellerdesk.carriers.ukrposhta.";
    private static final String ECOM_KEYS = SETTINGS + "ecom-token і " + SETTINGS + "counterparty-token";
    private static final String TRACKING_KEYS = SETTINGS + "tracking-token";
    private static final Pattern THROTTLED =
            Pattern.compile("too? many|throttl|quota|rate limit", Pattern.CASE_INSENSITIVE);

    private final HttpTransport http;
    private final ObjectMapper json;
    private final UkrposhtaProperties settings;

    UkrposhtaClient(HttpTransport http, ObjectMapper json, UkrposhtaProperties settings) {
        this.http = http;
        this.json = json;
        this.settings = settings;
    }

    /**
     * A call of eCom that creates something.
     *
     * @return the answer, missing where its body is empty
     * @throws HttpFault when no readable answer came, or the carrier failed while it may have acted
     * @throws CarrierBusy when the carrier did nothing, for too many requests
     * @throws CarrierRefusal with the carrier's words
     */
    JsonNode call(String method, String path, Object body) {
        return new Answer(ecom(method, path, Map.of(), body)).content(ECOM_KEYS);
    }

    /**
     * A call of eCom that may be repeated.
     *
     * @throws CarrierUnavailable when no usable answer came
     * @throws CarrierRefusal with the carrier's words
     */
    JsonNode ask(String method, String path, Object body) {
        return available(() -> call(method, path, body));
    }

    /**
     * What eCom has under that address; empty where it has nothing.
     *
     * @throws CarrierUnavailable when no usable answer came
     */
    Optional<JsonNode> find(String path, Map<String, String> query) {
        return available(() -> {
            Answer answer = new Answer(ecom("GET", path, query, null));
            return answer.missing() ? Optional.empty() : Optional.of(answer.content(ECOM_KEYS));
        });
    }

    /**
     * A look-up in the directory of places.
     *
     * @throws CarrierUnavailable when no usable answer came
     */
    List<JsonNode> places(String method, Map<String, String> query) {
        return available(() -> {
            URI uri = uri(settings.classifierUrl(), method, query);
            Answer answer = new Answer(http.send(HttpCall.get(uri, headers(settings.ecomToken()))));
            return answer.missing()
                    ? List.of()
                    : UkrposhtaFields.rows(
                            answer.content(ECOM_KEYS).path("Entries").path("Entry"));
        });
    }

    /**
     * A question to StatusTracking about many numbers at once; empty where it knows none of them.
     *
     * @throws CarrierUnavailable when no usable answer came
     * @throws CarrierRefusal with the carrier's words
     */
    Optional<JsonNode> statuses(String method, Collection<String> barcodes) {
        return available(() -> {
            Answer answer = new Answer(http.send(new HttpCall(
                    "POST",
                    uri(settings.trackingUrl(), method, Map.of()),
                    headers(settings.trackingToken()),
                    write(barcodes))));
            return answer.knowsNothing() ? Optional.empty() : Optional.of(answer.content(TRACKING_KEYS));
        });
    }

    /** The label as PDF; anything else that comes instead of it counts as no label. */
    byte[] sticker(String uuid) {
        URI uri = uri(
                settings.formsUrl(), "shipments/" + segment(uuid) + "/sticker", withToken(Map.of("size", "SIZE_A5")));
        byte[] document = http.download(HttpCall.get(
                uri, Map.of("Authorization", "Bearer " + settings.ecomToken(), "Accept", "application/pdf")));
        if (!new String(document, 0, Math.min(document.length, 5), StandardCharsets.US_ASCII).startsWith("%PDF")) {
            throw new HttpFault(HttpFault.Kind.UNREADABLE, "Ukrposhta sent something else than a PDF");
        }
        return document;
    }

    /** An id as a part of an address. */
    static String segment(String id) {
        return UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
    }

    private static <T> T available(Supplier<T> question) {
        try {
            return question.get();
        } catch (HttpFault fault) {
            throw new CarrierUnavailable("Укрпошта недоступна", fault);
        }
    }

    private HttpReply ecom(String method, String path, Map<String, String> query, Object body) {
        // an address belongs to nobody, so it alone takes no token
        boolean anybodys = method.equals("POST") && path.equals("addresses");
        URI uri = uri(settings.ecomUrl(), path, anybodys ? query : withToken(query));
        return http.send(new HttpCall(method, uri, headers(settings.ecomToken()), body == null ? null : write(body)));
    }

    private Map<String, String> withToken(Map<String, String> query) {
        Map<String, String> whole = new LinkedHashMap<>(query);
        whole.put("token", settings.counterpartyToken());
        return whole;
    }

    /** The directory of places answers in XML unless told otherwise. */
    private static Map<String, String> headers(String bearer) {
        return Map.of(
                "Authorization", "Bearer " + bearer, "Accept", "application/json", "Content-Type", "application/json");
    }

    private static URI uri(String base, String path, Map<String, String> query) {
        // made without the query first: what throws here quotes the address, and the query holds the token
        URI place = URI.create(base + path);
        return query.isEmpty()
                ? place
                : URI.create(place
                        + query.entrySet().stream()
                                .map(e -> e.getKey() + "=" + UriUtils.encode(e.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&", "?", "")));
    }

    private String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A request to Ukrposhta cannot be written", e);
        }
    }

    /** What an answer says; its body may hold buyers' data, so faults do not quote it. */
    private final class Answer {

        private final int status;
        private final boolean blank;
        private final Optional<JsonNode> body;
        private final boolean gateway;
        private final String code;
        private final String message;

        Answer(HttpReply reply) {
            status = reply.status();
            blank = reply.body().isBlank();
            body = read(reply.body());
            JsonNode whole = body.orElse(MissingNode.getInstance());
            gateway = whole.path("fault").isObject();
            JsonNode problem = gateway ? whole.path("fault") : whole;
            code = text(problem, "code");
            message = Stream.of("message", "description", "error_description", "error")
                    .map(field -> text(problem, field))
                    .filter(words -> !words.isEmpty())
                    .findFirst()
                    .orElse("");
        }

        private Optional<JsonNode> read(String text) {
            try {
                return Optional.of(text.isBlank() ? MissingNode.getInstance() : json.readTree(text));
            } catch (JsonProcessingException e) {
                return Optional.empty();
            }
        }

        /** The service says so itself, by its code. */
        boolean knowsNothing() {
            return code.startsWith("UPE02");
        }

        /** The service knows the question and has nothing; a wrong address is no such answer. */
        boolean missing() {
            boolean said = blank || body.isPresent() && !gateway;
            return knowsNothing() || status == 404 && said || status == 204;
        }

        JsonNode content(String keys) {
            if (status / 100 == 2 && !gateway && !code.startsWith("UPE")) {
                return body.orElseThrow(this::unreadable);
            }
            if (status == 429 || THROTTLED.matcher(message).find()) {
                throw new CarrierBusy("Укрпошта обмежила кількість запитів");
            }
            if (status >= 500 || status / 100 == 3 || status == 408 || code.matches("UPE0[68].*")) {
                throw unreadable();
            }
            List<String> codes = code.isEmpty() ? List.of() : List.of(code);
            if (status == 401 || status == 403 || code.startsWith("UPE05")) {
                throw new KeyRefused(codes, keys);
            }
            if (body.isEmpty() || blank) {
                throw new HttpFault(HttpFault.Kind.REFUSED, "Ukrposhta answered HTTP " + status + " without a reason");
            }
            throw new CarrierRefusal(codes, words());
        }

        private String words() {
            if (!message.isEmpty()) {
                return "Укрпошта відмовила: " + message;
            }
            return "Укрпошта відмовила без пояснення" + (code.isEmpty() ? "" : ", код " + code);
        }

        private HttpFault unreadable() {
            return new HttpFault(
                    HttpFault.Kind.UNREADABLE,
                    "Ukrposhta's answer, HTTP " + status + (code.matches("\\w+") ? " " + code : "") + ", is no use");
        }
    }
}
