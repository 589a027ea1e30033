package ua.sellerdesk.shipping.meest;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import ua.sellerdesk.http.HttpFault;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.CarrierUnavailable;

/** Signed requests to Meest. A token that has ended is replaced once; the request that met it was not processed. */
@Component
class MeestClient {

    private static final String UNAVAILABLE = "Meest недоступний";

    private final MeestWire wire;
    private final MeestSession session;
    private final MeestPace pace;

    MeestClient(MeestWire wire, MeestSession session, MeestPace pace) {
        this.wire = wire;
        this.session = session;
        this.pace = pace;
    }

    /**
     * A request that may be repeated.
     *
     * @param body null where there is none
     * @throws CarrierUnavailable when no usable answer came
     * @throws CarrierRefusal with the carrier's words
     */
    JsonNode ask(String method, String path, Object body) {
        return ask(method, path, body, false);
    }

    /** As {@link #ask}, of a method that may answer without an envelope. */
    JsonNode askBare(String method, String path, Object body) {
        return ask(method, path, body, true);
    }

    private JsonNode ask(String method, String path, Object body, boolean bare) {
        try {
            pace.take();
            return answer(method, path, body).result(bare);
        } catch (HttpFault fault) {
            throw new CarrierUnavailable(UNAVAILABLE, fault);
        }
    }

    /** As {@link #ask}, for one of many questions: it waits for its turn. */
    JsonNode askInTurn(String path) {
        try {
            pace.takeInTurn();
            return answer("GET", path, null).result(false);
        } catch (HttpFault fault) {
            throw new CarrierUnavailable(UNAVAILABLE, fault);
        }
    }

    /**
     * A request that must not be repeated blindly.
     *
     * @throws HttpFault when the carrier may have acted
     * @throws CarrierUnavailable when the carrier certainly did nothing and may be asked again
     * @throws CarrierRefusal with the carrier's words
     */
    JsonNode call(String method, String path, Object body) {
        pace.take();
        return answer(method, path, body).result(false);
    }

    /**
     * A document as PDF.
     *
     * @throws HttpFault when none came
     */
    byte[] pdf(String path) {
        pace.take();
        byte[] document = download(path);
        if (!new String(document, 0, Math.min(document.length, 5), StandardCharsets.US_ASCII).startsWith("%PDF")) {
            throw new HttpFault(HttpFault.Kind.UNREADABLE, "Meest sent something else than a PDF");
        }
        return document;
    }

    private byte[] download(String path) {
        String token = session.token();
        try {
            return wire.download(path, token);
        } catch (HttpFault fault) {
            // the fault does not tell an ended token from a missing parcel
            if (fault.kind() != HttpFault.Kind.REFUSED || !session.refused(token)) {
                throw fault;
            }
            return wire.download(path, session.token());
        }
    }

    private MeestAnswer answer(String method, String path, Object body) {
        String token = session.token();
        MeestAnswer answer = wire.send(method, path, token, body);
        if (!answer.unauthorized()) {
            return answer;
        }
        MeestAnswer second = session.refused(token) ? wire.send(method, path, session.token(), body) : answer;
        if (second.unauthorized()) {
            throw session.notTaken();
        }
        return second;
    }
}
