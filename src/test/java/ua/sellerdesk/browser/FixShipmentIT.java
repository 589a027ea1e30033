package ua.sellerdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FixShipmentIT extends BrowserCase {

    @Test
    void mendsTheDataAndTriesAgain() {
        long order = stage.order(StageHand.NOVA_POSHTA, "cash");
        colleagues.take(order);
        stage.refuse("nova-poshta", "/v2.0/json/");
        colleagues.complete(order, "olena", "agree-terms", Map.of("outcome", "agreed"));
        Person taras = signedIn("taras");
        taras.openTask(order, "Виправити відправлення");
        stage.mend();
        assertThat(taras.form()).containsText("Заважає:");
        taras.claim();
        taras.fill("Телефон отримувача", "380671234567");
        taras.picture("fix-shipment");
        taras.complete();
        taras.openTask(order, "Передати перевізнику");
        assertThat(taras.field("Номер ТТН")).hasValue(Pattern.compile("\\d{14}"));
    }

    @Test
    void choosesAmongThePlacesThatTakeTheParcel() throws IOException {
        long order = stage.order(StageHand.NOVA_POSHTA, "cash");
        colleagues.take(order);
        colleagues.complete(
                order,
                "olena",
                "agree-terms",
                Map.of(
                        "outcome",
                        "agreed",
                        "deliveryMethod",
                        "point",
                        "deliveryServiceId",
                        StageHand.NOVA_POSHTA,
                        "deliveryCityId",
                        1,
                        "deliveryPointId",
                        aPostomat(signedIn("olena").page()),
                        "parcelWeightKg",
                        25));
        Person taras = signedIn("taras");
        taras.openTask(order, "Виправити відправлення");
        assertThat(taras.form()).containsText("Поштомат Нової пошти приймає до 20 кг");
        taras.claim();
        taras.field("Місце за довідником перевізника").click();
        assertThat(taras.page().locator(".fjs-dropdownlist-item").first()).containsText("Відділення №");
        taras.longPicture("fix-shipment-places");
        taras.page().locator(".fjs-dropdownlist-item").first().click();
        taras.complete();
        taras.openTask(order, "Передати перевізнику");
        assertThat(taras.field("Номер ТТН")).hasValue(Pattern.compile("\\d{14}"));
    }

    private static long aPostomat(Page page) throws IOException {
        byte[] offered = page.request()
                .get("/orders/options/delivery-services/" + StageHand.NOVA_POSHTA + "/pickup-points?city=1")
                .body();
        for (JsonNode point : new ObjectMapper().readTree(offered)) {
            // lockers have long numbers
            if (point.path("name").asText().matches("№ 20\\d{3},.*")) {
                return point.path("id").asLong();
            }
        }
        throw new IllegalStateException("the stand-in offers no parcel locker in Kyiv");
    }
}
