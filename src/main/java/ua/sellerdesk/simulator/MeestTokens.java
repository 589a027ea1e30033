package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.JsonMap.map;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Who may ask Meest, and how often: tokens end after a day of the seller's. */
@Component
@Profile("demo")
class MeestTokens {

    private static final String CABINET_TOKEN = "demo-token";
    private static final int REQUESTS_A_MINUTE = 500;

    private final SimulatedTime time;
    private final Map<String, Instant> ends = new ConcurrentHashMap<>();
    private final Map<String, Instant> renewals = new ConcurrentHashMap<>();
    private final Deque<Instant> asked = new ArrayDeque<>();

    MeestTokens(SimulatedTime time) {
        this.time = time;
    }

    Map<String, Object> signIn(String user, String password) {
        if (!"demo".equals(user) || !"demo".equals(password)) {
            throw new MeestRefusal(401, "username", "Невірний username чи password");
        }
        return issue();
    }

    Map<String, Object> renew(String refreshToken) {
        Instant end = renewals.remove(refreshToken);
        if (end == null || !time.now().isBefore(end)) {
            throw new MeestRefusal(401, "refreshToken", "Невірний refreshToken");
        }
        return issue();
    }

    private Map<String, Object> issue() {
        String token = UUID.randomUUID().toString().replace("-", "");
        String refresh = UUID.randomUUID().toString().replace("-", "");
        Duration life = time.sellerDays(1);
        ends.put(token, time.now().plus(life));
        renewals.put(refresh, time.now().plus(life.multipliedBy(2)));
        return map("token", token, "refresh_token", refresh, "expiresIn", Math.max(1, life.toSeconds()));
    }

    void check(String token) {
        if (tooMany()) {
            throw new MeestRefusal(429, "", "Перевищено дозволену кількість запитів");
        }
        Instant end = token == null ? null : ends.get(token);
        if (!CABINET_TOKEN.equals(token) && (end == null || !time.now().isBefore(end))) {
            throw new MeestRefusal(401, "token", "Невірний токен");
        }
    }

    /** All tokens end at once. */
    void end() {
        ends.clear();
        renewals.clear();
    }

    private synchronized boolean tooMany() {
        Instant now = time.now();
        while (!asked.isEmpty() && asked.peek().isBefore(now.minusSeconds(60))) {
            asked.poll();
        }
        asked.add(now);
        return asked.size() > REQUESTS_A_MINUTE;
    }
}
