package ua.sellerdesk.shipping.rozetkadelivery;

import static ua.sellerdesk.shipping.rozetkadelivery.RozetkaDeliveryAnswer.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import ua.sellerdesk.http.HttpFault;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.CarrierUnavailable;

/**
 * Requests to ROZETKA Delivery, signed where they must be. A pass that has ended is replaced once; the request that met
 * it was not processed.
 */
@Component
class RozetkaDeliveryClient {

    private static final int ROWS_A_PAGE = 100;
    private static final String UNAVAILABLE = "ROZETKA Delivery недоступна";

    private final RozetkaDeliveryWire wire;
    private final RozetkaDeliverySession session;
    private final RozetkaDeliveryProperties settings;

    RozetkaDeliveryClient(
            RozetkaDeliveryWire wire, RozetkaDeliverySession session, RozetkaDeliveryProperties settings) {
        this.wire = wire;
        this.session = session;
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
        return asked(() -> signed(token -> wire.send("GET", path, query, token, null)));
    }

    /**
     * A whole list of our own parcels, page by page; one that is not there has no rows.
     *
     * @throws CarrierUnavailable when no usable answer came, a list that cannot be read included
     */
    List<JsonNode> list(String path, Map<String, String> filters) {
        return list(filters, query -> ask(path, query));
    }

    /** The same of an open directory, which is asked without our token. */
    List<JsonNode> directory(String path, Map<String, String> filters) {
        return list(filters, query -> asked(() -> wire.send("GET", path, query, null, null)));
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
        Object body = settings.dataWrapper() ? Map.of("data", content) : content;
        return signed(token -> wire.send(method, path, "", token, body)).data();
    }

    /**
     * The label as PDF, which comes in Base64 within JSON.
     *
     * @throws HttpFault where anything else comes instead of it
     */
    byte[] label(String id) {
        byte[] answer = download("/api/track/label", query("id", List.of(id)));
        byte[] document = pdf(answer) ? answer : unpacked(answer);
        if (!pdf(document)) {
            throw new HttpFault(HttpFault.Kind.UNREADABLE, "ROZETKA Delivery sent something else than a PDF");
        }
        return document;
    }

    private <T> T signed(Function<String, T> request) {
        String token = session.token();
        try {
            return request.apply(token);
        } catch (CarrierRefusal refusal) {
            if (!refusal.codes().contains(RozetkaDeliveryWire.UNAUTHORIZED) || !session.ended(token)) {
                throw refusal;
            }
            return request.apply(session.token());
        }
    }

    private byte[] download(String path, String query) {
        String token = session.token();
        try {
            return wire.download(path, query, token);
        } catch (HttpFault fault) {
            // the fault does not tell an ended pass from a missing parcel
            if (fault.kind() != HttpFault.Kind.REFUSED || !session.ended(token)) {
                throw fault;
            }
            return wire.download(path, query, session.token());
        }
    }

    private byte[] unpacked(byte[] answer) {
        return wire.parsed(new String(answer, StandardCharsets.UTF_8))
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

    private List<JsonNode> list(Map<String, String> filters, Function<String, RozetkaDeliveryAnswer> question) {
        List<JsonNode> all = new ArrayList<>();
        Set<JsonNode> seen = new HashSet<>();
        for (int page = 1; ; page++) {
            String query = filters.entrySet().stream()
                            .map(filter -> filter.getKey() + "=" + encoded(filter.getValue()))
                            .collect(Collectors.joining("&", "", "&"))
                    + "limit=" + ROWS_A_PAGE + "&page=" + page;
            RozetkaDeliveryAnswer answer = page(query, question);
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

    private static RozetkaDeliveryAnswer page(String query, Function<String, RozetkaDeliveryAnswer> question) {
        try {
            return question.apply(query);
        } catch (CarrierRefusal refusal) {
            if (refusal.codes().contains(RozetkaDeliveryWire.NOT_THERE)) {
                return new RozetkaDeliveryAnswer(JsonNodeFactory.instance.arrayNode());
            }
            throw refusal;
        }
    }

    private static RozetkaDeliveryAnswer asked(Supplier<RozetkaDeliveryAnswer> question) {
        try {
            return question.get();
        } catch (HttpFault fault) {
            throw new CarrierUnavailable(UNAVAILABLE, fault);
        }
    }

    private static String encoded(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }
}
