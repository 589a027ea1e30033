package ua.sellerdesk.simulator;

import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** How calls behind the stage are refused. */
@RestControllerAdvice(assignableTypes = {ControlController.class, ReturnsStageController.class})
@Profile("demo")
class StageManners {

    @ExceptionHandler
    ResponseEntity<String> refused(ApiRefusal refusal) {
        return ResponseEntity.status(refusal.code == 1005 ? HttpStatus.BAD_REQUEST : HttpStatus.NOT_FOUND)
                .body(refusal.getMessage());
    }
}
