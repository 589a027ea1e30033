package ua.sellerdesk.shipping.meest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import ua.sellerdesk.http.HttpCall;
import ua.sellerdesk.http.HttpFault;
import ua.sellerdesk.http.HttpReply;
import ua.sellerdesk.http.HttpTransport;

/** One request to Meest and its answer, whoever signs it. */
@Component
class MeestWire {

    private final HttpTransport http;
    private final ObjectMapper json;
    private final MeestProperties settings;

    MeestWire(HttpTransport http, ObjectMapper json, MeestProperties settings) {
        this.http = http;
        this.json = json;
        this.settings = settings;
    }

    /** A path of the interface from its parts, each encoded. */
    static String path(String... parts) {
        return Arrays.stream(parts)
                .map(part -> "/" + UriUtils.encode(part, StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    /**
     * @param token null for signing in
     * @param body null where there is none
     * @throws HttpFault when no answer came
     */
    MeestAnswer send(String method, String path, String token, Object body) {
        HttpReply reply =
                http.send(new HttpCall(method, URI.create(settings.baseUrl() + path), headers(token), write(body)));
        return new MeestAnswer(reply.status(), read(reply.body()));
    }

    byte[] download(String path, String token) {
        return http.download(HttpCall.get(URI.create(settings.baseUrl() + path), Map.of("token", token)));
    }

    private static Map<String, String> headers(String token) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("Accept", "application/json");
        if (token != null) {
            headers.put("token", token);
        }
        return headers;
    }

    private String write(Object body) {
        try {
            return body == null ? null : json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A request to Meest cannot be written", e);
        }
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            // the body may hold buyers' data, so it is not quoted
            return null;
        }
    }
}
