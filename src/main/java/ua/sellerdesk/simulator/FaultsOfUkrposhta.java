package ua.sellerdesk.simulator;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How Ukrposhta says no: the gateway in one shape, the service in another. */
@Component
@Profile("demo")
class FaultsOfUkrposhta implements FaultAnswers {

    @Override
    public String target() {
        return "ukrposhta";
    }

    @Override
    public String path() {
        return "/simulator/ukrposhta/";
    }

    @Override
    public Answer tooManyRequests() {
        return new Answer(429, """
                {"fault":{"code":900802,"message":"Message throttled out","description":"You have exceeded your quota"}}""");
    }

    @Override
    public Answer refusal() {
        return new Answer(400, """
                {"code":"UPE0101","message":"phoneNumber must be digits"}""");
    }
}
