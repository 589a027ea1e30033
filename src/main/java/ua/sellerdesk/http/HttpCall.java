package ua.sellerdesk.http;

import java.net.URI;
import java.util.Map;

/**
 * One request to an outside service.
 *
 * @param method the HTTP method in capitals, never null
 * @param uri the full address, query included, never null; masked in logs as {@link HttpTransport} says
 * @param headers header names and values, never null
 * @param body the request's body as text, null where there is none
 */
public record HttpCall(String method, URI uri, Map<String, String> headers, String body) {

    public static HttpCall get(URI uri, Map<String, String> headers) {
        return new HttpCall("GET", uri, headers, null);
    }
}
