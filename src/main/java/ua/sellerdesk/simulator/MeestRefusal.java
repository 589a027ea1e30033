package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.JsonMap.map;

import java.util.Map;

/** A refusal in Meest's envelope, with a telling HTTP status. */
final class MeestRefusal extends RuntimeException {

    final int status;
    private final String field;

    MeestRefusal(int status, String field, String message) {
        super(message);
        this.status = status;
        this.field = field;
    }

    static MeestRefusal invalid(String field, String message) {
        return new MeestRefusal(400, field, message);
    }

    static MeestRefusal noParcel() {
        return new MeestRefusal(404, "parcelID", "Відправлення не знайдено");
    }

    Map<String, Object> body() {
        return map(
                "status",
                "Error",
                "info",
                map("fieldName", field, "message", getMessage(), "messageDetails", ""),
                "result",
                null);
    }

    /** A result in the envelope. */
    static Map<String, Object> ok(Object result) {
        return map("status", "OK", "info", map("fieldName", "", "message", "", "messageDetails", ""), "result", result);
    }
}
