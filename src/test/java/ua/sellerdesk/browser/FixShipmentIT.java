package ua.sellerdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FixShipmentIT extends BrowserCase {

    @Test
    void mendsTheDataAndTriesAgain() {
        long order = stage.order(StageHand.NOVA_POSHTA, "cash");
        colleagues.take(order);
        stage.refuse("nova-poshta", "/v2.0/json/");
        colleagues.complete(order, "olena", "agree-terms", java.util.Map.of("outcome", "agreed"));
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
}
