package ua.sellerdesk.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ua.sellerdesk.shipping.Carrier.Phase;
import ua.sellerdesk.shipping.Carrier.Waybill;
import ua.sellerdesk.shipping.rozetkadelivery.RozetkaDeliveryForTests;

/** Ledger, adapter and tracker together against the stand-in over HTTP, on H2. */
class RozetkaDeliveryStandInTest extends StandInCase {

    private static final String CODE = "rozetka-delivery";

    private final Carrier carrier = RozetkaDeliveryForTests.carrier(
            server.baseUrl() + "/simulator/rozetkadelivery", "demo-token", ref("Київ"), ref("Київ1"));
    private final ShippingForTests shipping = shipping(carrier);
    private final Shipments shipments = shipping.shipments();

    @Test
    void makesOneWaybillWhenTheConnectionDropsAfterItWasMade() throws Exception {
        Set<String> numbers = new HashSet<>();
        for (long order = 100; order < 150; order++) {
            tell("/simulator/faults", fault("drop-after"));
            Shipment shipment = shipments.createWaybill(order, CODE, request("95" + order));
            assertThat(carrier.find("95" + order, LocalDate.now()))
                    .extracting(Waybill::ttn)
                    .containsExactly(shipment.ttn());
            assertThat(shipments
                            .createWaybill(order, CODE, request("95" + order))
                            .ttn())
                    .isEqualTo(shipment.ttn());
            numbers.add(shipment.ttn());
        }
        assertThat(numbers).hasSize(50).allMatch(number -> number.matches("\\d{12}"));
        assertThat(new String(shipments.label(100).orElseThrow(), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
    }

    @Test
    void neverLosesNorDoublesAWaybillWhateverBreaks() throws Exception {
        long order = 300;
        for (String kind : List.of("drop", "drop-after", "error500", "garbage", "too-many-requests", "refuse")) {
            tell("/simulator/faults", fault(kind));
            String mark = "95" + order;
            Shipment made = null;
            for (int turn = 0; made == null && turn < 3; turn++) {
                try {
                    made = shipments.createWaybill(order, CODE, request(mark));
                } catch (CarrierUnavailable | CarrierRefusal again) {
                    // what a retry, or a person who mends, does next
                }
            }
            assertThat(made).as(kind).isNotNull();
            assertThat(carrier.find(mark, LocalDate.now())).as(kind).hasSize(1);
            order++;
        }
    }

    @Test
    void findsByTheWholeMarkAndReadsEveryPage() {
        for (int i = 0; i < 12; i++) {
            carrier.create(request("7700"));
        }
        carrier.create(request("77001"));
        assertThat(carrier.find("7700", LocalDate.now())).hasSize(12);
        assertThat(carrier.find("77001", LocalDate.now())).hasSize(1);
        assertThat(carrier.find("nobody's", LocalDate.now())).isEmpty();
    }

    @Test
    void collectsMoneyAndRefusesWhatTheServiceDoesNotTake() {
        assertThat(carrier.create(request("8001", BigDecimal.TEN, "Київ", "")).cost())
                .isEqualTo("65");
        assertThatThrownBy(() -> carrier.create(request("8002", null, "Жмеринка", "")))
                .isInstanceOf(CarrierRefusal.class)
                .hasMessageContaining("Жмеринка");
    }

    @Test
    void tracksTheOthersThoughSomeOfAHundredAreUnknown() throws Exception {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 95; i++) {
            numbers.add(carrier.create(request("88" + i)).ttn());
        }
        tell("/simulator/parcels/" + numbers.get(0), "{\"code\":\"readyToIssueOctopus\"}");
        numbers.addAll(20, List.of("101999999991", "101999999992", "RMP-123456789", "typo", "101999999993"));
        assertThat(numbers).hasSize(carrier.trackBatchSize());
        List<Carrier.ParcelStatus> answers = carrier.track(numbers);
        assertThat(answers).hasSize(99).noneMatch(status -> status.ttn().startsWith("RMP"));
        assertThat(answers)
                .filteredOn(status -> status.phase().orElseThrow() == Phase.NOT_FOUND)
                .extracting(Carrier.ParcelStatus::ttn)
                .containsExactlyInAnyOrder("101999999991", "101999999992", "typo", "101999999993");
        assertThat(answers)
                .filteredOn(status -> status.phase().orElseThrow() == Phase.CREATED)
                .hasSize(94)
                .allSatisfy(status -> assertThat(status.changed()).isNotNull());
    }

    @Test
    void followsAParcelThatGoesBackUnderItsOwnNumber() throws Exception {
        Shipment shipment = shipments.createWaybill(20, CODE, request("9520"));
        Tracking tracker = shipping.tracker();
        tell("/simulator/parcels/" + shipment.ttn(), "{\"code\":\"clientCanceled\"}");
        assertThat(tracker.trackNow()).isEqualTo(1);
        assertThat(shipments.live(20)).get().satisfies(seen -> {
            assertThat(seen.phase()).isEqualTo(Phase.REFUSED);
            assertThat(seen.successorTtn()).isNull();
        });
        tell("/simulator/parcels/" + shipment.ttn(), "{\"code\":\"returned\"}");
        tracker.trackNow();
        assertThat(shipments.live(20))
                .get()
                .extracting(Shipment::phase, Shipment::carrierWords)
                .containsExactly(Phase.RETURNED, "Повернено");
    }

    @Test
    void deletesTheWaybillOfACancelledOrderButNotAParcelUnderWay() throws Exception {
        shipments.createWaybill(30, CODE, request("9530"));
        String ttn = shipments.live(30).orElseThrow().ttn();
        shipments.cancel(30);
        assertThat(carrier.find("9530", LocalDate.now())).isEmpty();
        assertThat(shipments.live(30)).isEmpty();
        carrier.delete(new Waybill(ttn, ttn, null, null));
        Waybill accepted = carrier.create(request("9531"));
        tell("/simulator/parcels/" + accepted.ttn(), "{\"code\":\"acceptedFromMerchant\"}");
        assertThatThrownBy(() -> carrier.delete(accepted))
                .isInstanceOf(CarrierRefusal.class)
                .hasMessageContaining("прийнято");
    }

    @Test
    void callsAParcelBackOnceAndForAll() throws Exception {
        ParcelRecall recall = (ParcelRecall) carrier;
        Waybill waybill = carrier.create(request("9540"));
        assertThatThrownBy(() -> recall.recall(waybill, "Покупець скасував")).isInstanceOf(CarrierRefusal.class);
        tell("/simulator/parcels/" + waybill.ttn(), "{\"code\":\"inTheWay\"}");
        assertThat(recall.recall(waybill, "Покупець скасував")).isNull();
        assertThat(recall.recall(waybill, "Покупець скасував")).isNull();
        assertThat(carrier.track(List.of(waybill.ttn())).get(0).phase()).contains(Phase.REFUSED);
    }

    @Test
    void isNotLetInWithAnotherToken() {
        Carrier stranger = RozetkaDeliveryForTests.carrier(
                server.baseUrl() + "/simulator/rozetkadelivery/", "wrong", ref("Київ"), ref("Київ1"));
        assertThatThrownBy(() -> stranger.create(request("9550")))
                .isInstanceOf(CarrierRefusal.class)
                .hasMessageContaining("sellerdesk.carriers.rozetka-delivery.token");
    }

    @Test
    void worksWithAPassGotByTheToken() throws Exception {
        Carrier guest = RozetkaDeliveryForTests.signingIn(
                server.baseUrl() + "/simulator/rozetkadelivery", "demo-token", ref("Київ"), ref("Київ1"));
        ShippingForTests its = shipping(guest);
        tell("/simulator/faults", fault("drop-after", "/api/auth/login-as"));
        assertThatThrownBy(() -> its.shipments().createWaybill(60, CODE, request("9560")))
                .isInstanceOf(CarrierUnavailable.class);
        // the attempt is closed: nothing is in doubt, and the next one may be made at once
        Shipment made = its.shipments().createWaybill(60, CODE, request("9560"));
        send("DELETE", "/simulator/rozetkadelivery/passes", null);
        assertThat(guest.find("9560", LocalDate.now())).extracting(Waybill::ttn).containsExactly(made.ttn());
        send("DELETE", "/simulator/rozetkadelivery/passes", null);
        assertThat(its.shipments().createWaybill(61, CODE, request("9561")).ttn())
                .isNotEqualTo(made.ttn());
        send("DELETE", "/simulator/rozetkadelivery/passes", null);
        assertThat(guest.label(new Waybill(made.ttn(), made.ttn(), null, null))).isNotEmpty();
        Carrier stranger = RozetkaDeliveryForTests.signingIn(
                server.baseUrl() + "/simulator/rozetkadelivery", "wrong", ref("Київ"), ref("Київ1"));
        assertThatThrownBy(() -> stranger.create(request("9562"))).isInstanceOf(CarrierRefusal.class);
    }

    /** For the call that makes the waybill: the directories have paths of their own. */
    private static String fault(String kind) {
        return fault(kind, "/api/track");
    }

    private static String fault(String kind, String path) {
        return "{\"target\":\"rozetka-delivery\",\"kind\":\"" + kind + "\",\"path\":\"" + path + "\"}";
    }

    private static WaybillRequest request(String mark) {
        return request(mark, null, "Київ", "");
    }

    private static WaybillRequest request(String mark, BigDecimal cash, String city, String region) {
        return new WaybillRequest(
                mark,
                new WaybillRequest.Consignee(
                        "Тестова Олена Іванівна",
                        "380671112233",
                        city,
                        region,
                        false,
                        ref("Київ1"),
                        "1",
                        null,
                        null,
                        null,
                        WaybillRequest.Chosen.NOTHING),
                new WaybillRequest.Parcel(BigDecimal.ONE, 30, 20, 10, 1),
                BigDecimal.TEN,
                cash,
                "Чайник");
    }
}
