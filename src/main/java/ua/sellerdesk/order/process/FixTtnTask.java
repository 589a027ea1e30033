package ua.sellerdesk.order.process;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import ua.sellerdesk.engine.Answers;
import ua.sellerdesk.engine.TaskInputRefused;
import ua.sellerdesk.order.OrderShipping;

@Component
class FixTtnTask implements OrderTask {

    private final OrderShipping shipping;
    private final Cancellations cancellations;

    FixTtnTask(OrderShipping shipping, Cancellations cancellations) {
        this.shipping = shipping;
        this.cancellations = cancellations;
    }

    @Override
    public String key() {
        return "fix-ttn";
    }

    @Override
    public Set<String> answers() {
        Set<String> names = new HashSet<>(Cancellations.ANSWERS);
        names.addAll(Set.of("newTtn", "ttnReplaced"));
        return names;
    }

    @Override
    public String check(Answers answers, long order) {
        answers.set("ttnReplaced", false);
        Optional<String> cancelled = cancellations.chosen(answers, order);
        if (cancelled.isPresent()) {
            return cancelled.get();
        }
        String typed = answers.text("newTtn") == null ? answers.text("ttn") : answers.text("newTtn");
        String ttn = typed == null ? null : typed.replace(" ", "");
        boolean replaced = ttn != null && !ttn.equals(shipping.ttn(order));
        if (replaced) {
            shipping.implausible(order, ttn).ifPresent(sentence -> {
                throw new TaskInputRefused(sentence);
            });
            answers.set("ttn", ttn);
        }
        answers.set("newTtn", null);
        answers.set("ttnReplaced", replaced);
        return replaced ? null : "Номер залишено";
    }
}
