package ua.sellerdesk.shipping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Which waybills the carriers have, read off the requests that reach them and the answers they give, whether or not the
 * answers arrive. A second live one for an order is noted for ever, were it deleted at once.
 */
final class CarrierBooks {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> markOf = new HashMap<>();
    private final List<String> doubles = new ArrayList<>();
    private int made;
    private int deleted;

    /** The carriers' own ids of the live waybills with that mark, each behind its carrier's name. */
    synchronized List<String> live(String mark) {
        return markOf.entrySet().stream()
                .filter(entry -> entry.getValue().equals(mark))
                .map(Map.Entry::getKey)
                .toList();
    }

    synchronized List<String> doubles() {
        return List.copyOf(doubles);
    }

    synchronized int made() {
        return made;
    }

    synchronized int deleted() {
        return deleted;
    }

    static boolean deletes(String method, String body) {
        return method.equals("DELETE") || body.contains("\"calledMethod\":\"delete\"");
    }

    HttpResponse<byte[]> kept(String method, String path, String body, Supplier<HttpResponse<byte[]>> call) {
        boolean novaPoshta = path.contains("/novaposhta/");
        boolean makes = novaPoshta
                ? body.contains("\"InternetDocument\"") && body.contains("\"calledMethod\":\"save\"")
                : method.equals("POST")
                        && (path.endsWith("/shipments") || path.endsWith("/parcel") || path.endsWith("/api/track"));
        if (!makes && !deletes(method, body)) {
            return call.get();
        }
        // one at a time: what is written here must be in the order in which the carriers acted
        synchronized (this) {
            HttpResponse<byte[]> reply = call.get();
            JsonNode answer = json(new String(reply.body(), StandardCharsets.UTF_8));
            JsonNode request = json(body);
            if (reply.statusCode() / 100 == 2) {
                if (makes) {
                    note(mark(path, request), id(path, answer));
                } else {
                    gone(path, request, answer);
                }
            }
            return reply;
        }
    }

    private void note(String mark, String id) {
        if (id.endsWith("/")) {
            return;
        }
        List<String> others = live(mark);
        if (!others.isEmpty()) {
            doubles.add(mark + ": " + others + " and " + id);
        }
        made++;
        markOf.put(id, mark);
    }

    private void gone(String path, JsonNode request, JsonNode answer) {
        List<String> ids = new ArrayList<>();
        if (path.contains("/novaposhta/")) {
            answer.path("data")
                    .forEach(row -> ids.add("nova-poshta/" + row.path("Ref").asText()));
        } else if (path.contains("/rozetkadelivery/")) {
            request.path("data").forEach(id -> ids.add("rozetka-delivery/" + id.asText()));
        } else {
            String carrier = path.contains("/ukrposhta/") ? "ukrposhta/" : "meest/";
            ids.add(carrier + path.substring(path.lastIndexOf('/') + 1));
        }
        ids.forEach(id -> deleted += markOf.remove(id) == null ? 0 : 1);
    }

    private static String mark(String path, JsonNode request) {
        if (path.contains("/novaposhta/")) {
            return request.path("methodProperties")
                    .path("InfoRegClientBarcodes")
                    .asText();
        }
        if (path.contains("/ukrposhta/")) {
            return request.path("externalId").asText();
        }
        return path.contains("/meest/")
                ? request.path("parcelNumber").asText()
                : request.path("data").path("visible_id").asText();
    }

    private static String id(String path, JsonNode answer) {
        if (path.contains("/novaposhta/")) {
            return "nova-poshta/" + answer.path("data").path(0).path("Ref").asText();
        }
        if (path.contains("/ukrposhta/")) {
            return "ukrposhta/" + answer.path("uuid").asText();
        }
        return path.contains("/meest/")
                ? "meest/" + answer.path("result").path("parcelID").asText()
                : "rozetka-delivery/" + answer.path("data").path("track_id").asText();
    }

    private static JsonNode json(String text) {
        try {
            return text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
