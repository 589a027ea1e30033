package ua.sellerdesk.http;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.apache.http.HttpEntity;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.client.methods.RequestBuilder;
import org.apache.http.config.SocketConfig;
import org.apache.http.entity.ContentType;
import org.apache.http.entity.StringEntity;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;
import org.apache.http.util.EntityUtils;
import org.camunda.commons.utils.IoUtilException;
import org.camunda.connect.ConnectorException;
import org.camunda.connect.httpclient.HttpRequest;
import org.camunda.connect.httpclient.HttpResponse;
import org.camunda.connect.httpclient.impl.HttpConnectorImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The transport over the http-connector. Nothing is ever sent twice: retries belong to those who know what a request
 * does, and redirects are not followed, since they would carry the credentials to another address.
 */
class ConnectHttpTransport implements HttpTransport, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpTransport.class);

    private final CloseableHttpClient client;
    private final HttpConnectorImpl connector = new HttpConnectorImpl();
    private final int connectMillis;
    private final int responseMillis;

    ConnectHttpTransport(HttpProperties properties) {
        connectMillis = Math.toIntExact(properties.connectTimeout().toMillis());
        responseMillis = Math.toIntExact(properties.responseTimeout().toMillis());
        client = pooledClient(properties.maxConnections());
        connector.setHttpClient(client);
    }

    private CloseableHttpClient pooledClient(int maxConnections) {
        PoolingHttpClientConnectionManager pool = new PoolingHttpClientConnectionManager(30, TimeUnit.SECONDS);
        pool.setMaxTotal(maxConnections);
        pool.setDefaultMaxPerRoute(Math.max(1, maxConnections / 2));
        // a connection that the other side closed meanwhile would look like a request of unknown fate
        pool.setValidateAfterInactivity(500);
        // also bounds the TLS handshake, which happens before the request's own limits apply
        pool.setDefaultSocketConfig(
                SocketConfig.custom().setSoTimeout(responseMillis).build());
        return HttpClients.custom()
                .useSystemProperties()
                .setConnectionManager(pool)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectTimeout(connectMillis)
                        .setConnectionRequestTimeout(connectMillis)
                        .setSocketTimeout(responseMillis)
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .build();
    }

    @Override
    public HttpReply send(HttpCall call) {
        // the connector would drop the body of a DELETE without a word
        return call.method().equals("DELETE") && call.body() != null ? sendDirectly(call) : sendByConnector(call);
    }

    private HttpReply sendByConnector(HttpCall call) {
        long start = System.nanoTime();
        HttpRequest request = connector
                .createRequest()
                .url(call.uri().toString())
                .method(call.method())
                // the connector puts a request configuration of its own over the client's, so the limits go here again
                .configOption("connection-timeout", connectMillis)
                .configOption("connection-request-timeout", connectMillis)
                .configOption("socket-timeout", responseMillis);
        call.headers().forEach(request::header);
        if (call.body() != null) {
            request.payload(call.body());
        }
        try {
            HttpResponse response = request.execute();
            // reading the text to its end gives the connection back to the pool
            String body = response.getResponse();
            HttpReply reply = new HttpReply(response.getStatusCode(), body == null ? "" : body);
            log(call, String.valueOf(reply.status()), start);
            return reply;
        } catch (ConnectorException | IoUtilException e) {
            throw fault(call, e, start);
        }
    }

    private HttpReply sendDirectly(HttpCall call) {
        long start = System.nanoTime();
        try (CloseableHttpResponse response = client.execute(request(call))) {
            HttpReply reply = new HttpReply(
                    response.getStatusLine().getStatusCode(), new String(content(response), StandardCharsets.UTF_8));
            log(call, String.valueOf(reply.status()), start);
            return reply;
        } catch (IOException e) {
            throw fault(call, e, start);
        }
    }

    @Override
    public byte[] download(HttpCall call) {
        long start = System.nanoTime();
        // the connector reads text only, so a document goes over its client directly
        try (CloseableHttpResponse response = client.execute(request(call))) {
            int status = response.getStatusLine().getStatusCode();
            byte[] document = content(response);
            log(call, String.valueOf(status), start);
            if (status != 200) {
                throw new HttpFault(
                        status >= 400 && status < 500 ? HttpFault.Kind.REFUSED : HttpFault.Kind.UNREADABLE,
                        call.uri().getHost() + " answered " + status);
            }
            return document;
        } catch (IOException e) {
            throw fault(call, e, start);
        }
    }

    private static HttpUriRequest request(HttpCall call) {
        RequestBuilder request = RequestBuilder.create(call.method()).setUri(call.uri());
        call.headers().forEach(request::addHeader);
        if (call.body() != null) {
            request.setEntity(
                    new StringEntity(call.body(), ContentType.create("application/json", StandardCharsets.UTF_8)));
        }
        return request.build();
    }

    private static byte[] content(CloseableHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        return entity == null ? new byte[0] : EntityUtils.toByteArray(entity);
    }

    private HttpFault fault(HttpCall call, Exception thrown, long start) {
        HttpFault.Kind kind = FaultKinds.of(thrown);
        log(call, kind.name(), start);
        // the cause stays out: its text carries the address with its query
        return new HttpFault(
                kind,
                call.uri().getHost() + (kind == HttpFault.Kind.UNREACHABLE ? " cannot be reached" : " did not answer"));
    }

    private static void log(HttpCall call, String outcome, long start) {
        URI uri = call.uri();
        LOG.info(
                "{} {}://{}{} {} {} ms",
                call.method(),
                uri.getScheme(),
                uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort(),
                masked(uri.getPath()),
                outcome,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    /** Nova Poshta's print links carry the key in their path. */
    private static String masked(String path) {
        return path == null ? "" : path.replaceAll("(?i)(/apikey/)[^/]+", "$1***");
    }
}
