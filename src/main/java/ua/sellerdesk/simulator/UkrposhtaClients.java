package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.JsonMap.map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Ukrposhta's clients and their addresses: the shop, and everybody it has sent to. */
@Component
@Profile("demo")
class UkrposhtaClients {

    /** The shop's client. */
    static final String SHOP = Places.ref("ukrposhta-shop");

    private static final int SHORTEST_NAME = 2;
    private static final long FIRST_ADDRESS = 7_000_000;

    private final Map<Long, ObjectNode> addresses = new LinkedHashMap<>();
    private final Map<String, ObjectNode> clients = new LinkedHashMap<>();

    UkrposhtaClients(ObjectMapper json, Places places) {
        Places.Place shop = places.shop();
        ObjectNode address = json.valueToTree(
                map("postcode", UkrposhtaDirectory.postcode(shop), "country", "UA", "city", shop.city()));
        ObjectNode client = json.valueToTree(
                map("uuid", SHOP, "type", "PRIVATE_ENTREPRENEUR", "name", "Демо-крамниця", "addressId", keep(address)));
        clients.put(SHOP, client);
    }

    synchronized ObjectNode add(JsonNode form) {
        if (!form.path("postcode").asText("").matches("\\d{5}")) {
            throw UkrposhtaRefusal.invalid("postcode must contain five digits");
        }
        ObjectNode address = form.deepCopy();
        keep(address);
        return address;
    }

    private long keep(ObjectNode address) {
        long id = FIRST_ADDRESS + addresses.size();
        address.put("id", id);
        addresses.put(id, address);
        return id;
    }

    synchronized ObjectNode address(long id) {
        ObjectNode address = addresses.get(id);
        if (address == null) {
            throw UkrposhtaRefusal.notFound("Address " + id);
        }
        return address;
    }

    synchronized ObjectNode register(JsonNode form) {
        if (!form.path("type").asText().equals("INDIVIDUAL")) {
            throw UkrposhtaRefusal.invalid("type is not allowed for this counterparty");
        }
        check(form);
        ObjectNode client = form.deepCopy();
        client.put("uuid", UUID.randomUUID().toString());
        clients.put(client.path("uuid").asText(), client);
        return client;
    }

    synchronized ObjectNode change(String uuid, JsonNode form) {
        if (form.has("type")) {
            throw UkrposhtaRefusal.invalid("type cannot be changed");
        }
        check(form);
        ObjectNode client = byUuid(uuid);
        client.setAll((ObjectNode) form);
        return client;
    }

    private void check(JsonNode form) {
        for (String field : List.of("firstName", "lastName")) {
            if (form.path(field).asText("").length() < SHORTEST_NAME) {
                throw UkrposhtaRefusal.invalid(field + " is too short");
            }
        }
        if (!form.path("phoneNumber").isTextual()
                || !form.path("phoneNumber").asText().matches("\\d{9,25}")) {
            throw UkrposhtaRefusal.invalid("phoneNumber must be digits");
        }
        address(form.path("addressId").asLong());
    }

    synchronized ObjectNode byUuid(String uuid) {
        ObjectNode client = clients.get(uuid);
        if (client == null) {
            throw UkrposhtaRefusal.notFound("Client");
        }
        return client;
    }

    synchronized List<ObjectNode> byExternalId(String externalId) {
        return clients.values().stream()
                .filter(client -> client.path("externalId").asText("").equals(externalId))
                .toList();
    }
}
