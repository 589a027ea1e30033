package ua.sellerdesk.shipping;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import ua.sellerdesk.simulator.SimulatorServer;

/** The line between the adapters and the stand-ins, over HTTP: it breaks as each request says in a header. */
final class FaultyLine implements AutoCloseable {

    static final String FAULT = "X-Fault";
    static final String ORDER = "X-Order";

    enum Fault {
        NONE,
        DROPPED_BEFORE,
        DROPPED_AFTER,
        FAILED_BEFORE,
        FAILED_AFTER,
        GARBAGE_AFTER,
        CUT_OFF_AFTER,
        TOO_MANY,
        REFUSED,
        SILENT_BEFORE,
        SILENT_AFTER,
        /** No answer in time, and the carrier acts when nobody waits any more. */
        SILENT_LATE;

        static final List<Fault> QUICK = List.of(
                DROPPED_BEFORE,
                DROPPED_AFTER,
                DROPPED_AFTER,
                FAILED_BEFORE,
                FAILED_AFTER,
                GARBAGE_AFTER,
                CUT_OFF_AFTER,
                TOO_MANY,
                REFUSED);
        static final List<Fault> SILENT = List.of(SILENT_BEFORE, SILENT_AFTER, SILENT_LATE);
    }

    private record Held(HttpExchange exchange, byte[] late) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final CarrierBooks books;
    private final Map<String, List<Held>> held = new ConcurrentHashMap<>();
    private final Map<Fault, AtomicInteger> counts = new EnumMap<>(Fault.class);
    private final SimulatorServer standIns;
    private final AtomicInteger forwarded = new AtomicInteger();

    FaultyLine(SimulatorServer standIns, CarrierBooks books) {
        // else an answer waits 40 ms for the acknowledgement of its own headers
        System.setProperty("sun.net.httpserver.nodelay", "true");
        this.standIns = standIns;
        this.books = books;
        for (Fault fault : Fault.values()) {
            counts.put(fault, new AtomicInteger());
        }
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    String baseUrl() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    Map<Fault, AtomicInteger> counts() {
        return counts;
    }

    /** Has the carriers act on what they were asked for an order while nobody waited; then nothing is under way. */
    void settle(long order) {
        List<Held> all = held.remove(String.valueOf(order));
        if (all != null) {
            for (Held one : all) {
                if (one.late() != null) {
                    forward(one.exchange(), one.late());
                }
                one.exchange().close();
            }
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String asked = exchange.getRequestHeaders().getFirst(FAULT);
        Fault fault = asked == null ? Fault.NONE : Fault.valueOf(asked);
        boolean deletes = CarrierBooks.deletes(exchange.getRequestMethod(), text(body));
        if (fault == Fault.REFUSED && deletes) {
            // what becomes of a waybill that the carrier keeps is a matter of its own
            fault = Fault.FAILED_BEFORE;
        }
        counts.get(fault).incrementAndGet();
        switch (fault) {
            case DROPPED_BEFORE -> exchange.close();
            case FAILED_BEFORE -> answer(exchange, 503, "<html>Service Unavailable</html>");
            case TOO_MANY -> answer(exchange, 429, "Too Many Requests");
            case REFUSED -> answer(exchange, refusalStatus(exchange), refusal(exchange));
            case SILENT_BEFORE -> hold(exchange, null);
            case SILENT_LATE -> hold(exchange, body);
            default -> afterwards(fault, exchange, forward(exchange, body));
        }
    }

    private void afterwards(Fault fault, HttpExchange exchange, HttpResponse<byte[]> reply) throws IOException {
        switch (fault) {
            case DROPPED_AFTER -> exchange.close();
            case FAILED_AFTER -> answer(exchange, 502, "<html>Bad Gateway</html>");
            case GARBAGE_AFTER -> answer(exchange, 200, "<html>Ласкаво просимо</html>");
            case SILENT_AFTER -> hold(exchange, null);
            case CUT_OFF_AFTER -> {
                exchange.sendResponseHeaders(reply.statusCode(), reply.body().length + 10);
                exchange.getResponseBody().write(reply.body(), 0, reply.body().length / 2);
                exchange.close();
            }
            default -> {
                reply.headers().firstValue("Content-Type").ifPresent(type -> exchange.getResponseHeaders()
                        .set("Content-Type", type));
                answer(exchange, reply.statusCode(), reply.body());
            }
        }
    }

    private void hold(HttpExchange exchange, byte[] late) {
        held.computeIfAbsent(exchange.getRequestHeaders().getFirst(ORDER), order -> new CopyOnWriteArrayList<>())
                .add(new Held(exchange, late));
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) {
        if (forwarded.incrementAndGet() % 100 == 0) {
            standIns.nextMinuteOfMeest();
        }
        URI uri = exchange.getRequestURI();
        String method = exchange.getRequestMethod();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(standIns.baseUrl() + uri))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        for (String header : List.of("Content-Type", "Accept", "Authorization", "token")) {
            String value = exchange.getRequestHeaders().getFirst(header);
            if (value != null) {
                request.header(header, value);
            }
        }
        return books.kept(method, uri.getPath(), text(body), () -> {
            try {
                return client.send(request.build(), BodyHandlers.ofByteArray());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static int refusalStatus(HttpExchange exchange) {
        return exchange.getRequestURI().getPath().contains("novaposhta") ? 200 : 400;
    }

    private static String refusal(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        if (path.contains("novaposhta")) {
            return "{\"success\":false,\"data\":[],\"errors\":[\"Weight invalid\"],\"errorCodes\":[\"20000200000\"]}";
        }
        if (path.contains("ukrposhta")) {
            return "{\"code\":\"UPE040011\",\"message\":\"Weight is invalid\"}";
        }
        return path.contains("meest")
                ? "{\"status\":\"Error\",\"info\":{\"fieldName\":\"weight\",\"message\":\"Невірна вага\"}}"
                : "{\"statusCode\":400,\"message\":\"Невірна вага\",\"error\":\"Bad Request\"}";
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        answer(exchange, status, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        boolean none = body.length == 0;
        exchange.sendResponseHeaders(status, none ? -1 : body.length);
        if (!none) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        new ArrayList<>(held.keySet()).forEach(order -> settle(Long.parseLong(order)));
        server.stop(0);
        threads.shutdownNow();
    }
}
