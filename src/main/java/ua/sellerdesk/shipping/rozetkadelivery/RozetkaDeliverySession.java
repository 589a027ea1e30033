package ua.sellerdesk.shipping.rozetkadelivery;

import static ua.sellerdesk.shipping.rozetkadelivery.RozetkaDeliveryAnswer.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import ua.sellerdesk.http.HttpFault;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.CarrierUnavailable;
import ua.sellerdesk.shipping.rozetkadelivery.RozetkaDeliveryProperties.SignIn;

/** Who we are to ROZETKA Delivery: the partner's token itself, or a pass got by it and renewed before it ends. */
@Component
class RozetkaDeliverySession {

    /** How long a pass holds; the carrier counts anew with each use, so it never ends earlier. */
    private static final Duration LIFE = Duration.ofHours(72);

    private static final Duration MARGIN = Duration.ofHours(1);

    private record Pass(String token, Instant until) {}

    private final RozetkaDeliveryWire wire;
    private final RozetkaDeliveryProperties settings;
    private final Clock clock;
    private Pass pass;

    @Autowired
    RozetkaDeliverySession(RozetkaDeliveryWire wire, RozetkaDeliveryProperties settings) {
        this(wire, settings, Clock.systemUTC());
    }

    RozetkaDeliverySession(RozetkaDeliveryWire wire, RozetkaDeliveryProperties settings, Clock clock) {
        this.wire = wire;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What a request is signed with. One signs in at a time; the others wait and take what it got.
     *
     * @throws CarrierRefusal when the carrier does not take the token
     * @throws CarrierUnavailable when the carrier cannot be asked now
     */
    synchronized String token() {
        if (settings.signIn() == SignIn.KEY) {
            return settings.token();
        }
        if (pass == null || !clock.instant().isBefore(pass.until())) {
            pass = new Pass(signedIn(), clock.instant().plus(LIFE).minus(MARGIN));
        }
        return pass.token();
    }

    /**
     * The carrier does not take it any more: the next one is got by signing in, unless somebody has already done so.
     *
     * @return whether there is a next one to be got
     */
    synchronized boolean ended(String token) {
        if (pass != null && pass.token().equals(token)) {
            pass = null;
        }
        return settings.signIn() == SignIn.LOGIN_AS;
    }

    private String signedIn() {
        try {
            String got = pass(wire.send("POST", "/api/auth/login-as", "", null, Map.of("token", settings.token())));
            if (got.isEmpty()) {
                throw new HttpFault(HttpFault.Kind.UNREADABLE, "ROZETKA Delivery gave no pass");
            }
            return got;
        } catch (CarrierRefusal refusal) {
            // without the carrier's words, which may repeat the token
            throw new CarrierRefusal(
                    List.of(RozetkaDeliveryWire.UNAUTHORIZED),
                    "ROZETKA Delivery не впускає за токеном: перевірте " + RozetkaDeliveryProperties.PREFIX + "token і "
                            + RozetkaDeliveryProperties.PREFIX + "sign-in");
        } catch (HttpFault fault) {
            throw new CarrierUnavailable("ROZETKA Delivery недоступна: увійти не вдалося", fault);
        }
    }

    /** It stands in the answer itself, in its data, or is the data. */
    private static String pass(RozetkaDeliveryAnswer answer) {
        JsonNode data = answer.data();
        String inside = data.isTextual() ? data.asText().trim() : text(data, "access_token", "token");
        return inside.isEmpty() ? text(answer.body(), "access_token", "token") : inside;
    }
}
