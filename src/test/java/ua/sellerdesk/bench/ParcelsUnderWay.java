package ua.sellerdesk.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Nova Poshta's tracking, answering at once: every parcel is on the road but those that have arrived. */
class ParcelsUnderWay implements AutoCloseable {

    private static final int MOST_NUMBERS = 100;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AtomicInteger calls = new AtomicInteger();
    private volatile Set<String> arrived = Set.of();
    private volatile Runnable duringCall = () -> {};
    private final HttpServer server;

    ParcelsUnderWay() {
        // else an answer waits 40 ms for the acknowledgement of its own headers
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "parcels-under-way");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    String baseUrl() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** From now on these are at their pick-up points, and calls are counted anew. */
    void arrive(Set<String> numbers) {
        arrived = numbers;
        calls.set(0);
    }

    /** Runs in each call, before its answer. */
    void duringCall(Runnable task) {
        duringCall = task;
    }

    int calls() {
        return calls.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode request = JSON.readTree(exchange.getRequestBody());
        calls.incrementAndGet();
        duringCall.run();
        byte[] body = JSON.writeValueAsBytes(reply(request));
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private ObjectNode reply(JsonNode request) {
        JsonNode documents = request.path("methodProperties").path("Documents");
        ObjectNode reply = JSON.createObjectNode();
        ArrayNode data = reply.putArray("data");
        boolean tracks = request.path("calledMethod").asText().equals("getStatusDocuments");
        boolean taken = tracks && documents.size() <= MOST_NUMBERS;
        reply.put("success", taken);
        ArrayNode errors = reply.putArray("errors");
        if (!taken) {
            errors.add("Documents amount is exceeded");
            return reply;
        }
        documents.forEach(
                document -> data.add(status(document.path("DocumentNumber").asText())));
        return reply;
    }

    /** As many fields as the real service sends of a parcel that the adapter reads. */
    private ObjectNode status(String number) {
        boolean there = arrived.contains(number);
        return JSON.createObjectNode()
                .put("Number", number)
                .put("StatusCode", there ? "7" : "5")
                .put("Status", there ? "Прибув на відділення" : "Відправлення прямує до міста Київ")
                .put("DateCreated", "24-11-2026 10:15:00")
                .put("TrackingUpdateDate", "2026-11-25 08:30:00")
                .put("ScheduledDeliveryDate", "27-11-2026 12:00:00")
                .put("DatePayedKeeping", "")
                .put("LastCreatedOnTheBasisNumber", "")
                .put("LastCreatedOnTheBasisDocumentType", "")
                .put("Redelivery", 0)
                .put("RedeliverySum", "")
                .put("AfterpaymentOnGoodsCost", "")
                .put("WarehouseRecipient", "Відділення №12: вул. Прикладна, 5")
                .put("CityRecipient", "Київ");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
