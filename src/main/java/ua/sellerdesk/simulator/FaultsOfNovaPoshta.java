package ua.sellerdesk.simulator;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How Nova Poshta says no: with HTTP 200. */
@Component
@Profile("demo")
class FaultsOfNovaPoshta implements FaultAnswers {

    @Override
    public String target() {
        return "nova-poshta";
    }

    @Override
    public String path() {
        return "/simulator/novaposhta/";
    }

    @Override
    public Answer tooManyRequests() {
        return answer("To many requests", "20000401501");
    }

    @Override
    public Answer refusal() {
        return answer("RecipientsPhone invalid format", "20000300434");
    }

    private static Answer answer(String error, String code) {
        return new Answer(200, """
                {"success":false,"data":[],"errors":["%s"],"warnings":[],"info":[],\
                "messageCodes":[],"errorCodes":["%s"],"warningCodes":[],"infoCodes":[]}""".formatted(error, code));
    }
}
