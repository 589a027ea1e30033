package ua.sellerdesk.http;

import java.time.Duration;

/** A transport with limits short enough for tests. */
public final class TransportForTests {

    private TransportForTests() {}

    public static HttpTransport impatient() {
        return new ConnectHttpTransport(new HttpProperties(Duration.ofSeconds(1), Duration.ofSeconds(2), 10));
    }
}
