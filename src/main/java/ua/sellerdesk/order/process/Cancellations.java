package ua.sellerdesk.order.process;

import java.util.Set;
import org.springframework.stereotype.Component;
import ua.sellerdesk.engine.TaskInputRefused;
import ua.sellerdesk.order.OrderDrafts;

/** The seller's cancelling, which most tasks offer: a reason that the marketplace allows for this order now. */
@Component
class Cancellations {

    /** What every form that may cancel answers. */
    static final Set<String> ANSWERS = Set.of("decision", "cancellationStatus", "duplicateOf", "sellerComment");

    /** Repeat order: the one it repeats must be named (Seller API, PUT /orders/{id}). */
    private static final int DUPLICATE = 49;

    private final OrderDrafts drafts;

    Cancellations(OrderDrafts drafts) {
        this.drafts = drafts;
    }

    /** Whether the order is to be cancelled; the reason is checked then. */
    boolean chosen(Answers answers, long order) {
        boolean cancels = "cancel".equals(answers.text("decision"));
        // a model asks for the decision even where the form leaves it open
        answers.set("decision", cancels ? "cancel" : null);
        if (cancels) {
            check(answers, order);
        }
        return cancels;
    }

    void check(Answers answers, long order) {
        Integer status = answers.integer("cancellationStatus");
        drafts.refuseCancellation(order, status).ifPresent(sentence -> {
            throw new TaskInputRefused(sentence);
        });
        if (status == DUPLICATE && answers.longNumber("duplicateOf") == null) {
            throw new TaskInputRefused("Для дубля вкажіть номер замовлення, яке він повторює.");
        }
        answers.set("cancellationStatus", status);
    }
}
