package ua.sellerdesk.shipping.ukrposhta;

import static ua.sellerdesk.shipping.ukrposhta.UkrposhtaFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.CarrierUnavailable;

/** What Ukrposhta knows of the sender. Asked for once and kept until a waybill is refused. */
@Component
class UkrposhtaSender {

    static final String CLIENT_SETTING = "sellerdesk.carriers.ukrposhta.sender.client-uuid";

    private final UkrposhtaClient client;
    private final UkrposhtaProperties settings;
    private volatile Sender known;

    UkrposhtaSender(UkrposhtaClient client, UkrposhtaProperties settings) {
        this.client = client;
        this.settings = settings;
    }

    /**
     * @param individual a person: paid in cash, where a company or entrepreneur is paid into the bank account
     * @param patronymic whether a person's patronymic is known
     * @param addressId where parcels come back to; empty where it is not known
     */
    record Sender(boolean individual, boolean patronymic, String addressId) {}

    String uuid() {
        return settings.sender().clientUuid();
    }

    /**
     * @throws CarrierRefusal where the settings name a sender that the carrier does not know
     * @throws CarrierUnavailable where the carrier does not answer
     */
    Sender get() {
        Sender sender = known;
        if (sender == null) {
            sender = client.find("clients/" + UkrposhtaClient.segment(uuid()), Map.of())
                    .map(UkrposhtaSender::sender)
                    .orElseThrow(() -> new CarrierRefusal(
                            List.of(), "Укрпошта не знає відправника: перевірте налаштування " + CLIENT_SETTING));
            known = sender;
        }
        return sender;
    }

    /**
     * The address's postcode.
     *
     * @throws CarrierRefusal where the carrier does not know it
     * @throws CarrierUnavailable where the carrier does not answer
     */
    String postcode() {
        return client.find("addresses/" + UkrposhtaClient.segment(addressId()), Map.of())
                .map(address -> text(address, "postcode"))
                .filter(postcode -> !postcode.isEmpty())
                .orElseThrow(UkrposhtaSender::withoutAddress);
    }

    /** @throws CarrierRefusal where the carrier does not know it */
    String addressId() {
        String id = get().addressId();
        if (id.isEmpty()) {
            throw withoutAddress();
        }
        return id;
    }

    /** Reads the account anew next time. */
    void forget() {
        known = null;
    }

    private static CarrierRefusal withoutAddress() {
        return new CarrierRefusal(
                List.of(),
                "Укрпошта не знає адреси відправника: додайте її клієнтові з налаштування " + CLIENT_SETTING);
    }

    private static Sender sender(JsonNode client) {
        String type = text(client, "type");
        String address = text(client, "addressId");
        for (JsonNode other : UkrposhtaFields.rows(client.path("addresses"))) {
            boolean main = other.path("main").asBoolean(false);
            address = address.isEmpty() || main ? text(other, "addressId") : address;
        }
        return new Sender(
                type.isEmpty() || type.equals("INDIVIDUAL"),
                !text(client, "middleName").isEmpty(),
                address);
    }
}
