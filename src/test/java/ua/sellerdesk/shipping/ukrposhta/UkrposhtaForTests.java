package ua.sellerdesk.shipping.ukrposhta;

import com.fasterxml.jackson.databind.ObjectMapper;
import ua.sellerdesk.http.HttpTransport;
import ua.sellerdesk.http.TransportForTests;
import ua.sellerdesk.shipping.Carrier;
import ua.sellerdesk.shipping.DirectoryCache;
import ua.sellerdesk.shipping.ParcelRules;
import ua.sellerdesk.shipping.PhaseTable;

/** The adapter put together by hand, for tests of other packages. */
public final class UkrposhtaForTests {

    private UkrposhtaForTests() {}

    /** @param standIn the address of the stand-in, without a slash at the end */
    public static Carrier carrier(String standIn, String clientUuid) {
        return carrier(standIn, clientUuid, TransportForTests.patient());
    }

    public static Carrier carrier(String standIn, String clientUuid, HttpTransport transport) {
        return assemble(
                new UkrposhtaProperties(
                        standIn + "/ecom/0.0.1",
                        standIn + "/status-tracking/0.0.1",
                        "",
                        "",
                        "demo-ecom-token",
                        "demo-counterparty-token",
                        "demo-tracking-token",
                        new UkrposhtaProperties.Sender(clientUuid)),
                transport);
    }

    static UkrposhtaCarrier assemble(UkrposhtaProperties settings, HttpTransport transport) {
        UkrposhtaClient client = new UkrposhtaClient(transport, new ObjectMapper(), settings);
        UkrposhtaSender sender = new UkrposhtaSender(client, settings);
        Recipients recipients = new Recipients(client);
        Destination destination = new Destination(new UkrposhtaPlaces(client, new DirectoryCache()));
        return new UkrposhtaCarrier(
                client,
                settings,
                new ShipmentDocument(destination, recipients, sender, new ParcelRules()),
                recipients,
                sender,
                new UkrposhtaTracking(client, settings, new PhaseTable()));
    }
}
