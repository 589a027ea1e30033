package ua.sellerdesk.marketplace.rozetka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import ua.sellerdesk.http.HttpCall;
import ua.sellerdesk.http.HttpFault;
import ua.sellerdesk.http.HttpReply;
import ua.sellerdesk.http.HttpTransport;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.marketplace.MarketplaceUnavailable;
import ua.sellerdesk.marketplace.UncertainWrite;

/** Sends requests with the session's token and turns every envelope into content, a refusal, or a fault that time or whoever keeps the settings mends. */
class RozetkaClient {

    private final HttpTransport transport;
    private final URI base;
    private final RozetkaSession session;
    private final AccessFaults faults;
    private final JsonMapper json;

    RozetkaClient(HttpTransport transport, URI base, RozetkaSession session, AccessFaults faults, JsonMapper json) {
        this.transport = transport;
        this.base = base;
        this.session = session;
        this.faults = faults;
        this.json = json;
    }

    JsonNode get(String path, Map<String, String> query) {
        return call("GET", path, query, null);
    }

    /** @throws UncertainWrite when the request may have been processed all the same */
    JsonNode write(String method, String path, ObjectNode body) {
        return call(method, path, Map.of(), body.toString());
    }

    ObjectNode body() {
        return json.createObjectNode();
    }

    static URI address(URI base, String path, Map<String, String> query) {
        String root = base.toString().replaceAll("/+$", "");
        String asked = query.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return URI.create(root + path + (asked.isEmpty() ? "" : "?" + asked));
    }

    private JsonNode call(String method, String path, Map<String, String> query, String body) {
        String token = session.token();
        Answer answer = once(method, path, query, body, token);
        if (answer.sessionRefused() && session.refused(token)) {
            answer = once(method, path, query, body, session.token());
        }
        return answer.content(method, path, faults);
    }

    private Answer once(String method, String path, Map<String, String> query, String body, String token) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Authorization", "Bearer " + token);
        headers.put("Accept", "application/json");
        headers.put("Content-Language", "uk");
        if (body != null) {
            headers.put("Content-Type", "application/json");
        }
        if (path.endsWith("/search")) {
            // without it a filter that the marketplace dislikes brings an empty list instead of an error
            headers.put("Accept-Validate-Exception", "1");
        }
        try {
            HttpReply reply = transport.send(new HttpCall(method, address(base, path, query), headers, body));
            return new Answer(reply.status(), tree(reply.body()));
        } catch (HttpFault e) {
            if (e.mayHaveBeenProcessed() && !"GET".equals(method)) {
                throw new UncertainWrite("ROZETKA не відповіла на " + method + " " + path, e);
            }
            throw new MarketplaceUnavailable("ROZETKA недоступна: " + method + " " + path, e);
        }
    }

    private JsonNode tree(String body) {
        try {
            JsonNode tree = json.readTree(body);
            return tree != null && tree.isObject() ? tree : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** @param envelope null where the body was no JSON object */
    private record Answer(int status, JsonNode envelope) {

        boolean failed() {
            return envelope != null
                    && (envelope.hasNonNull("errors")
                                    && !envelope.path("errors").isEmpty()
                            || envelope.hasNonNull("success") && !Json.flag(envelope, "success"));
        }

        boolean sessionRefused() {
            return !denied() && (status == 401 || status == 403 || failed() && error().session());
        }

        private boolean denied() {
            return failed() && error().denied();
        }

        private RozetkaError error() {
            return RozetkaError.of(envelope);
        }

        JsonNode content(String method, String path, AccessFaults faults) {
            if (denied()) {
                throw faults.denied(path);
            }
            if (sessionRefused()) {
                throw failed() ? faults.notLetIn("код " + error().code()) : faults.turnedAway(status);
            }
            if (failed()) {
                if (!error().passing() && status < 500) {
                    throw new MarketplaceRefusal(error().code(), error().forOperator());
                }
            } else if (status >= 400 && status < 500 && status != 408 && status != 429) {
                throw faults.notTheApi(status);
            } else if (status >= 200 && status < 300 && envelope != null && envelope.has("content")) {
                return envelope.get("content");
            }
            String words = "ROZETKA зараз не може відповісти на " + method + " " + path + " (HTTP " + status + ")";
            if ("GET".equals(method)) {
                throw new MarketplaceUnavailable(words, null);
            }
            throw new UncertainWrite(words, null);
        }
    }
}
