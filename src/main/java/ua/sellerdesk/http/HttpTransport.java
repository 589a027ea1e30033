package ua.sellerdesk.http;

/**
 * Sends requests over Camunda Connect's http-connector. Every call has a connect and a response time limit
 * ({@code sellerdesk.http.connect-timeout}, {@code sellerdesk.http.response-timeout}). Logs carry method, host, path,
 * status and milliseconds; never a body, a query string or a header.
 */
public interface HttpTransport {

    /**
     * Sends the call and reads the answer whole, whatever its HTTP status.
     *
     * @throws HttpFault with kind UNREACHABLE or TIMED_OUT
     */
    HttpReply send(HttpCall call);

    /**
     * Fetches a binary document such as a label.
     *
     * @throws HttpFault with kind UNREACHABLE, TIMED_OUT or, for any status but 200, REFUSED or UNREADABLE
     */
    byte[] download(HttpCall call);
}
