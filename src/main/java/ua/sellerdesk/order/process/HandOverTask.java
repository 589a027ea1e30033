package ua.sellerdesk.order.process;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import ua.sellerdesk.engine.Answers;
import ua.sellerdesk.engine.TaskInputRefused;
import ua.sellerdesk.order.OrderShipping;

@Component
class HandOverTask implements OrderTask {

    private final OrderShipping shipping;
    private final ParcelAnswers parcels;
    private final Cancellations cancellations;

    HandOverTask(OrderShipping shipping, ParcelAnswers parcels, Cancellations cancellations) {
        this.shipping = shipping;
        this.parcels = parcels;
        this.cancellations = cancellations;
    }

    @Override
    public String key() {
        return "hand-over";
    }

    @Override
    public Set<String> answers() {
        Set<String> names = new HashSet<>(Cancellations.ANSWERS);
        names.addAll(ParcelAnswers.NAMES);
        names.add("handedOverOn");
        return names;
    }

    @Override
    public String check(Answers answers, long order) {
        Optional<String> cancelled = cancellations.chosen(answers, order);
        if (cancelled.isPresent()) {
            return cancelled.get();
        }
        String typed = answers.text("ttn");
        String ttn = typed == null ? shipping.ttn(order) : typed.replace(" ", "");
        if (ttn == null) {
            throw new TaskInputRefused("Введіть номер відправлення (ТТН) з квитанції перевізника.");
        }
        shipping.implausible(order, ttn).ifPresent(sentence -> {
            throw new TaskInputRefused(sentence);
        });
        answers.set("ttn", ttn);
        LocalDate day = answers.day("handedOverOn");
        if (day != null && day.isAfter(Answers.today())) {
            throw new TaskInputRefused("Дата передачі не може бути в майбутньому.");
        }
        if (day != null && day.isBefore(shipping.orderedOn(order))) {
            throw new TaskInputRefused("Посилку не могли передати раніше, ніж надійшло замовлення.");
        }
        answers.set("handedOverOn", (day == null ? Answers.today() : day).toString());
        // weighed again when it was packed: the waybill must say what the carrier will find
        boolean changed = parcels.keep(answers, order);
        // a change that the carrier refused is still to be made
        answers.set("parcelChanged", changed || Boolean.TRUE.equals(answers.raw("parcelChanged")));
        return "ТТН " + ttn;
    }
}
