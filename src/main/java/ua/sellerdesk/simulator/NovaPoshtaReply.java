package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.JsonMap.map;

import java.util.List;
import java.util.Map;

/** Nova Poshta's answers: every one, a refusal too, comes with HTTP 200. */
final class NovaPoshtaReply {

    private NovaPoshtaReply() {}

    static Map<String, Object> ok(List<?> data) {
        return envelope(true, data);
    }

    static Map<String, Object> refusal(String text, String code) {
        Map<String, Object> refusal = envelope(false, List.of());
        refusal.put("errors", List.of(text));
        refusal.put("errorCodes", List.of(code));
        return refusal;
    }

    static Map<String, Object> envelope(boolean success, List<?> data) {
        return map(
                "success",
                success,
                "data",
                data,
                "errors",
                List.of(),
                "warnings",
                List.of(),
                "info",
                List.of(),
                "messageCodes",
                List.of(),
                "errorCodes",
                List.of(),
                "warningCodes",
                List.of(),
                "infoCodes",
                List.of());
    }
}
