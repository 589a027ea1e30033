package ua.sellerdesk.marketplace.rozetka;

import java.net.URI;
import ua.sellerdesk.http.TransportForTests;
import ua.sellerdesk.marketplace.ReturnRequests;

/** The adapter, for tests of whatever uses the port. */
public final class ReturnRequestsForTests {

    private ReturnRequestsForTests() {}

    /** @param baseUrl of a stand-in that takes its demo token */
    public static ReturnRequests at(String baseUrl) {
        return new RozetkaReturnRequests(RozetkaConfiguration.client(
                TransportForTests.patient(), new RozetkaProperties(URI.create(baseUrl), null, null, "demo-token")));
    }
}
