package ua.sellerdesk.order.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ua.sellerdesk.engine.Answers;
import ua.sellerdesk.engine.TaskInputRefused;
import ua.sellerdesk.order.AgreedTerms;
import ua.sellerdesk.order.OrderDrafts;

@Component
class AgreeTermsTask implements OrderTask {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").withZone(ZoneId.of("Europe/Kyiv"));

    private final OrderDrafts drafts;
    private final ParcelAnswers parcels;
    private final Cancellations cancellations;
    private final ObjectMapper json;

    AgreeTermsTask(OrderDrafts drafts, ParcelAnswers parcels, Cancellations cancellations, ObjectMapper json) {
        this.drafts = drafts;
        this.parcels = parcels;
        this.cancellations = cancellations;
        this.json = json;
    }

    @Override
    public String key() {
        return "agree-terms";
    }

    @Override
    public Set<String> answers() {
        return Stream.of(
                        Cancellations.ANSWERS,
                        ParcelAnswers.NAMES,
                        Set.of(
                                "outcome",
                                "callAgainAt",
                                "lines",
                                "paymentMethodId",
                                "deliveryServiceId",
                                "deliveryMethod",
                                "deliveryCityId",
                                "deliveryPointId"))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    @Override
    public String check(Answers answers, long order) {
        String outcome = answers.oneOf("outcome", "agreed", "call-again", "await-payment", "cancel");
        // taken whatever the outcome: a buyer's data must not stay in the variables
        AgreedTerms terms = terms(answers);
        return switch (outcome) {
            case "agreed" -> {
                parcels.keep(answers, order);
                drafts.edit(order, terms);
                yield "Домовлено";
            }
            case "call-again" -> callAgain(answers);
            case "cancel" -> cancellations.check(answers, order);
            default -> "Чекати на оплату";
        };
    }

    private AgreedTerms terms(Answers answers) {
        return new AgreedTerms(
                lines(answers),
                answers.take("recipientName"),
                answers.take("recipientPhone"),
                delivery(answers),
                answers.integer("paymentMethodId"));
    }

    private static AgreedTerms.Delivery delivery(Answers answers) {
        String method = answers.text("deliveryMethod");
        if (method != null && !Set.of("point", "courier").contains(method)) {
            throw new TaskInputRefused("Спосіб доставки: point (відділення або поштомат) чи courier (кур'єр).");
        }
        return new AgreedTerms.Delivery(
                answers.integer("deliveryServiceId"),
                method == null ? null : method.equals("courier"),
                answers.longNumber("deliveryCityId"),
                answers.longNumber("deliveryPointId"),
                answers.take("deliveryStreet"),
                answers.take("deliveryHouse"),
                answers.take("deliveryFlat"));
    }

    private Map<Long, Integer> lines(Answers answers) {
        Object value = answers.raw("lines");
        if (Answers.text(value) == null) {
            return null;
        }
        Map<Long, Integer> quantities = new LinkedHashMap<>();
        try {
            JsonNode lines = json.readTree(value instanceof String text ? text : asJson(value));
            // Tasklist's embedded forms wrap a JSON value in a text once more.
            for (JsonNode line : lines.isTextual() ? json.readTree(lines.asText()) : lines) {
                Long id = Answers.whole(line.path("id").asText());
                Long quantity = Answers.whole(line.path("quantity").asText());
                if (id == null || quantity == null || quantity > Integer.MAX_VALUE) {
                    throw new TaskInputRefused("У переліку товарів бракує номера рядка або кількості.");
                }
                if (quantities.put(id, quantity.intValue()) != null) {
                    throw new TaskInputRefused("Рядок " + id + " є в переліку товарів двічі.");
                }
            }
        } catch (JsonProcessingException e) {
            throw new TaskInputRefused("Перелік товарів не вдалося прочитати. Оновіть сторінку.");
        }
        answers.remove("lines");
        return quantities;
    }

    private String asJson(Object value) throws JsonProcessingException {
        return value instanceof Collection<?> ? json.writeValueAsString(value) : value.toString();
    }

    private static String callAgain(Answers answers) {
        Instant at = answers.moment("callAgainAt");
        if (at == null || at.isBefore(Instant.now())) {
            throw new TaskInputRefused("Вкажіть, коли телефонувати знову: дату й час у майбутньому.");
        }
        answers.set("callAgainAt", Date.from(at));
        return "Передзвонити " + MOMENT.format(at);
    }
}
