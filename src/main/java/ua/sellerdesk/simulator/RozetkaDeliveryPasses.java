package ua.sellerdesk.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Who may come in to ROZETKA Delivery: whoever has the partner's token, or a pass of 72 hours got by it. */
@Component
@Profile("demo")
class RozetkaDeliveryPasses {

    private static final String TOKEN = "demo-token";
    private static final Duration LIFE = Duration.ofHours(72);

    private final Map<String, Instant> lastUses = new ConcurrentHashMap<>();
    private final SimulatedTime time;

    RozetkaDeliveryPasses(SimulatedTime time) {
        this.time = time;
    }

    /** A pass; empty for a token that nobody has. */
    Optional<String> give(String token) {
        if (!token.equals(TOKEN)) {
            return Optional.empty();
        }
        String pass = "pass-" + UUID.randomUUID();
        lastUses.put(pass, time.now());
        return Optional.of(pass);
    }

    /** Each use of a pass lets it live anew. */
    boolean admit(String authorization) {
        String token = authorization.replaceFirst("^Bearer ", "");
        Instant now = time.now();
        return token.equals(TOKEN)
                || lastUses.computeIfPresent(
                                token, (pass, used) -> used.plus(LIFE).isAfter(now) ? now : null)
                        != null;
    }

    /** As when 72 hours went by. */
    void endAll() {
        lastUses.clear();
    }
}
