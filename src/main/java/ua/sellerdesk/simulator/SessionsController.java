package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.Envelope.ok;
import static ua.sellerdesk.simulator.JsonMap.map;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/** Signing in and out. */
@RozetkaResource
class SessionsController {

    private final RozetkaLogin login;
    private final SellerRights rights;

    SessionsController(RozetkaLogin login, SellerRights rights) {
        this.login = login;
        this.rights = rights;
    }

    @PostMapping("/sites")
    Map<String, Object> login(@RequestBody JsonNode body) {
        String token = login.login(
                body.path("username").asText(), body.path("password").asText());
        return ok(map(
                "id",
                42,
                "access_token",
                token,
                "permissions",
                rights.granted(),
                "roles",
                List.of("default_owner"),
                "seller",
                map("fio", "Демо Продавець", "email", "demo@example.invalid"),
                "market",
                map("id", 1, "title", "Демо-крамниця", "status", "active")));
    }

    @PostMapping("/sites/logout")
    Map<String, Object> logout(@RequestHeader("Authorization") String header) {
        login.logout(header);
        return ok(map("logout", true));
    }
}
