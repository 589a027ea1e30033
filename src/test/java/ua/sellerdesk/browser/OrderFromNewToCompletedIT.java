package ua.sellerdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** The way most orders go, worked by two people in Tasklist. */
class OrderFromNewToCompletedIT extends BrowserCase {

    @Test
    void olenaSellsAndTarasShips() {
        long order = stage.order(StageHand.NOVA_POSHTA, "cash");

        Person olena = signedIn("olena");
        olena.openFilter("Нові замовлення");
        Locator card = olena.card(order, "Підтвердити замовлення");
        assertThat(card).containsText("Нова Пошта");
        assertThat(card).containsText("₴");
        assertThat(card).containsText("Відправити до");
        olena.picture("tasklist-new-orders");
        olena.openCard(order, "Підтвердити замовлення");
        olena.claim();
        olena.choose("Прийняти замовлення");
        olena.picture("confirm-order");
        olena.complete();

        olena.openFilter("Узгодження умов");
        olena.openCard(order, "Узгодити умови");
        olena.claim();
        olena.page().locator("input[type=number][name^=quantity]").first().fill("3");
        olena.page().locator("#outcome").selectOption("agreed");
        olena.page().locator("[name=parcelWeightKg]").fill("2,5");
        olena.picture("agree-terms");
        olena.complete();

        Person taras = signedIn("taras");
        taras.openFilter("До відправлення");
        taras.openCard(order, "Передати перевізнику");
        taras.claim();
        taras.choose("Передано");
        taras.picture("hand-over");
        taras.complete();

        String ttn = taras.trackingNumber(order);
        stage.parcel(ttn, "9");
        taras.awaitOnOrderPage(order, "Виконане");
        taras.longPicture("order-completed");
        assertThat(stage.statuses(order)).containsExactly(1, 26, 2, 61, 3, 6);
    }
}
