package ua.sellerdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OwnCourierIT extends BrowserCase {

    @Test
    void agreesATimeAndDelivers() {
        long order = stage.order(StageHand.OWN_COURIER, "cash");
        colleagues.agree(order);
        Person olena = signedIn("olena");
        olena.openTask(order, "Узгодити час доставки");
        olena.claim();
        olena.choose("Час узгоджено");
        olena.fill("З", "23:00");
        olena.fill("До", "23:58");
        olena.picture("agree-delivery-time");
        olena.complete();

        Person taras = signedIn("taras");
        taras.openTask(order, "Доставити");
        taras.claim();
        assertThat(taras.form()).containsText("23:00–23:58");
        taras.choose("Вручено покупцеві");
        taras.picture("deliver");
        taras.complete();
        taras.awaitOnOrderPage(order, "Виконане");
        assertThat(stage.statuses(order)).containsExactly(1, 26, 2, 4, 6);
    }
}
