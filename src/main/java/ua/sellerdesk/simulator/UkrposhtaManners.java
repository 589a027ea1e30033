package ua.sellerdesk.simulator;

import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** How Ukrposhta's interface refuses. */
@RestControllerAdvice(annotations = UkrposhtaResource.class)
@Profile("demo")
class UkrposhtaManners {

    @ExceptionHandler
    ResponseEntity<Object> refused(UkrposhtaRefusal refusal) {
        return refusal.answer();
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(HttpMessageNotReadableException body) {
        return UkrposhtaRefusal.invalid("Request body is not readable").answer();
    }
}
