package ua.sellerdesk.http;

import java.time.Duration;

/** A transport with limits short enough for tests. */
public final class TransportForTests {

    private TransportForTests() {}

    public static HttpTransport impatient() {
        return new ConnectHttpTransport(new HttpProperties(Duration.ofMillis(500), Duration.ofMillis(700), 10));
    }
}
