package ua.sellerdesk.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import ua.sellerdesk.shipping.Carrier.Phase;
import ua.sellerdesk.shipping.novaposhta.NovaPoshtaForTests;
import ua.sellerdesk.simulator.SimulatorServer;

/** Ledger, adapter and tracker together against the stand-in over HTTP, on H2. */
class NovaPoshtaStandInTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static SimulatorServer server;

    private final DriverManagerDataSource database =
            new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    private final Carrier carrier = NovaPoshtaForTests.carrier(server.baseUrl() + "/simulator/novaposhta", "demo-key");
    private final ShippingForTests shipping =
            new ShippingForTests(database, List.of(carrier), event -> {}, Clock.systemUTC());
    private final Shipments shipments = shipping.shipments();

    NovaPoshtaStandInTest() {
        ShippingForTests.makeTables(database);
    }

    @BeforeAll
    static void start() {
        server = SimulatorServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void makesOneWaybillWhenTheConnectionDropsAfterItWasMade() throws Exception {
        // the sender is read from the account first, so that it does not count among the calls below
        shipments.createWaybill(1, "nova-poshta", request(1));
        for (long order = 2; order < 12; order++) {
            // the point and the recipient come before the waybill
            tell("/simulator/faults", "{\"target\":\"nova-poshta\",\"kind\":\"latency\",\"times\":2,\"millis\":0}");
            tell("/simulator/faults", "{\"target\":\"nova-poshta\",\"kind\":\"drop-after\"}");
            Shipment shipment = shipments.createWaybill(order, "nova-poshta", request(order));
            assertThat(carrier.find("95" + order, LocalDate.now()))
                    .extracting(Carrier.Waybill::ttn)
                    .containsExactly(shipment.ttn());
            assertThat(new String(shipments.label(order).orElseThrow(), StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF");
        }
    }

    @Test
    void seesARefusalAndTheNumberOfTheReturn() throws Exception {
        Shipment shipment = shipments.createWaybill(20, "nova-poshta", request(20));
        Tracking tracker = shipping.tracker();
        tell("/simulator/parcels/" + shipment.ttn(), "{\"code\":\"103\"}");
        assertThat(tracker.trackNow()).isEqualTo(1);
        assertThat(shipments.live(20)).get().satisfies(seen -> {
            assertThat(seen.phase()).isEqualTo(Phase.REFUSED);
            assertThat(seen.ttn()).isEqualTo(shipment.ttn());
            assertThat(seen.successorTtn()).startsWith("59");
        });
    }

    @Test
    void deletesTheWaybillOfACancelledOrder() {
        shipments.createWaybill(30, "nova-poshta", request(30));
        shipments.cancel(30);
        assertThat(carrier.find("9530", LocalDate.now())).isEmpty();
        assertThat(shipments.live(30)).isEmpty();
    }

    private static void tell(String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.baseUrl() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        assertThat(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);
    }

    /** To branch 1 in Kyiv, whose reference the stand-in makes from its name. */
    private static WaybillRequest request(long order) {
        String branch =
                UUID.nameUUIDFromBytes("Київ1".getBytes(StandardCharsets.UTF_8)).toString();
        return new WaybillRequest(
                "95" + order,
                new WaybillRequest.Consignee(
                        "Тестова Олена",
                        "380671112233",
                        "Київ",
                        "",
                        false,
                        branch,
                        "1",
                        null,
                        null,
                        null,
                        WaybillRequest.Chosen.NOTHING),
                new WaybillRequest.Parcel(BigDecimal.ONE, 30, 20, 10, 1),
                BigDecimal.TEN,
                null,
                "Чайник");
    }
}
