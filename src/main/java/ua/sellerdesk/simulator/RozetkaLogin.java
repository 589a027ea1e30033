package ua.sellerdesk.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Tokens of the marketplace's interface: a session ends after a day without use. */
@Component
@Profile("demo")
class RozetkaLogin {

    static final int BAD_TOKEN = 1018;
    static final int SESSION_ENDED = 6001;

    private static final int NO_TOKEN = 1020;
    private static final int WRONG_PASSWORD = 1004;
    private static final String API_TOKEN = "demo-token";
    private static final String SCHEME = "Bearer ";
    private static final String ENCODED = Base64.getEncoder().encodeToString("demo".getBytes(StandardCharsets.UTF_8));

    private final SimulatedTime time;
    private final Map<String, Instant> lastUse = new ConcurrentHashMap<>();

    RozetkaLogin(SimulatedTime time) {
        this.time = time;
    }

    String login(String user, String password) {
        if (!"demo".equals(user) || !ENCODED.equals(password)) {
            throw new ApiRefusal(WRONG_PASSWORD, "incorrect_username_password", null);
        }
        String token = UUID.randomUUID().toString().replace("-", "");
        lastUse.put(token, time.now());
        return token;
    }

    void check(String header) {
        if (header == null || !header.startsWith(SCHEME)) {
            throw new ApiRefusal(NO_TOKEN, "incorrect_username_password", null);
        }
        String token = header.substring(SCHEME.length());
        if (API_TOKEN.equals(token)) {
            return;
        }
        Instant last = lastUse.get(token);
        if (last == null) {
            throw new ApiRefusal(BAD_TOKEN, "incorrect_enter_token", null);
        }
        if (!time.now().isBefore(last.plus(time.sellerDays(1)))) {
            throw new ApiRefusal(SESSION_ENDED, "session_expired", null);
        }
        lastUse.put(token, time.now());
    }

    void logout(String header) {
        lastUse.remove(header.substring(SCHEME.length()));
    }

    /** All sessions end at once, as after a change of the password. */
    void endSessions() {
        lastUse.replaceAll((token, last) -> Instant.EPOCH);
    }
}
