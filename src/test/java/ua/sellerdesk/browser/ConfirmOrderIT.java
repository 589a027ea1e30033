package ua.sellerdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConfirmOrderIT extends BrowserCase {

    @Test
    void showsTheOrderInWords() {
        long order = stage.order(StageHand.NOVA_POSHTA, "paid");
        Person olena = signedIn("olena");
        olena.openTask(order, "Підтвердити замовлення");
        var form = olena.form();
        for (String words : new String[] {
            "Товари", "Кількість", "₴", "Покупець:", "Отримувач:", "Доставка: Нова Пошта", "Оплата:", "лишилося"
        }) {
            assertThat(form).containsText(words);
        }
        assertThat(olena.completeButton()).isDisabled();
    }

    @Test
    void cancelsWithOneOfTheMarketplacesReasons() {
        long order = stage.order(StageHand.NOVA_POSHTA, "cash");
        Person olena = signedIn("olena");
        olena.openTask(order, "Підтвердити замовлення");
        olena.claim();
        olena.choose("Скасувати замовлення");
        olena.pick("Причина скасування", 0);
        olena.fill("Коментар для маркетплейсу", "Товар закінчився на складі");
        olena.picture("confirm-order-cancel");
        olena.complete();
        olena.awaitOnOrderPage(order, "Скасоване");
        assertThat(stage.statuses(order)).startsWith(1).hasSize(2);
    }
}
