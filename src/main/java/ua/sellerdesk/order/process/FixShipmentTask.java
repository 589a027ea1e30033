package ua.sellerdesk.order.process;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ua.sellerdesk.engine.Answers;
import ua.sellerdesk.engine.TaskInputRefused;
import ua.sellerdesk.order.AgreedTerms;
import ua.sellerdesk.order.ConsigneePlaces;
import ua.sellerdesk.order.OrderDrafts;

/** What the carrier refused is mended, a place is chosen from its suggestions, or the number comes from elsewhere. */
@Component
class FixShipmentTask implements OrderTask {

    private final OrderDrafts drafts;
    private final ConsigneePlaces places;
    private final ParcelAnswers parcels;
    private final Cancellations cancellations;

    FixShipmentTask(OrderDrafts drafts, ConsigneePlaces places, ParcelAnswers parcels, Cancellations cancellations) {
        this.drafts = drafts;
        this.places = places;
        this.parcels = parcels;
        this.cancellations = cancellations;
    }

    @Override
    public String key() {
        return "fix-shipment";
    }

    @Override
    public Set<String> answers() {
        return Stream.of(Cancellations.ANSWERS, ParcelAnswers.NAMES, Set.of("remedy", "consigneePlace"))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    @Override
    public String check(Answers answers, long order) {
        String remedy = answers.text("remedy");
        answers.set("remedy", remedy == null ? "retry" : remedy);
        AgreedTerms recipient = AgreedTerms.recipient(answers.take("recipientName"), answers.take("recipientPhone"));
        return switch (answers.oneOf("remedy", "retry", "manual", "cancel")) {
            case "retry" -> {
                parcels.keep(answers, order);
                drafts.edit(order, recipient);
                yield choose(answers, order);
            }
            case "cancel" -> cancellations.check(answers, order);
            default -> "Накладну зроблено в іншому місці";
        };
    }

    private String choose(Answers answers, long order) {
        String ref = answers.take("consigneePlace");
        if (ref == null) {
            return null;
        }
        return places.choose(order, ref)
                .map(words -> "Обрано: " + words)
                .orElseThrow(() -> new TaskInputRefused(
                        "Цього місця немає серед пропозицій перевізника. Оновіть сторінку й оберіть ще раз."));
    }
}
