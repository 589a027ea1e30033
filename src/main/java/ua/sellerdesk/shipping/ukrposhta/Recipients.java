package ua.sellerdesk.shipping.ukrposhta;

import static ua.sellerdesk.shipping.ukrposhta.UkrposhtaFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.CarrierUnavailable;
import ua.sellerdesk.shipping.UkrainianPhone;
import ua.sellerdesk.shipping.WaybillRequest;

/** Those to whom parcels go. Each is a client under our mark, so a repeated attempt finds it instead of making another. */
@Component
class Recipients {

    private static final int SHORTEST_NAME = 2;

    private final UkrposhtaClient client;

    Recipients(UkrposhtaClient client) {
        this.client = client;
    }

    /**
     * The fields of a client, without the address.
     *
     * @param phone as the carrier takes it
     */
    record Person(String lastName, String firstName, String middleName, String phone) {

        /** @throws CarrierRefusal naming what is missing */
        static Person of(WaybillRequest.Consignee to) {
            String phone = UkrainianPhone.of(to.phone())
                    .orElseThrow(() -> new CarrierRefusal(
                            List.of(), "Неправильний телефон отримувача: потрібен номер вигляду 380XXXXXXXXX"));
            String[] name = (to.name() == null ? "" : to.name()).trim().split("\\s+", 3);
            if (name.length < 2 || letters(name[0]) < SHORTEST_NAME || letters(name[1]) < SHORTEST_NAME) {
                throw new CarrierRefusal(
                        List.of(), "Вкажіть прізвище та ім'я отримувача повністю, без скорочень (правило Укрпошти)");
            }
            return new Person(name[0], name[1], name.length > 2 ? name[2] : "", phone);
        }

        private static int letters(String name) {
            return name.replaceAll("\\P{L}", "").length();
        }

        private Map<String, Object> fields(Object addressId) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("firstName", firstName);
            fields.put("lastName", lastName);
            fields.put("middleName", middleName);
            fields.put("phoneNumber", phone);
            fields.put("addressId", addressId);
            return fields;
        }
    }

    /** @return the clients under our mark: one, none, or several where an answer was lost */
    List<String> of(String mark) {
        return client.find("clients/external-id/" + UkrposhtaClient.segment(mark), Map.of()).stream()
                .flatMap(answer -> UkrposhtaFields.rows(answer).stream())
                .map(row -> text(row, "uuid"))
                .filter(uuid -> !uuid.isEmpty())
                .distinct()
                .toList();
    }

    /**
     * The address's id.
     *
     * @throws CarrierUnavailable where the carrier did not take it
     */
    JsonNode address(Map<String, Object> fields) {
        JsonNode id = client.ask("POST", "addresses", fields).path("id");
        if (id.asText("").isBlank()) {
            throw new CarrierUnavailable("Укрпошта не записала адресу отримувача", null);
        }
        return id;
    }

    /**
     * The client's id; a known one is brought up to date.
     *
     * @throws CarrierUnavailable where the carrier did not take it
     */
    String client(String mark, Person person, JsonNode addressId) {
        Map<String, Object> fields = person.fields(addressId);
        List<String> known = of(mark);
        if (!known.isEmpty()) {
            client.ask("PUT", "clients/" + UkrposhtaClient.segment(known.get(0)), fields);
            return known.get(0);
        }
        fields.put("type", "INDIVIDUAL");
        fields.put("externalId", mark);
        String made = text(client.ask("POST", "clients", fields), "uuid");
        if (made.isEmpty()) {
            throw new CarrierUnavailable("Укрпошта не записала отримувача", null);
        }
        return made;
    }
}
