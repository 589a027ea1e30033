package ua.sellerdesk.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.sellerdesk.shipping.Carrier.Phase;
import ua.sellerdesk.shipping.Carrier.Waybill;
import ua.sellerdesk.shipping.ukrposhta.UkrposhtaForTests;

/** Ledger, adapter and tracker together against Ukrposhta's stand-in over HTTP, on H2. */
class UkrposhtaStandInTest extends StandInCase {

    private static final String SHOP = UUID.nameUUIDFromBytes("ukrposhta-shop".getBytes(StandardCharsets.UTF_8))
            .toString();

    private final Carrier carrier = UkrposhtaForTests.carrier(server.baseUrl() + "/simulator/ukrposhta", SHOP);
    private final ShippingForTests shipping = shipping(carrier);
    private final Shipments shipments = shipping.shipments();
    private final Tracking tracker = shipping.tracker();

    @Test
    void makesExactlyOneWaybillWhereTheConnectionDropsAfterItWasMade() throws Exception {
        Set<String> numbers = new HashSet<>();
        for (long order = 100; order < 150; order++) {
            tell(
                    "/simulator/faults",
                    "{\"target\":\"ukrposhta\",\"kind\":\"drop-after\",\"path\":\"/ecom/0.0.1/shipments\"}");
            Shipment shipment = shipments.createWaybill(order, "ukrposhta", order(order, null));
            assertThat(carrier.find("97" + order, today()))
                    .extracting(Waybill::ttn)
                    .containsExactly(shipment.ttn());
            numbers.add(shipment.ttn());
        }
        assertThat(numbers).hasSize(50).allMatch(number -> shipments.plausibleTtn("ukrposhta", number));
    }

    @Test
    void makesNoSecondClientOrWaybillWhateverCallIsLost() throws Exception {
        for (String path : List.of("/addresses", "/clients", "/shipments", "/external-id/97200")) {
            for (String kind : List.of("drop-after", "drop", "error500", "garbage", "too-many-requests")) {
                tell(
                        "/simulator/faults",
                        "{\"target\":\"ukrposhta\",\"kind\":\"" + kind + "\",\"path\":\"" + path + "\"}");
                try {
                    shipments.createWaybill(200, "ukrposhta", order(200, null));
                } catch (CarrierUnavailable again) {
                    shipments.createWaybill(200, "ukrposhta", order(200, null));
                }
                send("DELETE", "/simulator/faults", null);
                assertThat(carrier.find("97200", today())).hasSize(1);
                shipments.cancel(200);
                assertThat(carrier.find("97200", today())).isEmpty();
            }
        }
    }

    @Test
    void deliversToTheDoorAndCollectsCash() {
        WaybillRequest.Consignee door = new WaybillRequest.Consignee(
                "Тестова Олена Іванівна",
                "380671112233",
                "Львів",
                "Львівська обл.",
                true,
                null,
                null,
                "вул. Наукова",
                "12А",
                "5",
                WaybillRequest.Chosen.NOTHING);
        Shipment shipment = shipments.createWaybill(300, "ukrposhta", request("97300", door, new BigDecimal("1499")));
        assertThat(shipment.ttn()).matches("05\\d{11}");
    }

    @Test
    void followsAParcelFromTheLabelToTheBuyer() throws Exception {
        Shipment shipment = shipments.createWaybill(400, "ukrposhta", order(400, null));
        tracker.trackNow();
        assertThat(shipments.live(400)).get().extracting(Shipment::phase).isEqualTo(Phase.CREATED);
        force(shipment, "10100");
        tracker.trackNow();
        assertThat(shipments.live(400)).get().extracting(Shipment::phase).isEqualTo(Phase.IN_TRANSIT);
        force(shipment, "21700");
        tracker.trackNow();
        assertThat(shipments.live(400)).get().extracting(Shipment::phase).isEqualTo(Phase.AT_PICKUP_POINT);
        force(shipment, "77777");
        tracker.trackNow();
        assertThat(shipments.live(400)).get().extracting(Shipment::phase).isEqualTo(Phase.AT_PICKUP_POINT);
        force(shipment, "41000");
        tracker.trackNow();
        assertThat(shipments.live(400)).get().extracting(Shipment::phase).isEqualTo(Phase.DELIVERED);
    }

    @Test
    void doesNotTakeTheSendersOfficeForTheBuyersOnTheWayBack() throws Exception {
        Shipment shipment = shipments.createWaybill(500, "ukrposhta", order(500, null));
        force(shipment, "21700");
        force(shipment, "31200");
        tracker.trackNow();
        force(shipment, "21700/10");
        tracker.trackNow();
        assertThat(shipments.live(500)).get().extracting(Shipment::phase).isEqualTo(Phase.RETURNING);
        force(shipment, "41000/10");
        tracker.trackNow();
        assertThat(shipments.live(500)).get().extracting(Shipment::phase).isEqualTo(Phase.RETURNED);
    }

    @Test
    void followsANumberTypedByHandAndSaysThatItIsUnknown() {
        assertThat(carrier.track(List.of("0599999999999")))
                .singleElement()
                .satisfies(status -> assertThat(status.phase()).contains(Phase.NOT_FOUND));
    }

    @Test
    void printsAndDeletesAWaybillUntilItIsHandedOver() throws Exception {
        shipments.createWaybill(600, "ukrposhta", order(600, null));
        assertThat(new String(shipments.label(600).orElseThrow(), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
        shipments.cancel(600);
        assertThat(carrier.find("97600", today())).isEmpty();
        Shipment other = shipments.createWaybill(601, "ukrposhta", order(601, null));
        force(other, "10100");
        assertThatThrownBy(() -> shipments.cancel(601)).isInstanceOf(CarrierRefusal.class);
    }

    @Test
    void changesPricesKeepsAndRecallsAParcel() throws Exception {
        Shipment shipment = shipments.createWaybill(700, "ukrposhta", order(700, null));
        Waybill waybill = new Waybill(shipment.ref(), shipment.ttn(), null, null);
        assertThat(((WaybillUpdates) carrier)
                        .update(waybill, order(700, BigDecimal.TEN))
                        .ttn())
                .isEqualTo(shipment.ttn());
        assertThat(((WaybillQuotes) carrier).quote(order(700, null)).cost()).isEqualByComparingTo("45");
        assertThatThrownBy(() -> ((ParcelRecall) carrier).recall(waybill, "Скасовано"))
                .isInstanceOf(CarrierRefusal.class)
                .hasMessageContaining("видаліть накладну");
        force(shipment, "21700");
        ((StorageExtension) carrier).keepUntil(waybill, today().plusDays(20));
        assertThatThrownBy(() -> ((StorageExtension) carrier).keepUntil(waybill, today().plusDays(60)))
                .isInstanceOf(CarrierRefusal.class)
                .hasMessageContaining("28");
        assertThat(((ParcelRecall) carrier).recall(waybill, "Скасовано")).isNotBlank();
        assertThat(((ParcelRecall) carrier).recall(waybill, "Скасовано")).isNull();
        assertThatThrownBy(() -> ((WaybillUpdates) carrier).update(waybill, order(700, null)))
                .isInstanceOf(CarrierRefusal.class);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Kyiv"));
    }

    private static void force(Shipment shipment, String code) throws Exception {
        tell("/simulator/parcels/" + shipment.ttn(), "{\"code\":\"" + code + "\"}");
    }

    /** As the marketplace's stand-in writes a place: branch 3 in Lviv by its number among the town's. */
    private static WaybillRequest order(long order, BigDecimal cash) {
        WaybillRequest.Consignee branch = new WaybillRequest.Consignee(
                "Тестова Олена",
                "380671112233",
                "Львів",
                "Львівська обл.",
                false,
                null,
                "3",
                "просп. Свободи",
                "96",
                null,
                WaybillRequest.Chosen.NOTHING);
        return request("97" + order, branch, cash);
    }

    private static WaybillRequest request(String mark, WaybillRequest.Consignee to, BigDecimal cash) {
        return new WaybillRequest(
                mark,
                to,
                new WaybillRequest.Parcel(BigDecimal.ONE, 20, 30, 10, 1),
                new BigDecimal("1499"),
                cash,
                "Чайник");
    }
}
