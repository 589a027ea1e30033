package ua.sellerdesk.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What Meest demands of a parcel's data. */
@Component
@Profile("demo")
class MeestForm {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Places places;
    private final SimulatedTime time;

    MeestForm(Places places, SimulatedTime time) {
        this.places = places;
        this.time = time;
    }

    void check(JsonNode form) {
        demand(!form.path("parcelNumber").asText("").isBlank(), "parcelNumber", "Не вказано номер відправлення");
        demand(form.path("payType").asText("").matches("cash|noncash"), "payType", "Невірний тип оплати");
        demand(form.path("receiverPay").isBoolean(), "receiverPay", "Не вказано платника");
        demand(form.path("COD").isNumber() && form.path("COD").asDouble() >= 0, "COD", "Невірна сума післяплати");
        party(form.path("sender"), "sender");
        party(form.path("receiver"), "receiver");
        items(form);
        contents(form.path("contentsItems"));
        date(form.path("sendingDate").asText(""));
    }

    private void party(JsonNode party, String who) {
        demand(!party.path("name").asText("").isBlank(), who + ".name", "Не вказано ім'я");
        demand(party.path("phone").asText("").matches("\\+?380\\d{9}"), who + ".phone", "Невірний формат телефону");
        switch (party.path("service").asText("")) {
            case "Branch" ->
                demand(
                        branch(party.path("branchID").asText("")).isPresent(),
                        who + ".branchID",
                        "Підрозділ не знайдено");
            case "Door" -> {
                demand(street(party.path("addressID").asText("")), who + ".addressID", "Адресу не знайдено");
                demand(!party.path("building").asText("").isBlank(), who + ".building", "Не вказано будинок");
            }
            default -> throw MeestRefusal.invalid(who + ".service", "Невірний вид сервісу");
        }
    }

    Optional<Places.Place> branch(String id) {
        return places.all.stream().filter(place -> place.ref().equals(id)).findFirst();
    }

    private boolean street(String id) {
        return places.cities.values().stream().anyMatch(city -> city.streets().stream()
                .anyMatch(street -> Places.ref(city.name() + street).equals(id)));
    }

    private void items(JsonNode form) {
        JsonNode items = form.path("placesItems");
        demand(items.isArray() && !items.isEmpty(), "placesItems", "Не вказано місць");
        BigDecimal weight = BigDecimal.ZERO;
        for (JsonNode item : items) {
            demand(item.path("quantity").asInt() >= 1, "placesItems.quantity", "Невірна кількість");
            demand(item.path("weight").asDouble() > 0, "placesItems.weight", "Невірна вага");
            demand(item.path("placeWeight").asDouble() > 0, "placesItems.placeWeight", "Невірна вага місця");
            demand(item.path("placeVolume").asDouble() > 0, "placesItems.placeVolume", "Невірний об'єм місця");
            demand(item.path("insurance").asDouble() > 0, "placesItems.insurance", "Невірна оголошена вартість");
            weight = weight.add(item.path("weight").decimalValue());
        }
        demand(weight.compareTo(form.path("weight").decimalValue()) == 0, "weight", "Вага не дорівнює сумі ваг місць");
        boolean postomat = branch(form.path("receiver").path("branchID").asText(""))
                .filter(Places.Place::postomat)
                .isPresent();
        demand(!postomat || items.size() == 1, "placesItems", "Поштомат приймає одне місце");
    }

    private static void contents(JsonNode contents) {
        demand(contents.isArray() && !contents.isEmpty(), "contentsItems", "Не вказано вміст");
        for (JsonNode item : contents) {
            demand(!item.path("contentName").asText("").isBlank(), "contentsItems.contentName", "Не вказано назву");
            demand(
                    item.path("quantity").asInt() >= 1
                            && item.path("weight").asDouble() > 0
                            && item.path("value").asDouble() > 0,
                    "contentsItems",
                    "Невірний вміст");
        }
    }

    private void date(String date) {
        if (date.isEmpty()) {
            return;
        }
        try {
            boolean past = LocalDate.parse(date, DAY).isBefore(time.local().toLocalDate());
            demand(!past, "sendingDate", "Дата відправки в минулому");
        } catch (DateTimeParseException e) {
            throw MeestRefusal.invalid("sendingDate", "Невірний формат дати");
        }
    }

    private static void demand(boolean holds, String field, String message) {
        if (!holds) {
            throw MeestRefusal.invalid(field, message);
        }
    }
}
