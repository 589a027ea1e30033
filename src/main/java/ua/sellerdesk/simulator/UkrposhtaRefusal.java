package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.JsonMap.map;

import org.springframework.http.ResponseEntity;

/** Ukrposhta's no: an HTTP status with a code and words. */
final class UkrposhtaRefusal extends RuntimeException {

    private final int status;
    private final String code;

    private UkrposhtaRefusal(int status, String code, String words) {
        super(words);
        this.status = status;
        this.code = code;
    }

    static UkrposhtaRefusal badKey() {
        return new UkrposhtaRefusal(401, "UPE0501", "Invalid token");
    }

    static UkrposhtaRefusal notFound(String what) {
        return new UkrposhtaRefusal(404, "UPE0201", what + " not found");
    }

    static UkrposhtaRefusal invalid(String words) {
        return new UkrposhtaRefusal(400, "UPE0101", words);
    }

    static UkrposhtaRefusal tooLate(String words) {
        return new UkrposhtaRefusal(400, "UPE0301", words);
    }

    ResponseEntity<Object> answer() {
        return ResponseEntity.status(status).body(map("code", code, "message", getMessage()));
    }
}
