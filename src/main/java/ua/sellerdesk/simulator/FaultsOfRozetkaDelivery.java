package ua.sellerdesk.simulator;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How ROZETKA Delivery says no: with a status, and the reasons in a tree. */
@Component
@Profile("demo")
class FaultsOfRozetkaDelivery implements FaultAnswers {

    @Override
    public String target() {
        return "rozetka-delivery";
    }

    @Override
    public String path() {
        return "/simulator/rozetkadelivery/";
    }

    @Override
    public Answer tooManyRequests() {
        return new Answer(429, """
                {"statusCode":429,"message":"ThrottlerException: Too Many Requests"}""");
    }

    @Override
    public Answer refusal() {
        return new Answer(400, """
                {"statusCode":400,"message":"Помилка валідації даних","error":"Bad Request","details":[{"property":"data",\
                "children":[{"property":"recipient","children":[{"property":"phone","children":[],\
                "constraints":{"matches":"Телефон повинен мати формат 380xxxxxxxxx"}}]}]}]}""");
    }
}
