package ua.sellerdesk.simulator;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How the Seller API says no. */
@Component
@Profile("demo")
class FaultsOfRozetka implements FaultAnswers {

    @Override
    public String target() {
        return "rozetka";
    }

    @Override
    public String path() {
        return "/simulator/rozetka/";
    }

    @Override
    public Answer tooManyRequests() {
        return new Answer(429, "{}");
    }

    @Override
    public Answer refusal() {
        return new Answer(200, """
                {"success":false,"errors":{"message":"model_cannot_be_saved","code":1031,"description":"","details":null}}""");
    }
}
