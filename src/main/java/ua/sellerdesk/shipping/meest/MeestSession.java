package ua.sellerdesk.shipping.meest;

import static ua.sellerdesk.shipping.meest.MeestJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
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

/** Who we are to Meest: the token of the settings, or one got by signing in, renewed shortly before it ends. */
@Component
class MeestSession {

    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration MARGIN = Duration.ofMinutes(1);
    private static final int MARGIN_SHARE = 10;

    private record Ticket(String token, String refresh, Instant until) {}

    private final MeestWire wire;
    private final MeestPace pace;
    private final MeestProperties settings;
    private final Clock clock;
    private Ticket ticket;
    private boolean givenTokenRefused;

    @Autowired
    MeestSession(MeestWire wire, MeestPace pace, MeestProperties settings) {
        this(wire, pace, settings, Clock.systemUTC());
    }

    MeestSession(MeestWire wire, MeestPace pace, MeestProperties settings, Clock clock) {
        this.wire = wire;
        this.pace = pace;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A token to sign a request with. One asks at a time; the others wait and take what it got.
     *
     * @throws CarrierRefusal when the carrier does not take the credentials
     * @throws CarrierUnavailable when the carrier cannot be asked now
     */
    synchronized String token() {
        boolean given = !settings.token().isEmpty() && !(givenTokenRefused && settings.canSignIn());
        if (given) {
            return settings.token();
        }
        if (ticket == null || !clock.instant().isBefore(ticket.until())) {
            ticket = ticket == null || ticket.refresh().isEmpty() ? signedIn() : renewed(ticket);
        }
        return ticket.token();
    }

    /**
     * The carrier does not take the token: the next one is got by signing in, unless somebody has already done so.
     *
     * @return whether there is a next one to be got
     */
    synchronized boolean refused(String token) {
        if (token.equals(settings.token())) {
            givenTokenRefused = true;
        }
        if (ticket != null && ticket.token().equals(token)) {
            ticket = null;
        }
        return settings.canSignIn();
    }

    CarrierRefusal notTaken() {
        return new CarrierRefusal(
                List.of(MeestAnswer.UNAUTHORIZED),
                settings.canSignIn()
                        ? "Meest не приймає логін і пароль: перевірте sellerdesk.carriers.meest.username і .password"
                        : "Meest не приймає токен: перевірте sellerdesk.carriers.meest.token");
    }

    private Ticket renewed(Ticket old) {
        try {
            return ticket(ask("refreshToken", Map.of("refreshToken", old.refresh())), old.refresh());
        } catch (CarrierRefusal | HttpFault notRenewed) {
            return signedIn();
        }
    }

    private Ticket signedIn() {
        try {
            return ticket(ask("auth", Map.of("username", settings.username(), "password", settings.password())), "");
        } catch (CarrierRefusal refusal) {
            throw notTaken();
        } catch (HttpFault fault) {
            throw new CarrierUnavailable("Meest недоступний: увійти не вдалося", fault);
        }
    }

    private JsonNode ask(String method, Map<String, String> body) {
        pace.take();
        MeestAnswer answer = wire.send("POST", MeestWire.path(method), null, body);
        if (answer.unauthorized()) {
            throw notTaken();
        }
        return answer.result(true);
    }

    private Ticket ticket(JsonNode told, String oldRefresh) {
        JsonNode row = MeestJson.rows(told).stream()
                .findFirst()
                .orElseThrow(() -> new HttpFault(HttpFault.Kind.UNREADABLE, "Meest gave no token"));
        String token = text(row, "token");
        if (token.isEmpty()) {
            throw new HttpFault(HttpFault.Kind.UNREADABLE, "Meest gave no token");
        }
        String refresh = text(row, "refresh_token");
        refresh = refresh.isEmpty() ? text(row, "refreshToken") : refresh;
        Duration life = life(MeestJson.number(row, "expiresIn"));
        Duration early = life.dividedBy(MARGIN_SHARE);
        return new Ticket(
                token,
                refresh.isEmpty() ? oldRefresh : refresh,
                clock.instant().plus(life).minus(early.compareTo(MARGIN) < 0 ? early : MARGIN));
    }

    /** A day is what the carrier promises; what it writes beside the token may be missing, or far more. */
    private static Duration life(BigDecimal seconds) {
        boolean usable = seconds != null
                && seconds.signum() > 0
                && seconds.compareTo(BigDecimal.valueOf(LONGEST.toSeconds())) < 0;
        return usable ? Duration.ofSeconds(Math.max(1, seconds.longValue())) : LONGEST;
    }
}
