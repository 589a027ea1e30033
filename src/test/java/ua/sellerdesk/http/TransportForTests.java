package ua.sellerdesk.http;

import java.time.Duration;

/** A transport with limits short enough for tests. */
public final class TransportForTests {

    private TransportForTests() {}

    /** Waits as long as the slowest machine may need for an answer that does come. */
    public static HttpTransport patient() {
        return new ConnectHttpTransport(new HttpProperties(Duration.ofSeconds(10), Duration.ofSeconds(30), 10));
    }

    /** For answers that do not come in time. */
    public static HttpTransport impatient() {
        return new ConnectHttpTransport(new HttpProperties(Duration.ofSeconds(1), Duration.ofSeconds(1), 10));
    }
}
