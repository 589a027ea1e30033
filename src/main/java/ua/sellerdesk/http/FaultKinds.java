package ua.sellerdesk.http;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.http.conn.ConnectTimeoutException;

/** Tells a request that never left from one that may have been processed. */
final class FaultKinds {

    private FaultKinds() {}

    static HttpFault.Kind of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            // ConnectTimeoutException covers ConnectionPoolTimeoutException, ConnectException HttpHostConnectException
            if (cause instanceof ConnectTimeoutException
                    || cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof NoRouteToHostException
                    || cause instanceof SSLHandshakeException
                    || cause instanceof SSLPeerUnverifiedException) {
                return HttpFault.Kind.UNREACHABLE;
            }
        }
        // whatever else broke, broke after the connection stood: nobody knows how far the request came
        return HttpFault.Kind.TIMED_OUT;
    }
}
