package ua.sellerdesk.shipping.rozetkadelivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import ua.sellerdesk.http.HttpTransport;
import ua.sellerdesk.http.TransportForTests;
import ua.sellerdesk.shipping.Carrier;
import ua.sellerdesk.shipping.DirectoryCache;
import ua.sellerdesk.shipping.ParcelRules;
import ua.sellerdesk.shipping.PhaseTable;
import ua.sellerdesk.shipping.rozetkadelivery.RozetkaDeliveryProperties.SignIn;

/** The adapter put together by hand, for tests of other packages. */
public final class RozetkaDeliveryForTests {

    private RozetkaDeliveryForTests() {}

    /** @param city the carrier's id of the city, as {@code department} that of the point, where parcels are handed in */
    public static Carrier carrier(String baseUrl, String token, String city, String department) {
        return carrier(baseUrl, token, city, department, TransportForTests.patient());
    }

    public static Carrier carrier(
            String baseUrl, String token, String city, String department, HttpTransport transport) {
        return assemble(settings(baseUrl, token, SignIn.KEY, city, department), transport, Clock.systemUTC());
    }

    /** One that gets a pass by its token first. */
    public static Carrier signingIn(String baseUrl, String token, String city, String department) {
        return assemble(
                settings(baseUrl, token, SignIn.LOGIN_AS, city, department),
                TransportForTests.patient(),
                Clock.systemUTC());
    }

    private static RozetkaDeliveryProperties settings(
            String baseUrl, String token, SignIn signIn, String city, String department) {
        var sender = new RozetkaDeliveryProperties.Sender(city, department, "Демо", "Продавець", "380501112233");
        return new RozetkaDeliveryProperties(baseUrl, token, signIn, sender, true);
    }

    static RozetkaDeliveryCarrier assemble(RozetkaDeliveryProperties settings, HttpTransport transport, Clock clock) {
        RozetkaDeliveryWire wire = new RozetkaDeliveryWire(transport, new ObjectMapper(), settings);
        RozetkaDeliveryClient client =
                new RozetkaDeliveryClient(wire, new RozetkaDeliverySession(wire, settings, clock), settings);
        var destinations = new RozetkaDeliveryDestinations(new RozetkaDeliveryPlaces(client, new DirectoryCache()));
        return new RozetkaDeliveryCarrier(
                client,
                settings,
                new TrackDocument(destinations, settings, new ParcelRules()),
                new TrackStatuses(client, new PhaseTable()));
    }
}
