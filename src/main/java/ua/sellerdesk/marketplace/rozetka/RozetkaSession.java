package ua.sellerdesk.marketplace.rozetka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import ua.sellerdesk.http.HttpCall;
import ua.sellerdesk.http.HttpFault;
import ua.sellerdesk.http.HttpReply;
import ua.sellerdesk.http.HttpTransport;
import ua.sellerdesk.marketplace.MarketplaceUnavailable;

/**
 * The bearer token: a fixed one of the cabinet, or one from signing in ({@code POST /sites}). It lives for 24 h after
 * its last use, so it is renewed when the marketplace refuses it, never by the clock.
 */
class RozetkaSession {

    private final HttpTransport transport;
    private final RozetkaProperties properties;
    private final AccessFaults faults;
    private final JsonMapper json;
    private String token;

    RozetkaSession(HttpTransport transport, RozetkaProperties properties, AccessFaults faults, JsonMapper json) {
        this.transport = transport;
        this.properties = properties;
        this.faults = faults;
        this.json = json;
    }

    synchronized String token() {
        if (properties.byToken()) {
            return properties.apiToken();
        }
        if (token == null) {
            token = signIn();
        }
        return token;
    }

    /**
     * Drops a refused token, unless another thread has renewed it meanwhile.
     *
     * @return whether trying again makes sense
     */
    synchronized boolean refused(String refusedToken) {
        if (properties.byToken()) {
            return false;
        }
        if (refusedToken.equals(token)) {
            token = null;
        }
        return true;
    }

    private String signIn() {
        String encoded =
                Base64.getEncoder().encodeToString(properties.password().getBytes(StandardCharsets.UTF_8));
        HttpReply reply;
        try {
            reply = transport.send(new HttpCall(
                    "POST",
                    RozetkaClient.address(properties.baseUrl(), "/sites", Map.of()),
                    Map.of("Content-Type", "application/json", "Accept", "application/json", "Content-Language", "uk"),
                    json.createObjectNode()
                            .put("username", properties.username())
                            .put("password", encoded)
                            .toString()));
        } catch (HttpFault e) {
            throw new MarketplaceUnavailable("ROZETKA недоступна: вхід не відбувся", e);
        }
        return accessToken(reply);
    }

    private String accessToken(HttpReply reply) {
        JsonNode envelope;
        try {
            envelope = json.readTree(reply.body());
        } catch (JsonProcessingException e) {
            envelope = null;
        }
        String given = envelope == null ? null : Json.text(envelope.path("content"), "access_token");
        if (given != null) {
            return given;
        }
        if (envelope != null && envelope.hasNonNull("errors")) {
            RozetkaError error = RozetkaError.of(envelope);
            if (!error.passing()) {
                throw faults.notLetIn("код " + error.code());
            }
        } else if (reply.status() == 401 || reply.status() == 403) {
            throw faults.turnedAway(reply.status());
        }
        throw new MarketplaceUnavailable("ROZETKA не дала ключа на вхід (HTTP " + reply.status() + ")", null);
    }
}
