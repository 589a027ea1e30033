package ua.sellerdesk.shipping.meest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
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

    /** For more calls than the carrier allows in a minute: to this adapter a second passes with each. */
    public static Carrier hurried(
            String baseUrl, String user, String password, String branch, HttpTransport transport) {
        var sender = new MeestProperties.Sender("Крамниця", "0501112233", branch);
        AtomicLong second = new AtomicLong();
        InstantSource seconds = () -> Instant.ofEpochSecond(second.incrementAndGet());
        return assemble(
                new MeestProperties(baseUrl, user, password, "", "", sender),
                transport,
                Clock.systemUTC(),
                new MeestPace(seconds.withZone(ZoneOffset.UTC), time -> {}));
    }

    static MeestCarrier assemble(MeestProperties settings, HttpTransport http, Clock clock) {
        return assemble(settings, http, clock, new MeestPace());
    }

    private static MeestCarrier assemble(MeestProperties settings, HttpTransport http, Clock clock, MeestPace pace) {
        MeestWire wire = new MeestWire(http, new ObjectMapper(), settings);
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
