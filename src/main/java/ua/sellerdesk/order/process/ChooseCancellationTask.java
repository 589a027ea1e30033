package ua.sellerdesk.order.process;

import java.util.Set;
import org.springframework.stereotype.Component;
import ua.sellerdesk.engine.Answers;

/** Another reason, after the marketplace refused one; or the order is kept after all. */
@Component
class ChooseCancellationTask implements OrderTask {

    private final Cancellations cancellations;

    ChooseCancellationTask(Cancellations cancellations) {
        this.cancellations = cancellations;
    }

    @Override
    public String key() {
        return "choose-cancellation";
    }

    @Override
    public Set<String> answers() {
        return Cancellations.ANSWERS;
    }

    @Override
    public String check(Answers answers, long order) {
        boolean keep = "keep".equals(answers.text("decision"));
        answers.set("decision", keep ? "keep" : "cancel");
        return keep ? "Не скасовувати" : cancellations.check(answers, order);
    }
}
