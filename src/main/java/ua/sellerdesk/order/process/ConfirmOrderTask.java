package ua.sellerdesk.order.process;

import java.util.Set;
import org.springframework.stereotype.Component;
import ua.sellerdesk.engine.Answers;

@Component
class ConfirmOrderTask implements OrderTask {

    private final Cancellations cancellations;

    ConfirmOrderTask(Cancellations cancellations) {
        this.cancellations = cancellations;
    }

    @Override
    public String key() {
        return "confirm-order";
    }

    @Override
    public Set<String> answers() {
        return Cancellations.ANSWERS;
    }

    @Override
    public String check(Answers answers, long order) {
        boolean cancels = answers.oneOf("decision", "take", "cancel").equals("cancel");
        return cancels ? cancellations.check(answers, order) : "Прийняти";
    }
}
