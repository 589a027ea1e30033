package ua.sellerdesk.shipping.meest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import ua.sellerdesk.http.HttpTransport;
import ua.sellerdesk.http.TransportForTests;
import ua.sellerdesk.shipping.Carrier;
import ua.sellerdesk.shipping.DirectoryCache;
import ua.sellerdesk.shipping.ParcelRules;
import ua.sellerdesk.shipping.PhaseTable;

/** The adapter put together by hand, for tests of other packages. */
public final class MeestForTests {

    private MeestForTests() {}

    /** @param branch the id of the branch where the sender hands parcels in */
    public static Carrier carrier(String baseUrl, String user, String password, String branch) {
        var sender = new MeestProperties.Sender("Крамниця", "0501112233", branch);
        return assemble(
                new MeestProperties(baseUrl, user, password, "", "", sender),
                TransportForTests.patient(),
                Clock.systemUTC());
    }

    static MeestCarrier assemble(MeestProperties settings, HttpTransport http, Clock clock) {
        MeestWire wire = new MeestWire(http, new ObjectMapper(), settings);
        MeestPace pace = new MeestPace();
        MeestClient client = new MeestClient(wire, new MeestSession(wire, pace, settings, clock), pace);
        MeestLookup lookup = new MeestLookup(client);
        MeestTracking tracking = new MeestTracking(client, lookup, new PhaseTable());
        MeestReceivers receivers = new MeestReceivers(new MeestPlaces(client, new DirectoryCache()), new ParcelRules());
        return new MeestCarrier(
                settings,
                new MeestWaybills(client, settings, new ParcelDocument(settings, receivers), lookup, tracking),
                tracking,
                new MeestReturns(client, lookup));
    }
}
