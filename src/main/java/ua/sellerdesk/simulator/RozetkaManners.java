package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.JsonMap.map;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The token is checked first, then the permission; refusals answer HTTP 200, an invalid token or an ended session 401. */
@RestControllerAdvice(annotations = RozetkaResource.class)
@Profile("demo")
class RozetkaManners {

    private static final Set<Integer> UNAUTHORIZED = Set.of(RozetkaLogin.BAD_TOKEN, RozetkaLogin.SESSION_ENDED);

    private static final String ROOT = "/simulator/rozetka";

    private final RozetkaLogin login;
    private final SellerRights rights;

    RozetkaManners(RozetkaLogin login, SellerRights rights) {
        this.login = login;
        this.rights = rights;
    }

    @ModelAttribute
    void checkToken(HttpServletRequest request) {
        if (!request.getRequestURI().endsWith("/sites")) {
            login.check(request.getHeader("Authorization"));
            String path = request.getRequestURI();
            rights.check(path.substring(path.indexOf(ROOT) + ROOT.length()));
        }
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(ApiRefusal refusal) {
        HttpStatus status = UNAUTHORIZED.contains(refusal.code) ? HttpStatus.UNAUTHORIZED : HttpStatus.OK;
        return ResponseEntity.status(status)
                .body(map(
                        "success",
                        false,
                        "errors",
                        map(
                                "message",
                                refusal.getMessage(),
                                "code",
                                refusal.code,
                                "description",
                                "",
                                "details",
                                refusal.details)));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unreadable(HttpMessageNotReadableException e) {
        return refused(new ApiRefusal(1002, "incorrect_data_format", null));
    }
}
