package ua.sellerdesk.order.process;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import ua.sellerdesk.engine.Answers;
import ua.sellerdesk.engine.TaskInputRefused;
import ua.sellerdesk.marketplace.OrderStatuses;
import ua.sellerdesk.order.OrderDrafts;

/** The seller's cancelling, which most tasks offer: a reason that the marketplace allows for this order now. */
@Component
class Cancellations {

    /** What every form that may cancel answers. */
    static final Set<String> ANSWERS = Set.of("decision", "cancellationStatus", "duplicateOf", "sellerComment");

    /** Repeat order: the one it repeats must be named (Seller API, PUT /orders/{id}). */
    private static final int DUPLICATE = 49;

    private final OrderDrafts drafts;
    private final OrderStatuses statuses;

    Cancellations(OrderDrafts drafts, OrderStatuses statuses) {
        this.drafts = drafts;
        this.statuses = statuses;
    }

    /** The checked decision in words, where the order is to be cancelled; empty where it goes on. */
    Optional<String> chosen(Answers answers, long order) {
        boolean cancels = "cancel".equals(answers.text("decision"));
        // a model asks for the decision even where the form leaves it open
        answers.set("decision", cancels ? "cancel" : null);
        return cancels ? Optional.of(check(answers, order)) : Optional.empty();
    }

    /** The reason in words, and the comment where there is one. */
    String check(Answers answers, long order) {
        Integer status = answers.integer("cancellationStatus");
        drafts.refuseCancellation(order, status).ifPresent(sentence -> {
            throw new TaskInputRefused(sentence);
        });
        Long duplicateOf = answers.longNumber("duplicateOf");
        if (status == DUPLICATE && (duplicateOf == null || duplicateOf == order)) {
            throw new TaskInputRefused("Для дубля вкажіть номер іншого замовлення, яке він повторює.");
        }
        answers.set("cancellationStatus", status);
        String comment = answers.text("sellerComment");
        return "Скасувати: " + statuses.byId(status).name() + (comment == null ? "" : ". " + comment);
    }
}
