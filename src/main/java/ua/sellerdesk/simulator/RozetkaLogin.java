package ua.sellerdesk.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Tokens of the marketplace's interface. */
@Component
@Profile("demo")
class RozetkaLogin {

    private static final String ENCODED = Base64.getEncoder().encodeToString("demo".getBytes(StandardCharsets.UTF_8));
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();

    RozetkaLogin() {
        tokens.add("demo-token");
    }

    String login(String user, String password) {
        if (!"demo".equals(user) || !ENCODED.equals(password)) {
            throw new ApiRefusal(1004, "incorrect_username_password", null);
        }
        String token = UUID.randomUUID().toString().replace("-", "");
        tokens.add(token);
        return token;
    }

    boolean knows(String header) {
        return header != null && header.startsWith("Bearer ") && tokens.contains(header.substring(7));
    }
}
