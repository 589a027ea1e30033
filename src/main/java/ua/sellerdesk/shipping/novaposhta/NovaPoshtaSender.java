package ua.sellerdesk.shipping.novaposhta;

import static ua.sellerdesk.shipping.novaposhta.NovaPoshtaClient.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.UkrainianPhone;
import ua.sellerdesk.shipping.novaposhta.NovaPoshtaProperties.Sender;

/**
 * The sender that waybills name: what the settings give, completed from the account where it leaves no choice. Asked
 * for once and kept until a waybill is refused.
 */
@Component
class NovaPoshtaSender {

    private static final String SETTINGS = "sellerdesk.carriers.nova-poshta.sender.";
    private static final int SHOWN_CHOICES = 5;

    private final NovaPoshtaClient client;
    private final NovaPoshtaPlaces places;
    private final NovaPoshtaProperties settings;
    private volatile Sender known;

    NovaPoshtaSender(NovaPoshtaClient client, NovaPoshtaPlaces places, NovaPoshtaProperties settings) {
        this.client = client;
        this.places = places;
        this.settings = settings;
    }

    /**
     * All parts set, the phone as the carrier takes it.
     *
     * @throws CarrierRefusal naming the setting that a person must fill
     */
    Sender get() {
        Sender sender = known;
        if (sender == null) {
            sender = complete(settings.sender());
            known = sender;
        }
        return sender;
    }

    /** Reads the account anew next time. */
    void forget() {
        known = null;
    }

    private Sender complete(Sender given) {
        String party = given.counterpartyRef().isEmpty()
                ? text(
                        only(
                                rows("getCounterparties", Map.of("CounterpartyProperty", "Sender", "Page", "1")),
                                "counterparty-ref"),
                        "Ref")
                : given.counterpartyRef();
        Optional<String> phone = givenPhone(given);
        String contact = given.contactRef();
        if (contact.isEmpty() || phone.isEmpty()) {
            List<JsonNode> people = rows("getCounterpartyContactPersons", Map.of("Ref", party, "Page", "1"));
            JsonNode person = contact.isEmpty() ? only(people, "contact-ref") : byRef(people, contact);
            contact = text(person, "Ref");
            phone = phone.or(() -> phoneOf(person));
        }
        String address = given.addressRef();
        String city = given.cityRef();
        if (address.isEmpty()) {
            JsonNode row = only(addresses(party, city), "address-ref");
            address = text(row, "Ref");
            city = city.isEmpty() ? text(row, "CityRef") : city;
        }
        if (city.isEmpty()) {
            city = cityOf(address);
        }
        return new Sender(
                city,
                party,
                address,
                contact,
                phone.orElseThrow(() -> fill("phone", "у контактної особи відправника немає телефону")));
    }

    private static Optional<String> givenPhone(Sender given) {
        Optional<String> phone = UkrainianPhone.of(given.phone());
        if (phone.isEmpty() && !given.phone().isEmpty()) {
            throw fill("phone", "потрібен номер вигляду 380XXXXXXXXX");
        }
        return phone;
    }

    private static Optional<String> phoneOf(JsonNode person) {
        return Arrays.stream(text(person, "Phones").split("[,;]"))
                .flatMap(written -> UkrainianPhone.of(written).stream())
                .findFirst();
    }

    private List<JsonNode> addresses(String party, String city) {
        List<JsonNode> all =
                rows("getCounterpartyAddresses", Map.of("Ref", party, "CounterpartyProperty", "Sender", "Page", "1"));
        return city.isEmpty()
                ? all
                : all.stream()
                        .filter(row -> text(row, "CityRef").isEmpty()
                                || text(row, "CityRef").equals(city))
                        .toList();
    }

    /** A sender's address may be a branch, whose city the directory knows. */
    private String cityOf(String address) {
        return places.point(address)
                .map(Point::cityRef)
                .filter(city -> !city.isEmpty())
                .orElseThrow(() -> fill("city-ref", "місто за адресою відправника визначити не вдалося"));
    }

    private static JsonNode byRef(List<JsonNode> rows, String ref) {
        return rows.stream()
                .filter(row -> text(row, "Ref").equals(ref))
                .findFirst()
                .orElseThrow(() -> fill("phone", "контактної особи з налаштування contact-ref у кабінеті не знайдено"));
    }

    private JsonNode only(List<JsonNode> rows, String setting) {
        if (rows.size() == 1) {
            return rows.get(0);
        }
        if (rows.isEmpty()) {
            throw fill(setting, "у кабінеті Нової пошти нічого не знайдено");
        }
        throw fill(
                setting,
                rows.stream()
                        .limit(SHOWN_CHOICES)
                        .map(row -> text(row, "Description") + " = " + text(row, "Ref"))
                        .collect(Collectors.joining("; ", "у кабінеті Нової пошти є вибір: ", "")));
    }

    /** Empty answers of the carrier pass: it is asked twice. */
    private List<JsonNode> rows(String method, Map<String, String> properties) {
        JsonNode data = client.ask("Counterparty", method, properties);
        if (data.isEmpty()) {
            data = client.ask("Counterparty", method, properties);
        }
        List<JsonNode> rows = new ArrayList<>();
        data.forEach(rows::add);
        rows.removeIf(row -> Objects.equals(text(row, "Ref"), ""));
        return rows;
    }

    private static CarrierRefusal fill(String setting, String why) {
        return new CarrierRefusal(List.of(), "Заповніть налаштування " + SETTINGS + setting + ": " + why);
    }
}
