package ua.sellerdesk.order.process;

import java.util.Set;
import org.springframework.stereotype.Component;
import ua.sellerdesk.engine.Answers;
import ua.sellerdesk.order.OrderDrafts;

/** The parcel's weight, sizes and seats, which several forms ask for; what is left out stays as it is. */
@Component
class ParcelAnswers {

    static final Set<String> NAMES =
            Set.of("parcelWeightKg", "parcelLengthCm", "parcelWidthCm", "parcelHeightCm", "seats");

    private final OrderDrafts drafts;

    ParcelAnswers(OrderDrafts drafts) {
        this.drafts = drafts;
    }

    /** Whether anything of the parcel differs from what was known. */
    boolean keep(Answers answers, long order) {
        return drafts.parcel(
                order,
                answers.number("parcelWeightKg"),
                answers.integer("parcelLengthCm"),
                answers.integer("parcelWidthCm"),
                answers.integer("parcelHeightCm"),
                answers.integer("seats"));
    }
}
