package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.RozetkaDeliveryRefusal.field;
import static ua.sellerdesk.simulator.RozetkaDeliveryRefusal.inside;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules for what a waybill of ROZETKA Delivery is made from. */
final class RozetkaDeliveryForm {

    private static final Set<String> FIELDS = Set.of(
            "visible_id",
            "type",
            "places",
            "delivery_payer",
            "cost",
            "insurance_cost",
            "params",
            "carrier",
            "sender",
            "recipient");
    private static final Set<String> PARAMS = Set.of("weight", "length", "width", "height", "volume");
    private static final Set<String> PERSON = Set.of("city", "department", "first_name", "last_name", "phone");

    private RozetkaDeliveryForm() {}

    /**
     * What stands inside the wrapper.
     *
     * @throws RozetkaDeliveryRefusal where the body has none
     */
    static JsonNode unwrapped(JsonNode body) {
        List<Map<String, Object>> wrong = new ArrayList<>();
        body.fieldNames().forEachRemaining(name -> {
            if (!name.equals("data")) {
                wrong.add(field(name, "whitelistValidation", "property " + name + " should not exist"));
            }
        });
        if (body.path("data").isEmpty()) {
            wrong.add(field("data", "isNotEmpty", "data should not be empty"));
        }
        refuse(wrong);
        return body.path("data");
    }

    static void check(JsonNode form, Places places) {
        List<Map<String, Object>> wrong = new ArrayList<>(unknown(form, FIELDS));
        if (form.path("visible_id").asText("").isBlank()) {
            wrong.add(field("visible_id", "isNotEmpty", "Номер замовлення обов'язковий"));
        }
        if (!form.path("type").asText("").equals("dept-dept")) {
            wrong.add(field("type", "isEnum", "Невідомий тип доставки"));
        }
        if (!form.path("places").isIntegralNumber() || form.path("places").asInt() < 1) {
            wrong.add(field("places", "isInt", "Кількість місць має бути цілим числом"));
        }
        if (!Set.of("sender", "receiver").contains(form.path("delivery_payer").asText(""))) {
            wrong.add(field("delivery_payer", "isEnum", "Невідомий платник"));
        }
        if (form.has("cost")
                && (!form.path("cost").isIntegralNumber() || form.path("cost").asInt() < 0)) {
            wrong.add(field("cost", "isInt", "Сума зворотної доставки має бути цілим числом"));
        }
        if (!positive(form.path("insurance_cost"))) {
            wrong.add(field("insurance_cost", "isPositive", "Оголошена вартість має бути додатною"));
        }
        within(wrong, "params", params(form.path("params")));
        within(wrong, "sender", person(form.path("sender"), places));
        within(wrong, "recipient", person(form.path("recipient"), places));
        if (!wrong.isEmpty()) {
            throw RozetkaDeliveryRefusal.invalid(List.of(inside("data", wrong)));
        }
    }

    private static List<Map<String, Object>> params(JsonNode params) {
        List<Map<String, Object>> wrong = new ArrayList<>(unknown(params, PARAMS));
        for (String name : List.of("weight", "length", "width", "height")) {
            if (!positive(params.path(name))) {
                wrong.add(field(name, "isPositive", name + " must be a positive number"));
            }
        }
        return wrong;
    }

    private static List<Map<String, Object>> person(JsonNode person, Places places) {
        List<Map<String, Object>> wrong = new ArrayList<>(unknown(person, PERSON));
        String city = person.path("city").asText("");
        String department = person.path("department").asText("");
        boolean known = places.all.stream()
                .anyMatch(place -> !place.postomat()
                        && place.cityRef().equals(city)
                        && place.ref().equals(department));
        if (!known) {
            wrong.add(field("department", "exists", "Відділення не знайдено"));
        }
        for (String name : List.of("first_name", "last_name")) {
            if (person.path(name).asText("").isBlank()) {
                wrong.add(field(name, "isNotEmpty", name + " should not be empty"));
            }
        }
        JsonNode phone = person.path("phone");
        if (!phone.isTextual()) {
            wrong.add(field("phone", "isString", "phone must be a string"));
        } else if (!phone.asText().matches("380\\d{9}")) {
            wrong.add(field("phone", "matches", "Телефон повинен мати формат 380xxxxxxxxx"));
        }
        return wrong;
    }

    private static List<Map<String, Object>> unknown(JsonNode node, Set<String> known) {
        List<Map<String, Object>> wrong = new ArrayList<>();
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                wrong.add(field(name, "whitelistValidation", "property " + name + " should not exist"));
            }
        });
        return wrong;
    }

    private static void within(List<Map<String, Object>> all, String name, List<Map<String, Object>> wrong) {
        if (!wrong.isEmpty()) {
            all.add(inside(name, wrong));
        }
    }

    private static void refuse(List<Map<String, Object>> wrong) {
        if (!wrong.isEmpty()) {
            throw RozetkaDeliveryRefusal.invalid(wrong);
        }
    }

    private static boolean positive(JsonNode number) {
        return number.isNumber() && number.decimalValue().signum() > 0;
    }
}
