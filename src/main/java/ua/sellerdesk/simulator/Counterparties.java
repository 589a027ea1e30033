package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.JsonMap.map;
import static ua.sellerdesk.simulator.NovaPoshtaReply.ok;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The sender and those to whom it sends. */
@Component
@Profile("demo")
class Counterparties implements NovaPoshtaMethods {

    private final Places places;

    Counterparties(Places places) {
        this.places = places;
    }

    @Override
    public Map<String, Function<JsonNode, Map<String, Object>>> methods() {
        return Map.of(
                "Counterparty/getCounterparties", form -> senders(),
                "Counterparty/getCounterpartyContactPersons", form -> contacts(),
                "Counterparty/getCounterpartyAddresses", form -> addresses(),
                "Counterparty/save", this::person);
    }

    private Map<String, Object> senders() {
        return ok(List.of(
                map("Ref", Places.ref("shop"), "Description", "Демо-крамниця", "CounterpartyType", "Organization")));
    }

    private Map<String, Object> contacts() {
        return ok(List.of(map(
                "Ref", Places.ref("contact"), "Description", "Демо Продавець", "Phones", "380501112233", "Email", "")));
    }

    private Map<String, Object> addresses() {
        Places.Place place = places.shop();
        return ok(List.of(
                map("Ref", place.ref(), "Description", place.city() + ", " + place.street() + ", " + place.house())));
    }

    private Map<String, Object> person(JsonNode form) {
        String name = form.path("LastName").asText()
                + form.path("FirstName").asText()
                + form.path("Phone").asText();
        return ok(List.of(map(
                "Ref",
                Places.ref("recipient"),
                "Description",
                "Приватна особа",
                "ContactPerson",
                ok(List.of(map("Ref", Places.ref(name)))))));
    }
}
