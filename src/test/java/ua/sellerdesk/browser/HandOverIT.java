package ua.sellerdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

class HandOverIT extends BrowserCase {

    private static final String TASK = "Передати перевізнику";

    @Test
    void printsTheLabelAndAsksNothingButWhatWasDone() {
        long order = stage.order(StageHand.NOVA_POSHTA, "cash");
        colleagues.agree(order);
        Person taras = signedIn("taras");
        taras.openTask(order, TASK);
        taras.claim();
        String label = taras.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Надрукувати етикетку"))
                .getAttribute("href");
        var pdf = taras.page().request().get(label);
        assertThat(pdf.headers().get("content-type")).isEqualTo("application/pdf");
        assertThat(new String(pdf.body(), 0, 5)).isEqualTo("%PDF-");
        taras.completeButton().click();
        assertThat(taras.form()).containsText("Заповніть це поле.");
        taras.picture("hand-over-missing");
        taras.choose("Передано");
        taras.complete();
        taras.awaitOnOrderPage(order, "Передане перевізнику");
    }

    @Test
    void changesTheWaybillByWhatWasWeighedWhenItWasPacked() {
        long order = stage.order(StageHand.NOVA_POSHTA, "cash");
        colleagues.agree(order);
        Person taras = signedIn("taras");
        taras.openTask(order, TASK);
        taras.claim();
        assertThat(taras.form()).containsText("Ціна перевізника:");
        assertThat(taras.form()).containsText("не зважено");
        taras.choose("Передано");
        taras.fill("Вага, кг", "3.5");
        taras.longPicture("hand-over-weighed");
        taras.complete();
        taras.awaitOnOrderPage(order, "Накладну змінено");
        taras.awaitOnOrderPage(order, "Передане перевізнику");
    }

    @Test
    void asksForTheNumberOfOtherCarriersAndRefusesWhatIsNone() {
        long order = stage.order(StageHand.UKRPOSHTA, "cash");
        colleagues.agree(order);
        Person taras = signedIn("taras");
        taras.openTask(order, TASK);
        taras.claim();
        taras.choose("Передано");
        taras.fill("Номер ТТН", "12345");
        taras.completeButton().click();
        assertThat(taras.page().getByText("Номер Укрпошти має 13 цифр").first()).isVisible();
        taras.picture("hand-over-refused");
        assertThat(taras.field("Номер ТТН")).hasValue("12345");
        taras.fill("Номер ТТН", "0500012345678");
        taras.complete();
        taras.awaitOnOrderPage(order, "0500012345678");
    }
}
