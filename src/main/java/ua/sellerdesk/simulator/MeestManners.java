package ua.sellerdesk.simulator;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The token is checked first, in its own header; refusals come in the envelope. */
@RestControllerAdvice(annotations = MeestResource.class)
@Profile("demo")
class MeestManners {

    private final MeestTokens tokens;

    MeestManners(MeestTokens tokens) {
        this.tokens = tokens;
    }

    @ModelAttribute
    void checkToken(HttpServletRequest request) {
        if (!request.getRequestURI().matches(".*/(auth|refreshToken)")) {
            tokens.check(request.getHeader("token"));
        }
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(MeestRefusal refusal) {
        return ResponseEntity.status(refusal.status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(refusal.body());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unreadable(HttpMessageNotReadableException e) {
        return refused(MeestRefusal.invalid("", "Невірний формат запиту"));
    }
}
