package ua.sellerdesk.order.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import ua.sellerdesk.engine.ModelWords;
import ua.sellerdesk.engine.TaskInputCheck;
import ua.sellerdesk.engine.TaskInputRefused;
import ua.sellerdesk.order.AgreedTerms;
import ua.sellerdesk.order.OrderDrafts;
import ua.sellerdesk.order.OrderProcess;
import ua.sellerdesk.order.OrderShipping;
import ua.sellerdesk.order.OrderWork;

/** Checks what operators enter, whether it comes from a form or from REST, and keeps it. */
@Component
class OrderTaskChecks implements TaskInputCheck {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private final OrderDrafts drafts;
    private final OrderShipping shipping;
    private final OrderWork work;
    private final ModelWords words;
    private final ObjectMapper json;

    private static final Map<String, String> CONDITIONS = Map.of(
            "good", "Товар справний, повернуто на склад",
            "damaged", "Товар пошкоджений",
            "incomplete", "Товар не в повному комплекті");

    private static final Map<String, String> DELIVERIES =
            Map.of("delivered", "Доставлено", "not-at-home", "Нікого не було вдома", "refused", "Покупець відмовився");

    OrderTaskChecks(OrderDrafts drafts, OrderShipping shipping, OrderWork work, ModelWords words, ObjectMapper json) {
        this.drafts = drafts;
        this.shipping = shipping;
        this.work = work;
        this.words = words;
        this.json = json;
    }

    @Override
    public Set<String> processKeys() {
        return Set.of(OrderProcess.KEY, OrderProcess.UNDO_KEY);
    }

    @Override
    public void check(DelegateTask task) {
        long number = Long.parseLong(task.getExecution().getProcessBusinessKey());
        try {
            switch (task.getTaskDefinitionKey()) {
                case "confirm-order" -> confirm(task, number);
                case "agree-terms" -> terms(task, number);
                case "fix-shipment" -> fixShipment(task, number);
                case "hand-over" -> handOver(task, number);
                case "fix-ttn" -> fixTtn(task, number);
                case "agree-delivery-time" -> deliveryTime(task, number);
                case "deliver" -> oneOf(task, "deliveryResult", "delivered", "not-at-home", "refused");
                case "claim-against-carrier" -> oneOf(task, "claimResult", "lost", "found");
                case "receive-returned-parcel" -> oneOf(task, "parcelCondition", "good", "damaged", "incomplete");
                case "choose-cancellation" -> cancellation(task, number);
                default -> {}
            }
        } catch (IllegalArgumentException e) {
            throw new TaskInputRefused(e.getMessage());
        }
        work.record(number, actor(task), "Виконано: " + words.ukrainian(task.getName()), findings(task));
    }

    /** What people found out and the order should remember. */
    private static String findings(DelegateTask task) {
        return switch (task.getTaskDefinitionKey()) {
            case "receive-returned-parcel" -> CONDITIONS.get(Inputs.text(task.getVariable("parcelCondition")));
            case "claim-against-carrier" -> claim(task);
            case "deliver" -> DELIVERIES.get(Inputs.text(task.getVariable("deliveryResult")));
            default -> null;
        };
    }

    private static String claim(DelegateTask task) {
        String number = Inputs.text(task.getVariable("claimNumber"));
        String result =
                "lost".equals(Inputs.text(task.getVariable("claimResult"))) ? "Посилку втрачено" : "Посилку знайдено";
        return number == null ? result : result + ", претензія № " + number;
    }

    private void confirm(DelegateTask task, long number) {
        if (oneOf(task, "decision", "take", "cancel").equals("cancel")) {
            cancellation(task, number);
        }
    }

    private void terms(DelegateTask task, long number) {
        switch (oneOf(task, "outcome", "agreed", "call-again", "await-payment", "cancel")) {
            case "agreed" -> {
                parcel(task, number);
                drafts.edit(
                        number,
                        new AgreedTerms(
                                lines(task),
                                take(task, "recipientName"),
                                take(task, "recipientPhone"),
                                delivery(task),
                                Inputs.integerOrNull(task.getVariable("paymentMethodId"))));
            }
            case "call-again" -> callAgain(task);
            case "cancel" -> cancellation(task, number);
            default -> {}
        }
    }

    private void fixShipment(DelegateTask task, long number) {
        String remedy = Inputs.text(task.getVariable("remedy"));
        task.setVariable("remedy", remedy == null ? "retry" : remedy);
        switch (oneOf(task, "remedy", "retry", "manual", "cancel")) {
            case "retry" -> {
                parcel(task, number);
                drafts.edit(number, AgreedTerms.recipient(take(task, "recipientName"), take(task, "recipientPhone")));
            }
            case "cancel" -> cancellation(task, number);
            default -> {}
        }
    }

    private void handOver(DelegateTask task, long number) {
        if (cancels(task, number)) {
            return;
        }
        String ttn = Inputs.text(task.getVariable("ttn"));
        ttn = ttn == null ? shipping.ttn(number) : ttn.replace(" ", "");
        if (ttn == null) {
            throw new TaskInputRefused("Введіть номер відправлення (ТТН) з квитанції перевізника.");
        }
        shipping.implausible(number, ttn).ifPresent(sentence -> {
            throw new TaskInputRefused(sentence);
        });
        task.setVariable("ttn", ttn);
        LocalDate day = day(task, "handedOverOn");
        LocalDate today = LocalDate.now(KYIV);
        if (day != null && day.isAfter(today)) {
            throw new TaskInputRefused("Дата передачі не може бути в майбутньому.");
        }
        task.setVariable("handedOverOn", (day == null ? today : day).toString());
    }

    private void fixTtn(DelegateTask task, long number) {
        if (cancels(task, number)) {
            return;
        }
        String known = shipping.ttn(number);
        String ttn = Inputs.text(task.getVariable("newTtn"));
        ttn = ttn == null ? Inputs.text(task.getVariable("ttn")) : ttn;
        boolean replaced = ttn != null && !ttn.replace(" ", "").equals(known);
        if (replaced) {
            String wanted = ttn.replace(" ", "");
            shipping.implausible(number, wanted).ifPresent(sentence -> {
                throw new TaskInputRefused(sentence);
            });
            task.setVariable("ttn", wanted);
        }
        task.setVariable("newTtn", null);
        task.setVariable("ttnReplaced", replaced);
    }

    private void deliveryTime(DelegateTask task, long number) {
        if (cancels(task, number)) {
            return;
        }
        LocalDate day = day(task, "deliverOn");
        LocalDate today = LocalDate.now(KYIV);
        if (day != null && day.isBefore(today)) {
            throw new TaskInputRefused("День доставки вже минув. Оберіть сьогоднішній або пізніший.");
        }
        task.setVariable("deliverOn", (day == null ? today : day).toString());
        LocalTime from = time(task, "deliverFrom");
        LocalTime to = time(task, "deliverTo");
        if (from == null || to == null || !from.isBefore(to)) {
            throw new TaskInputRefused("Вкажіть години доставки: з котрої до котрої, наприклад 14:00 і 16:00.");
        }
        task.setVariable("deliverFrom", from.toString());
        task.setVariable("deliverTo", to.toString());
    }

    private boolean cancels(DelegateTask task, long number) {
        boolean cancels = "cancel".equals(Inputs.text(task.getVariable("decision")));
        if (cancels) {
            cancellation(task, number);
        }
        return cancels;
    }

    private void cancellation(DelegateTask task, long number) {
        Integer status = Inputs.integerOrNull(task.getVariable("cancellationStatus"));
        drafts.refuseCancellation(number, status).ifPresent(sentence -> {
            throw new TaskInputRefused(sentence);
        });
        Long duplicateOf = Inputs.longOrNull(task.getVariable("duplicateOf"));
        if (status == 49 && duplicateOf == null) {
            throw new TaskInputRefused("Для дубля вкажіть номер замовлення, яке він повторює.");
        }
        task.setVariable("cancellationStatus", status);
    }

    private void parcel(DelegateTask task, long number) {
        drafts.parcel(
                number,
                Inputs.number(task.getVariable("parcelWeightKg")),
                Inputs.integerOrNull(task.getVariable("parcelLengthCm")),
                Inputs.integerOrNull(task.getVariable("parcelWidthCm")),
                Inputs.integerOrNull(task.getVariable("parcelHeightCm")),
                Inputs.integerOrNull(task.getVariable("seats")));
    }

    private static AgreedTerms.Delivery delivery(DelegateTask task) {
        String method = Inputs.text(task.getVariable("deliveryMethod"));
        if (method != null && !Set.of("point", "courier").contains(method)) {
            throw new TaskInputRefused("Спосіб доставки: point (відділення або поштомат) чи courier (кур'єр).");
        }
        return new AgreedTerms.Delivery(
                Inputs.integerOrNull(task.getVariable("deliveryServiceId")),
                method == null ? null : method.equals("courier"),
                Inputs.longOrNull(task.getVariable("deliveryCityId")),
                Inputs.longOrNull(task.getVariable("deliveryPointId")),
                take(task, "deliveryStreet"),
                take(task, "deliveryHouse"),
                take(task, "deliveryFlat"));
    }

    private Map<Long, Integer> lines(DelegateTask task) {
        Object value = task.getVariable("lines");
        if (value == null || value.toString().isBlank()) {
            return null;
        }
        Map<Long, Integer> quantities = new LinkedHashMap<>();
        try {
            JsonNode lines = json.readTree(value instanceof String text ? text : asJson(value));
            // Tasklist's embedded forms wrap a JSON value in a text once more.
            for (JsonNode line : lines.isTextual() ? json.readTree(lines.asText()) : lines) {
                quantities.put(line.path("id").asLong(), line.path("quantity").asInt());
            }
        } catch (JsonProcessingException e) {
            throw new TaskInputRefused("Перелік товарів не вдалося прочитати. Оновіть сторінку.");
        }
        task.removeVariable("lines");
        return quantities;
    }

    private String asJson(Object value) throws JsonProcessingException {
        return value instanceof java.util.Collection<?> ? json.writeValueAsString(value) : value.toString();
    }

    private void callAgain(DelegateTask task) {
        Object value = task.getVariable("callAgainAt");
        Instant at = value instanceof Date date ? date.toInstant() : moment(Inputs.text(value));
        if (at == null || at.isBefore(Instant.now())) {
            throw new TaskInputRefused("Вкажіть, коли телефонувати знову: дату й час у майбутньому.");
        }
        task.setVariable("callAgainAt", Date.from(at));
    }

    private static Instant moment(String text) {
        if (text == null) {
            return null;
        }
        try {
            return text.matches(".*(Z|[+-]\\d{2}:?\\d{2})$")
                    ? OffsetDateTime.parse(text.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2"))
                            .toInstant()
                    : LocalDateTime.parse(text).atZone(KYIV).toInstant();
        } catch (DateTimeException e) {
            throw new TaskInputRefused("«" + text + "» – не дата й час.");
        }
    }

    private static LocalDate day(DelegateTask task, String name) {
        String text = Inputs.text(task.getVariable(name));
        try {
            return text == null ? null : LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeException e) {
            throw new TaskInputRefused("«" + text + "» – не дата.");
        }
    }

    private static LocalTime time(DelegateTask task, String name) {
        String text = Inputs.text(task.getVariable(name));
        try {
            return text == null ? null : LocalTime.parse(text.length() == 4 ? "0" + text : text);
        } catch (DateTimeException e) {
            throw new TaskInputRefused("«" + text + "» – не час. Напишіть, наприклад, 14:00.");
        }
    }

    private static String oneOf(DelegateTask task, String name, String... allowed) {
        String value = Inputs.text(task.getVariable(name));
        if (value == null || !Set.of(allowed).contains(value)) {
            throw new TaskInputRefused("Оберіть один із варіантів (" + name + ": " + String.join(", ", allowed) + ").");
        }
        return value;
    }

    /** Buyer's data leaves the variables as soon as it is in the tables. */
    private static String take(DelegateTask task, String name) {
        String value = Inputs.text(task.getVariable(name));
        task.removeVariable(name);
        return value;
    }

    private static String actor(DelegateTask task) {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null) {
            return signedIn.getName();
        }
        return task.getAssignee() == null ? "sellerdesk" : task.getAssignee();
    }
}
