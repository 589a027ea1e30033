package ua.sellerdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is left to people when an order is cancelled. */
class CancellationIT extends BrowserCase {

    private static final int DUPLICATE = 49;

    @Test
    void chooseCancellation() {
        long order = stage.order(StageHand.NOVA_POSHTA, "cash");
        colleagues.complete(
                order,
                "olena",
                "confirm-order",
                Map.of("decision", "cancel", "cancellationStatus", DUPLICATE, "duplicateOf", 1));
        Person olena = signedIn("olena");
        olena.openTask(order, "Вибрати причину скасування");
        assertThat(olena.form()).containsText("Заважає:");
        olena.claim();
        olena.pick("Причина скасування", 0);
        olena.picture("choose-cancellation");
        olena.complete();
        olena.awaitOnOrderPage(order, "Скасоване");
        assertThat(stage.statuses(order)).hasSize(2).doesNotContain(DUPLICATE);
    }

    @Test
    void refundByHand() {
        long order = stage.order(StageHand.NOVA_POSHTA, "paid");
        colleagues.take(order);
        stage.refuse("rozetka", "/refund-payment");
        stage.cancel(order);
        Person iryna = signedIn("iryna");
        iryna.openTask(order, "Повернути кошти вручну");
        iryna.claim();
        iryna.fill("Номер документа про повернення коштів", "ПД-17");
        iryna.picture("refund-by-hand");
        iryna.complete();
        iryna.awaitOnOrderPage(order, "Відкритих завдань немає");
    }
}
