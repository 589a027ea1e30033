package ua.sellerdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AgreeTermsIT extends BrowserCase {

    private static final String TASK = "Узгодити умови";
    private static final DateTimeFormatter INPUT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private Person olena;

    @BeforeEach
    void signIn() {
        olena = signedIn("olena");
    }

    @Test
    void changesAQuantityAndRemovesALine() {
        long order = orderWithSeveralLines();
        open(order);
        Locator quantities = olena.page().locator("input[name^=quantity]");
        int lines = quantities.count();
        quantities.first().fill("5");
        olena.page().locator("input[name^=remove]").last().check();
        outcome("agreed");
        olena.longPicture("agree-terms-edited");
        olena.complete();
        olena.awaitOnOrderPage(order, "Комплектується");
        assertThat(olena.page().locator("#items tbody tr")).hasCount(lines - 1);
        assertThat(olena.page().locator("#items tbody tr").first()).containsText("5");
    }

    @Test
    void tellsTheCarriersPriceAsTheParcelIsMeasured() {
        long order = stage.order(StageHand.NOVA_POSHTA, "cash");
        colleagues.take(order);
        open(order);
        outcome("agreed");
        Locator quote = olena.page().locator("#waybill-quote");
        assertThat(quote).containsText("Ціна перевізника:");
        assertThat(quote).containsText("очікувано");
        String light = quote.innerText();
        olena.page().locator("#weight").fill("12,5");
        assertThat(quote).not().hasText(light);
        olena.longPicture("agree-terms-quote");
    }

    @Test
    void callsAgainLater() {
        long order = stage.order(StageHand.NOVA_POSHTA, "cash");
        colleagues.take(order);
        open(order);
        outcome("call-again");
        String tomorrow =
                INPUT.format(LocalDateTime.now(ZoneId.of("Europe/Kyiv")).plusDays(1));
        olena.page().locator("#callAgainAt").fill(tomorrow);
        olena.picture("agree-terms-call-again");
        olena.complete();
        olena.awaitOnOrderPage(order, "Передзвонити:");
        assertThat(stage.statuses(order)).endsWith(47);
    }

    @Test
    void whatTheServerRefusesStaysInTheForm() {
        long order = stage.order(StageHand.NOVA_POSHTA, "cash");
        colleagues.take(order);
        open(order);
        outcome("call-again");
        olena.page().locator("#callAgainAt").fill("2020-01-02T10:00");
        olena.completeButton().click();
        assertThat(olena.page().getByText("дату й час у майбутньому").first()).isVisible();
        olena.picture("agree-terms-refused");
        assertThat(olena.page().locator("#callAgainAt")).hasValue("2020-01-02T10:00");
        assertThat(olena.page().locator("#outcome")).hasValue("call-again");
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatIsSaved() {
        long order = stage.order(StageHand.NOVA_POSHTA, "cash");
        colleagues.take(order);
        open(order);
        outcome("agreed");
        Locator quantity = olena.page().locator("input[name^=quantity]").first();
        quantity.fill("0");
        assertThat(olena.form()).containsText("Ціле число, від 1.");
        assertThat(olena.completeButton()).isDisabled();
        quantity.fill("999");
        assertThat(olena.form()).containsText("Це не помилка?");
        olena.page().locator("input[name^=sure]").check();
        olena.page().locator("#weight").fill("2,5");
        assertThat(olena.completeButton()).isEnabled();
        olena.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Зберегти"))
                .click();
        olena.page().reload();
        assertThat(olena.page().locator("#outcome")).hasValue("agreed");
        assertThat(quantity).hasValue("999");
        assertThat(olena.page().locator("#weight")).hasValue("2,5");
        olena.picture("agree-terms-restored");
    }

    private long orderWithSeveralLines() {
        for (int attempts = 0; attempts < 20; attempts++) {
            long order = stage.order(StageHand.NOVA_POSHTA, "cash");
            olena.awaitOnOrderPage(order, "Підтвердити замовлення");
            if (olena.page().locator("#items tbody tr").count() > 1) {
                colleagues.take(order);
                return order;
            }
        }
        throw new IllegalStateException("the stand-in makes no order of several lines");
    }

    private void open(long order) {
        olena.openTask(order, TASK);
        olena.claim();
    }

    private void outcome(String value) {
        olena.page().locator("#outcome").selectOption(value);
    }
}
