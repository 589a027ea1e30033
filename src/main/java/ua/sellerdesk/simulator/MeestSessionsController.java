package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.MeestRefusal.ok;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Signing in to Meest. */
@MeestResource
class MeestSessionsController {

    private final MeestTokens tokens;

    MeestSessionsController(MeestTokens tokens) {
        this.tokens = tokens;
    }

    @PostMapping("/auth")
    Map<String, Object> signIn(@RequestBody JsonNode body) {
        return ok(tokens.signIn(
                body.path("username").asText(), body.path("password").asText()));
    }

    @PostMapping("/refreshToken")
    Map<String, Object> renew(@RequestBody JsonNode body) {
        return ok(tokens.renew(body.path("refreshToken").asText()));
    }
}
