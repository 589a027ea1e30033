package ua.sellerdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

class OrderPagesIT extends BrowserCase {

    @Test
    void findsOrdersByNumberAndState() {
        long wanted = stage.order(StageHand.NOVA_POSHTA, "cash");
        long other = stage.order(StageHand.UKRPOSHTA, "paid");
        Person olena = signedIn("olena");
        olena.awaitOnOrderPage(wanted, "Підтвердити замовлення");
        olena.awaitOnOrderPage(other, "Підтвердити замовлення");
        Page page = olena.page();
        page.navigate("/orders");
        olena.picture("orders");
        page.locator("#q").fill(String.valueOf(wanted));
        var numbers = page.locator("table.orders tbody td:first-child a");
        assertThat(numbers).hasCount(1);
        assertThat(numbers).hasText(String.valueOf(wanted));
        page.locator("#state").selectOption("COMPLETED");
        assertThat(page.getByText("Немає замовлень, що відповідають пошуку.")).isVisible();
        page.locator("#state").selectOption("NEW");
        assertThat(numbers).hasCount(1);
        page.setViewportSize(390, 844);
        olena.picture("orders-narrow");
        numbers.click();
        assertThat(page.locator("h1")).containsText(String.valueOf(wanted));
        olena.longPicture("order-narrow");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("a narrow page needs no sideways scrolling")
                .isTrue();
    }

    @Test
    void leadsToTheTaskTheLabelAndCockpit() {
        long order = stage.order(StageHand.NOVA_POSHTA, "cash");
        colleagues.agree(order);
        Person sofiia = signedIn("sofiia");
        sofiia.awaitOnOrderPage(order, "Передати перевізнику");
        Page page = sofiia.page();
        assertThat(page.locator("#timeline")).containsText("Статус на маркетплейсі: Обробляється менеджером");
        assertThat(page.locator("#timeline")).containsText("Виконано: Підтвердити замовлення");
        String label = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Етикетка (PDF)"))
                .getAttribute("href");
        assertThat(page.request().get(label).headers().get("content-type")).isEqualTo("application/pdf");
        sofiia.longPicture("order");
        sofiia.openTask(order, "Передати перевізнику");
        page.navigate("/orders/" + order);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Процес у Cockpit"))
                .click();
        assertThat(page.locator(".djs-shape").first()).isVisible();
        sofiia.picture("cockpit");
    }

    @Test
    void speaksEnglishToThoseWhoPreferIt() {
        long order = stage.order(StageHand.NOVA_POSHTA, "cash");
        Person olena = visitor("en-US");
        olena.signIn("olena", "olena");
        olena.openTask(order, "Confirm order");
        assertThat(olena.form()).containsText("Buyer pays:");
        olena.picture("confirm-order-en");
        olena.page().navigate("/orders");
        assertThat(olena.page().locator("h1")).hasText("Orders");
        olena.picture("orders-en");
    }
}
