package ua.sellerdesk.shipping.novaposhta;

import static ua.sellerdesk.shipping.novaposhta.NovaPoshtaClient.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.springframework.stereotype.Component;
import ua.sellerdesk.shipping.CarrierUnavailable;

/** Consignees in Nova Poshta's address book. */
@Component
class NovaPoshtaRecipients {

    /**
     * @param ref of the party
     * @param contactRef of the person
     */
    record Recipient(String ref, String contactRef) {}

    private final NovaPoshtaClient client;

    NovaPoshtaRecipients(NovaPoshtaClient client) {
        this.client = client;
    }

    /** Saying the same person again gives the same references. */
    Recipient save(ConsigneeName name, String phone) {
        JsonNode made = client.ask(
                        "Counterparty",
                        "save",
                        Map.of(
                                "CounterpartyType",
                                "PrivatePerson",
                                "CounterpartyProperty",
                                "Recipient",
                                "LastName",
                                name.last(),
                                "FirstName",
                                name.first(),
                                "MiddleName",
                                name.middle(),
                                "Phone",
                                phone))
                .path(0);
        Recipient recipient = new Recipient(
                text(made, "Ref"), text(made.path("ContactPerson").path("data").path(0), "Ref"));
        if (recipient.ref().isEmpty() || recipient.contactRef().isEmpty()) {
            throw new CarrierUnavailable("Нова пошта не записала отримувача", null);
        }
        return recipient;
    }
}
