package ua.sellerdesk.http;

import java.time.Duration;

/** A transport with limits that suit tests. */
public final class TransportForTests {

    private TransportForTests() {}

    /** Waits as long as the slowest machine may need for an answer that does come. */
    public static HttpTransport patient() {
        return waiting(Duration.ofSeconds(30));
    }

    /** For answers that do not come in time. */
    public static HttpTransport impatient() {
        return waiting(Duration.ofSeconds(1));
    }

    /** @param forAnswers the longest silence of the other side */
    public static HttpTransport waiting(Duration forAnswers) {
        return new ConnectHttpTransport(new HttpProperties(Duration.ofSeconds(10), forAnswers, 10));
    }
}
