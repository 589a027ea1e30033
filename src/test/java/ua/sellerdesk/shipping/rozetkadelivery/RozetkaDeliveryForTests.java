package ua.sellerdesk.shipping.rozetkadelivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import ua.sellerdesk.http.HttpTransport;
import ua.sellerdesk.http.TransportForTests;
import ua.sellerdesk.shipping.Carrier;
import ua.sellerdesk.shipping.DirectoryCache;
import ua.sellerdesk.shipping.ParcelRules;
import ua.sellerdesk.shipping.PhaseTable;

/** The adapter put together by hand, for tests of other packages. */
public final class RozetkaDeliveryForTests {

    private RozetkaDeliveryForTests() {}

    /** @param city the carrier's id of the city, as {@code department} that of the point, where parcels are handed in */
    public static Carrier carrier(String baseUrl, String token, String city, String department) {
        return carrier(baseUrl, token, city, department, TransportForTests.patient());
    }

    public static Carrier carrier(
            String baseUrl, String token, String city, String department, HttpTransport transport) {
        var sender = new RozetkaDeliveryProperties.Sender(city, department, "Демо", "Продавець", "380501112233");
        return assemble(new RozetkaDeliveryProperties(baseUrl, token, sender, true), transport);
    }

    static RozetkaDeliveryCarrier assemble(RozetkaDeliveryProperties settings, HttpTransport transport) {
        RozetkaDeliveryClient client = new RozetkaDeliveryClient(transport, new ObjectMapper(), settings);
        var destinations = new RozetkaDeliveryDestinations(new RozetkaDeliveryPlaces(client, new DirectoryCache()));
        return new RozetkaDeliveryCarrier(
                client,
                settings,
                new TrackDocument(destinations, settings, new ParcelRules()),
                new TrackStatuses(client, new PhaseTable()));
    }
}
