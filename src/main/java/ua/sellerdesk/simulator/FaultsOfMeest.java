package ua.sellerdesk.simulator;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How Meest says no: in its envelope, with a telling HTTP status. */
@Component
@Profile("demo")
class FaultsOfMeest implements FaultAnswers {

    @Override
    public String target() {
        return "meest";
    }

    @Override
    public String path() {
        return "/simulator/meest/v3.0/";
    }

    @Override
    public Answer tooManyRequests() {
        return answer(429, "", "Перевищено дозволену кількість запитів");
    }

    @Override
    public Answer refusal() {
        return answer(400, "receiver.phone", "Невірний формат");
    }

    private static Answer answer(int status, String field, String message) {
        return new Answer(
                status,
                "{\"status\":\"Error\",\"info\":{\"fieldName\":\"" + field + "\",\"message\":\"" + message
                        + "\",\"messageDetails\":\"\"},\"result\":null}");
    }
}
