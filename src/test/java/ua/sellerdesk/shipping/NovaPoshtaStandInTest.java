package ua.sellerdesk.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.sellerdesk.shipping.Carrier.Phase;
import ua.sellerdesk.shipping.novaposhta.NovaPoshtaForTests;

/** Ledger, adapter and tracker together against the stand-in over HTTP, on H2. */
class NovaPoshtaStandInTest extends StandInCase {

    private final Carrier carrier = NovaPoshtaForTests.carrier(server.baseUrl() + "/simulator/novaposhta", "demo-key");
    private final ShippingForTests shipping = shipping(carrier);
    private final Shipments shipments = shipping.shipments();

    @Test
    void makesOneWaybillWhenTheConnectionDropsAfterItWasMade() throws Exception {
        // the sender is read from the account first, so that it does not count among the calls below
        shipments.createWaybill(1, "nova-poshta", request(1));
        for (long order = 2; order < 12; order++) {
            // the recipient comes before the waybill; the point is known by now
            tell("/simulator/faults", "{\"target\":\"nova-poshta\",\"kind\":\"latency\",\"times\":1,\"millis\":0}");
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

    @Test
    void findsABranchByItsCityAndNumber() {
        Carrier.Waybill made = carrier.create(request(40, to("Київ", null, "№ 2", null)));
        assertThat(made.ttn()).hasSize(14);
    }

    @Test
    void letsThePersonChooseWhereNamesLeaveAChoice() {
        assertThatThrownBy(() -> carrier.create(request(50, to("Миколаївка", null, "1", null))))
                .isInstanceOfSatisfying(CarrierRefusal.class, refusal -> {
                    assertThat(refusal.suggestions())
                            .extracting(Suggestion::words)
                            .containsExactly("с. Миколаївка, Одеська обл.", "с. Миколаївка, Сумська обл.");
                    String second = refusal.suggestions().get(1).ref();
                    assertThat(carrier.create(request(50, to("Миколаївка", null, "1", second)))
                                    .ttn())
                            .hasSize(14);
                });
    }

    @Test
    void suggestsOtherBranchesWhereOneDoesNotTakeTheParcel() {
        for (String number : List.of("97", "98", "99")) {
            WaybillRequest paid = request(60, to("Київ", null, number, null));
            WaybillRequest dear = new WaybillRequest(
                    paid.mark(),
                    paid.consignee(),
                    paid.parcel(),
                    new BigDecimal("1500"),
                    new BigDecimal("1500"),
                    paid.description());
            assertThatThrownBy(() -> carrier.create(dear))
                    .isInstanceOfSatisfying(CarrierRefusal.class, refusal -> assertThat(refusal.suggestions())
                            .extracting(Suggestion::words)
                            .anyMatch(words -> words.startsWith("Відділення №1:"))
                            .noneMatch(words -> words.startsWith("Відділення №9")));
        }
    }

    @Test
    void deliversToTheDoor() {
        WaybillRequest.Consignee door = new WaybillRequest.Consignee(
                "Тестова Олена",
                "380671112233",
                "Львів",
                "Львівська область",
                true,
                null,
                null,
                "Городоцька",
                "5",
                "1",
                WaybillRequest.Chosen.NOTHING);
        assertThat(carrier.create(request(70, door)).ttn()).hasSize(14);
    }

    @Test
    void changesAWaybillAndTellsItsPrice() {
        Carrier.Waybill made = carrier.create(request(80));
        assertThat(((WaybillUpdates) carrier)
                        .update(made, request(80, to("Львів", null, "1", null)))
                        .ttn())
                .isEqualTo(made.ttn());
        WaybillQuotes.Quote quote = ((WaybillQuotes) carrier).quote(request(80));
        assertThat(quote.cost()).isEqualByComparingTo("95");
        assertThat(quote.estimatedDelivery()).isNotNull();
    }

    @Test
    void bringsAParcelBackUnderANumberOfItsOwn() throws Exception {
        Carrier.Waybill made = carrier.create(request(90));
        ParcelRecall recall = (ParcelRecall) carrier;
        assertThatThrownBy(() -> recall.recall(made, "Скасовано")).isInstanceOf(CarrierRefusal.class);
        tell("/simulator/parcels/" + made.ttn(), "{\"code\":\"5\"}");
        String order = recall.recall(made, "Скасовано покупцем");
        assertThat(order).matches("102-\\d{8}");
        assertThat(recall.recall(made, "Скасовано покупцем")).isEqualTo(order);
        Carrier.ParcelStatus seen = carrier.track(List.of(made.ttn())).get(0);
        assertThat(seen.phase()).contains(Phase.RETURNING);
        assertThat(seen.successorTtn()).startsWith("59");
        assertThat(seen.successorReturns()).isTrue();
        assertThat(carrier.track(List.of(seen.successorTtn())).get(0).phase()).contains(Phase.IN_TRANSIT);
    }

    @Test
    void bringsAParcelBackOnceWhereTheAnswerIsLost() throws Exception {
        Carrier.Waybill made = carrier.create(request(91));
        tell("/simulator/parcels/" + made.ttn(), "{\"code\":\"7\"}");
        ParcelRecall recall = (ParcelRecall) carrier;
        // both lists, the possibility, the reasons and their kinds come before the order
        tell("/simulator/faults", "{\"target\":\"nova-poshta\",\"kind\":\"latency\",\"times\":5,\"millis\":0}");
        tell("/simulator/faults", "{\"target\":\"nova-poshta\",\"kind\":\"drop-after\"}");
        assertThatThrownBy(() -> recall.recall(made, "Скасовано")).isInstanceOf(CarrierUnavailable.class);
        assertThat(recall.recall(made, "Скасовано")).matches("102-\\d{8}");
        assertThat(carrier.track(List.of(made.ttn())).get(0).successorTtn()).startsWith("59");
    }

    @Test
    void redirectsAParcelUnderANewNumber() throws Exception {
        Carrier.Waybill made = carrier.create(request(92));
        tell("/simulator/parcels/" + made.ttn(), "{\"code\":\"7\"}");
        assertThat(((Redirection) carrier).redirect(made, to("Львів", null, "2", null)))
                .matches("102-\\d{8}");
        Carrier.ParcelStatus seen = carrier.track(List.of(made.ttn())).get(0);
        assertThat(seen.code()).isEqualTo("104");
        assertThat(seen.successorTtn()).startsWith("20");
        assertThat(seen.successorReturns()).isFalse();
        assertThat(carrier.track(List.of(seen.successorTtn())).get(0).phase()).contains(Phase.IN_TRANSIT);
    }

    @Test
    void keepsThePriceOfTheWaybillAndThatOfTheChangedOne() {
        ParcelServices services = shipping.services();
        BigDecimal light =
                shipments.createWaybill(94, "nova-poshta", request(94)).price();
        assertThat(light).isPositive();
        WaybillRequest known = request(94);
        WaybillRequest heavier = new WaybillRequest(
                known.mark(),
                known.consignee(),
                new WaybillRequest.Parcel(new BigDecimal("25"), 40, 40, 40, 1),
                known.declaredValue(),
                known.cashOnDelivery(),
                known.description());
        assertThat(services.changeable(94)).isTrue();
        assertThat(services.update(94, heavier)).isTrue();
        assertThat(shipments.live(94)).get().satisfies(live -> assertThat(live.price())
                .isGreaterThan(light));
        shipments.handedOver(94);
        assertThat(services.changeable(94)).isFalse();
        assertThat(services.update(94, known)).isFalse();
    }

    @Test
    void redirectsOnlyWhatIsUnderWayAndNotRedirectedYet() throws Exception {
        ParcelServices services = shipping.services();
        Shipment made = shipments.createWaybill(95, "nova-poshta", request(95));
        assertThat(services.redirectable(95)).isFalse();
        shipments.handedOver(95);
        tell("/simulator/parcels/" + made.ttn(), "{\"code\":\"7\"}");
        assertThat(services.redirectable(95)).isTrue();
        assertThat(services.redirect(95, to("Львів", null, "2", null))).isNotBlank();
        shipping.tracker().trackNow();
        assertThat(shipments.live(95)).get().satisfies(live -> assertThat(live.successorTtn())
                .startsWith("20"));
        assertThat(services.redirectable(95)).isFalse();
    }

    @Test
    void keepsAParcelForLongerOnce() throws Exception {
        Carrier.Waybill made = carrier.create(request(93));
        StorageExtension storage = (StorageExtension) carrier;
        LocalDate day = LocalDate.now().plusDays(3);
        assertThatThrownBy(() -> storage.keepUntil(made, day)).isInstanceOf(CarrierRefusal.class);
        tell("/simulator/parcels/" + made.ttn(), "{\"code\":\"7\"}");
        storage.keepUntil(made, day);
        assertThatThrownBy(() -> storage.keepUntil(made, day)).isInstanceOf(CarrierRefusal.class);
    }

    /** To branch 1 in Kyiv, whose reference the stand-in makes from its name. */
    private static WaybillRequest request(long order) {
        String branch =
                UUID.nameUUIDFromBytes("Київ1".getBytes(StandardCharsets.UTF_8)).toString();
        return request(order, to("Київ", branch, "1", null));
    }

    private static WaybillRequest.Consignee to(String city, String pointRef, String number, String settlement) {
        return new WaybillRequest.Consignee(
                "Тестова Олена",
                "380671112233",
                city,
                "",
                false,
                pointRef,
                number,
                null,
                null,
                null,
                new WaybillRequest.Chosen(settlement, null, null));
    }

    private static WaybillRequest request(long order, WaybillRequest.Consignee to) {
        return new WaybillRequest(
                "95" + order,
                to,
                new WaybillRequest.Parcel(BigDecimal.ONE, 30, 20, 10, 1),
                BigDecimal.TEN,
                null,
                "Чайник");
    }
}
