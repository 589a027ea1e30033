package ua.sellerdesk.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import ua.sellerdesk.shipping.Carrier.ParcelStatus;
import ua.sellerdesk.shipping.Carrier.Phase;
import ua.sellerdesk.shipping.Carrier.Waybill;
import ua.sellerdesk.shipping.meest.MeestForTests;

/** Ledger, adapter and tracker together against the stand-in of Meest over HTTP, on H2. */
class MeestStandInTest extends StandInCase {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final String API = "/simulator/meest/v3.0/openAPI";

    private final Carrier carrier = MeestForTests.carrier(server.baseUrl() + API + "/", "demo", "demo", ref("Київ1"));
    private final ShippingForTests shipping = shipping(carrier);
    private final Shipments shipments = shipping.shipments();

    @Test
    void makesOneWaybillWhenTheConnectionDropsAfterItWasMade() throws Exception {
        List<String> made = new ArrayList<>();
        for (long order = 100; order < 150; order++) {
            tell("/simulator/faults", "{\"target\":\"meest\",\"kind\":\"drop-after\",\"path\":\"/openAPI/parcel\"}");
            made.add("95" + order + " "
                    + shipments.createWaybill(order, "meest", toBranch(order)).ttn());
        }
        List<String> known = new ArrayList<>();
        String today = LocalDate.now(KYIV).format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
        for (JsonNode row : ask("/parcelsList/" + today).path("result")) {
            if (row.path("parcelNumber").asText().matches("951[0-4]\\d")) {
                known.add(row.path("parcelNumber").asText() + " "
                        + row.path("\u0432arCode").asText());
            }
        }
        assertThat(known).containsExactlyInAnyOrderElementsOf(made);
    }

    @Test
    void makesWaybillsToADoorAndAPostomatAndPrintsThem() {
        Shipment door = shipments.createWaybill(
                1,
                "meest",
                request(1, "Львів", "Львівська обл.", true, null, null, "вул. Городоцька", new BigDecimal("250")));
        assertThat(door.ttn()).matches("717-\\d{7}");
        Shipment postomat =
                shipments.createWaybill(2, "meest", request(2, "м. Полтава", "", false, null, "20005", null, null));
        assertThat(postomat.ttn()).isNotEqualTo(door.ttn());
        assertThat(new String(shipments.label(2).orElseThrow(), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
    }

    @Test
    void offersTheBranchesOfTheTownWhereTheNumberIsWrong() {
        assertThatThrownBy(() -> carrier.create(request(3, "Луцьк", "", false, null, "77", null, null)))
                .isInstanceOfSatisfying(CarrierRefusal.class, refusal -> assertThat(refusal.suggestions())
                        .hasSize(8)
                        .allSatisfy(one -> assertThat(one.kind()).isEqualTo(Suggestion.Kind.POINT))
                        .extracting(Suggestion::words)
                        .anyMatch(words -> words.startsWith("Відділення № 1, Луцьк")))
                .hasMessageContaining("№ 77");
    }

    @Test
    void followsAParcelNumberByNumberAndByTheFeed() throws Exception {
        Instant before = Instant.now().minusSeconds(2);
        Shipment shipment = shipments.createWaybill(10, "meest", toBranch(10));
        assertThat(phase(shipment.ttn())).isEqualTo(Phase.CREATED);
        assertThat(phase("717-0000000")).isEqualTo(Phase.NOT_FOUND);
        Tracking tracker = shipping.tracker();
        tell("/simulator/parcels/" + shipment.ttn(), "{\"code\":\"1214\"}");
        assertThat(tracker.trackNow()).isEqualTo(1);
        assertThat(shipments.live(10)).get().extracting(Shipment::phase).isEqualTo(Phase.AT_PICKUP_POINT);
        tell("/simulator/parcels/" + shipment.ttn(), "{\"code\":\"1620\"}");
        List<ParcelStatus> happened = ((TrackingFeed) carrier)
                .happened(before, Instant.now().plusSeconds(2)).stream()
                        .filter(event -> event.ttn().equals(shipment.ttn()))
                        .toList();
        assertThat(happened)
                .extracting(event -> event.phase().orElse(null))
                .containsExactly(Phase.CREATED, Phase.AT_PICKUP_POINT, Phase.REFUSED);
    }

    @Test
    void deletesTheWaybillOfACancelledOrderAndFindsItNoMore() {
        Shipment shipment = shipments.createWaybill(30, "meest", toBranch(30));
        Waybill waybill = new Waybill(shipment.ref(), shipment.ttn(), null, null);
        shipments.cancel(30);
        assertThat(carrier.find("9530", LocalDate.now(KYIV))).isEmpty();
        carrier.delete(waybill);
        assertThat(phase(shipment.ttn())).isEqualTo(Phase.CANCELLED);
        Shipment second = shipments.createWaybill(30, "meest", toBranch(30));
        assertThat(carrier.find("9530", LocalDate.now(KYIV)))
                .extracting(Waybill::ttn)
                .containsExactly(second.ttn());
    }

    @Test
    void showsSeveralWaybillsOfOneOrder() {
        List<String> both = List.of(
                carrier.create(toBranch(31)).ttn(), carrier.create(toBranch(31)).ttn());
        assertThat(carrier.find("9531", LocalDate.now(KYIV)))
                .extracting(Waybill::ttn)
                .containsExactlyInAnyOrderElementsOf(both);
    }

    @Test
    void recallsAParcelUnderWayAndDoesNotDeleteIt() throws Exception {
        Waybill waybill = carrier.create(toBranch(40));
        ParcelRecall recall = (ParcelRecall) carrier;
        assertThatThrownBy(() -> recall.recall(waybill, "Покупець скасував")).isInstanceOf(CarrierRefusal.class);
        tell("/simulator/parcels/" + waybill.ttn(), "{\"code\":\"8081\"}");
        assertThatThrownBy(() -> carrier.delete(waybill))
                .isInstanceOf(CarrierRefusal.class)
                .hasMessageContaining("вже прийнято");
        assertThat(recall.recall(waybill, "Покупець скасував")).isEqualTo("RET-" + waybill.ttn());
        assertThat(recall.recall(waybill, "Покупець скасував")).isNull();
        assertThat(phase(waybill.ttn())).isEqualTo(Phase.REFUSED);
    }

    @Test
    void changesAWaybillAndTellsItsPriceBeforehand() {
        Waybill waybill = carrier.create(toBranch(50));
        Waybill changed = ((WaybillUpdates) carrier)
                .update(waybill, request(50, "Львів", "", false, null, "2", null, BigDecimal.TEN));
        assertThat(changed.ttn()).isEqualTo(waybill.ttn());
        WaybillQuotes.Quote quote = ((WaybillQuotes) carrier).quote(toBranch(50));
        assertThat(quote.cost()).isEqualByComparingTo("75.5");
        assertThat(quote.estimatedDelivery()).isAfter(LocalDate.now(KYIV));
    }

    @Test
    void signsInAnewWhenTheTokensHaveEnded() throws Exception {
        carrier.create(toBranch(60));
        HttpRequest end = HttpRequest.newBuilder(URI.create(server.baseUrl() + "/simulator/meest/tokens"))
                .DELETE()
                .build();
        HTTP.send(end, HttpResponse.BodyHandlers.discarding());
        assertThat(carrier.create(toBranch(61)).ttn()).isNotEmpty();
    }

    private Phase phase(String ttn) {
        return carrier.track(List.of(ttn)).get(0).phase().orElseThrow();
    }

    private static JsonNode ask(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.baseUrl() + API + path))
                .header("token", "demo-token")
                .build();
        return JSON.readTree(
                HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private static WaybillRequest toBranch(long order) {
        return request(order, "Київ", "", false, ref("Київ2"), "2", null, null);
    }

    private static WaybillRequest request(
            long order,
            String city,
            String region,
            boolean toDoor,
            String pointRef,
            String pointNumber,
            String street,
            BigDecimal cash) {
        return new WaybillRequest(
                "95" + order,
                new WaybillRequest.Consignee(
                        "Тестова Олена",
                        "380671112233",
                        city,
                        region,
                        toDoor,
                        pointRef,
                        pointNumber,
                        street,
                        toDoor ? "5" : null,
                        null,
                        WaybillRequest.Chosen.NOTHING),
                new WaybillRequest.Parcel(BigDecimal.ONE, 30, 20, 10, 1),
                new BigDecimal("250"),
                cash,
                "Чайник");
    }
}
