package ua.sellerdesk.order.process;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import ua.sellerdesk.engine.Answers;
import ua.sellerdesk.engine.TaskInputRefused;
import ua.sellerdesk.order.CourierVisits;

/** The day and the hours of the shop's own courier, as agreed with the buyer. */
@Component
class AgreeDeliveryTimeTask implements OrderTask {

    private final CourierVisits visits;
    private final Cancellations cancellations;

    AgreeDeliveryTimeTask(CourierVisits visits, Cancellations cancellations) {
        this.visits = visits;
        this.cancellations = cancellations;
    }

    @Override
    public String key() {
        return "agree-delivery-time";
    }

    @Override
    public Set<String> answers() {
        Set<String> names = new HashSet<>(Cancellations.ANSWERS);
        names.addAll(Set.of("deliverOn", "deliverFrom", "deliverTo"));
        return names;
    }

    @Override
    public String check(Answers answers, long order) {
        Optional<String> cancelled = cancellations.chosen(answers, order);
        if (cancelled.isPresent()) {
            return cancelled.get();
        }
        LocalDate day = answers.day("deliverOn") == null ? Answers.today() : answers.day("deliverOn");
        if (day.isBefore(Answers.today())) {
            throw new TaskInputRefused("День доставки вже минув. Оберіть сьогоднішній або пізніший.");
        }
        LocalTime from = answers.time("deliverFrom");
        LocalTime to = answers.time("deliverTo");
        if (from == null || to == null || !from.isBefore(to)) {
            throw new TaskInputRefused("Вкажіть години доставки: з котрої до котрої, наприклад 14:00 і 16:00.");
        }
        if (day.equals(Answers.today()) && !to.isAfter(Answers.now())) {
            throw new TaskInputRefused("Ці години сьогодні вже минули. Оберіть пізніші.");
        }
        answers.set("deliverOn", day.toString());
        answers.set("deliverFrom", from.toString());
        answers.set("deliverTo", to.toString());
        visits.plan(order, day, from, to);
        return day + ", " + from + " – " + to;
    }
}
