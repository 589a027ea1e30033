package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.JsonMap.map;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Gives a pass for the partner's token; unlike the rest, without an envelope. */
@RestController
@Profile("demo")
class RozetkaDeliverySignIn {

    private final RozetkaDeliveryPasses passes;

    RozetkaDeliverySignIn(RozetkaDeliveryPasses passes) {
        this.passes = passes;
    }

    @PostMapping("/simulator/rozetkadelivery/api/auth/login-as")
    ResponseEntity<Map<String, Object>> loginAs(@RequestBody JsonNode body) {
        return passes.give(body.path("token").asText(""))
                .map(pass -> ResponseEntity.status(201).body(map("access_token", pass)))
                .orElseGet(() -> RozetkaDeliveryRefusal.unauthorized().answer());
    }

    /** Behind the stage: ends all passes at once. */
    @DeleteMapping("/simulator/rozetkadelivery/passes")
    void endPasses() {
        passes.endAll();
    }
}
