package ua.sellerdesk.shipping.novaposhta;

import com.fasterxml.jackson.databind.ObjectMapper;
import ua.sellerdesk.http.TransportForTests;
import ua.sellerdesk.shipping.Carrier;
import ua.sellerdesk.shipping.ParcelRules;
import ua.sellerdesk.shipping.PhaseTable;

/** The adapter put together by hand, for tests of other packages. */
public final class NovaPoshtaForTests {

    private NovaPoshtaForTests() {}

    /** The sender is read from the account. */
    public static Carrier carrier(String baseUrl, String apiKey) {
        var nobody = new NovaPoshtaProperties.Sender("", "", "", "", "");
        return assemble(new NovaPoshtaProperties(baseUrl, baseUrl, apiKey, nobody));
    }

    static NovaPoshtaCarrier assemble(NovaPoshtaProperties settings) {
        NovaPoshtaClient client = new NovaPoshtaClient(TransportForTests.patient(), new ObjectMapper(), settings);
        NovaPoshtaPlaces places = new NovaPoshtaPlaces(client);
        NovaPoshtaSender sender = new NovaPoshtaSender(client, places, settings);
        return new NovaPoshtaCarrier(
                client,
                settings,
                new WaybillDocument(client, places, sender, new ParcelRules()),
                sender,
                new PhaseTable());
    }
}
