package ua.sellerdesk.production;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a stand-in was asked.
 *
 * @param at when it came in
 * @param method the HTTP method
 * @param path the path under the stand-in's own root, starting with a slash
 * @param query the decoded query parameters
 * @param headers the headers by lower-case name, the first value of each
 * @param body the JSON body; a missing node where there was none or it was not JSON
 */
record Call(
        Instant at, String method, String path, Map<String, String> query, Map<String, String> headers, JsonNode body) {

    static Call read(HttpExchange exchange, String root) throws IOException {
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        Map<String, String> query = new LinkedHashMap<>();
        String raw = exchange.getRequestURI().getRawQuery();
        if (raw != null) {
            for (String pair : raw.split("&")) {
                int equals = pair.indexOf('=');
                query.put(
                        decode(equals < 0 ? pair : pair.substring(0, equals)),
                        equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        Map<String, String> headers = exchange.getRequestHeaders().entrySet().stream()
                .collect(
                        Collectors.toMap(header -> header.getKey().toLowerCase(Locale.ROOT), header -> header.getValue()
                                .get(0)));
        String path = exchange.getRequestURI().getPath().substring(root.length());
        return new Call(
                Instant.now(),
                exchange.getRequestMethod(),
                path.isEmpty() ? "/" : path,
                query,
                headers,
                Json.lenient(new String(bytes, StandardCharsets.UTF_8)));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    boolean is(String wantedMethod, String wantedPath) {
        return method.equals(wantedMethod) && path.equals(wantedPath);
    }

    /** Whether this asks Nova Poshta for the method named. */
    boolean calls(String novaPoshtaMethod) {
        return body.path("calledMethod").asText().equals(novaPoshtaMethod);
    }

    @Override
    public String toString() {
        return method + " " + path + (query.isEmpty() ? "" : " " + query) + (body.isMissingNode() ? "" : " " + body);
    }
}
