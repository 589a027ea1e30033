package ua.sellerdesk.shipping;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import ua.sellerdesk.http.HttpTransport;
import ua.sellerdesk.shipping.meest.MeestForTests;
import ua.sellerdesk.shipping.novaposhta.NovaPoshtaForTests;
import ua.sellerdesk.shipping.rozetkadelivery.RozetkaDeliveryForTests;
import ua.sellerdesk.shipping.ukrposhta.UkrposhtaForTests;

/** The real adapters of all carriers with an API, before the project's stand-ins, and orders that suit each. */
final class EveryCarrier {

    static final List<String> CODES = List.of("nova-poshta", "ukrposhta", "meest", "rozetka-delivery");

    private EveryCarrier() {}

    /** @param baseUrl of the stand-ins, or of a line that leads there */
    static List<Carrier> on(String baseUrl, HttpTransport transport) {
        String standIns = baseUrl + "/simulator/";
        return List.of(
                NovaPoshtaForTests.carrier(standIns + "novaposhta", "demo-key", transport),
                UkrposhtaForTests.carrier(standIns + "ukrposhta", ref("ukrposhta-shop"), transport),
                MeestForTests.hurried(standIns + "meest/v3.0/openAPI", "demo", "demo", ref("Київ1"), transport),
                RozetkaDeliveryForTests.carrier(
                        standIns + "rozetkadelivery", "demo-token", ref("Київ"), ref("Київ1"), transport));
    }

    static WaybillRequest request(String carrier, String mark) {
        boolean ukrposhta = carrier.equals("ukrposhta");
        return new WaybillRequest(
                mark,
                new WaybillRequest.Consignee(
                        "Тестова Олена Іванівна",
                        "380671112233",
                        ukrposhta ? "Львів" : "Київ",
                        ukrposhta ? "Львівська обл." : "",
                        false,
                        ukrposhta ? null : ref("Київ1"),
                        ukrposhta ? "3" : "1",
                        ukrposhta ? "просп. Свободи" : null,
                        ukrposhta ? "96" : null,
                        null,
                        WaybillRequest.Chosen.NOTHING),
                new WaybillRequest.Parcel(BigDecimal.ONE, 30, 20, 10, 1),
                BigDecimal.TEN,
                null,
                "Чайник");
    }

    /** The stand-ins make their ids from names. */
    private static String ref(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
