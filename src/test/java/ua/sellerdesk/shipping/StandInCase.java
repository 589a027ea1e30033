package ua.sellerdesk.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import ua.sellerdesk.simulator.SimulatorServer;

/** Ledger, adapter and tracker together against a carrier's stand-in over HTTP, on H2. */
abstract class StandInCase {

    static final HttpClient HTTP = HttpClient.newHttpClient();
    static SimulatorServer server;

    @BeforeAll
    static void start() {
        server = SimulatorServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void endFaults() throws Exception {
        send("DELETE", "/simulator/faults", null);
    }

    /** The module with one carrier, on a database of its own. */
    static ShippingForTests shipping(Carrier carrier) {
        DataSource database =
                new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        ShippingForTests.makeTables(database);
        return new ShippingForTests(database, List.of(carrier), event -> {}, Clock.systemUTC());
    }

    /** Has the stand-ins do something behind the stage. */
    static void tell(String path, String body) throws Exception {
        send("POST", path, body);
    }

    static void send(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.baseUrl() + path))
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        assertThat(HTTP.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }

    /** The stand-ins make their ids of places from names. */
    static String ref(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
