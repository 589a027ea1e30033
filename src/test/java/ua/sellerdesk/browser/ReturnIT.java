package ua.sellerdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Returns worked by a person in Tasklist and on the returns' pages. */
class ReturnIT extends BrowserCase {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    @Test
    void goesFromTheRequestToTheMoney() {
        long order = completed("paid");
        String request = stage.returnRequest(order, "size");
        Person iryna = signedIn("iryna");
        Page page = iryna.page();
        open(page, request);
        iryna.longPicture("return-new");
        openTask(page, "Вирішити повернення");
        iryna.claim();
        assertThat(page.locator("#advice")).containsText("Закон радить:");
        page.locator("#document").selectOption("yes");
        page.locator("#used").selectOption("no");
        page.locator("#lookKept").selectOption("yes");
        page.locator("#defective").selectOption("no");
        page.locator("#listedAs").selectOption("none");
        if (page.locator("#receivedOn").isVisible()) {
            page.locator("#receivedOn").fill(LocalDate.now(KYIV).toString());
        }
        assertThat(page.locator("#advice.alert-success")).containsText("прийняти");
        iryna.picture("return-advice");
        page.locator("#resolution").selectOption("accept");
        iryna.complete();

        awaitOnPage(page, request, "Чекаємо на товар");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Товар у нас"))
                .click();
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("коробка.png", "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G'}));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Додати"))
                .click();
        assertThat(page.locator("#evidence a")).hasText("коробка.png");
        awaitOnPage(page, request, "Оглянути повернення");
        openTask(page, "Оглянути повернення");
        iryna.claim();
        assertThat(iryna.form()).containsText("останній день за законом:");
        page.locator("#inspection").selectOption("accept");
        iryna.longPicture("inspect-return");
        iryna.complete();

        Person sofiia = signedIn("sofiia");
        awaitOnPage(sofiia.page(), request, "Погодити повернення коштів");
        openTask(sofiia.page(), "Погодити повернення коштів");
        sofiia.claim();
        sofiia.choose("Погодити");
        sofiia.picture("approve-refund");
        sofiia.complete();

        // part of the order is refunded by hand, the whole through the marketplace
        await("the money").atMost(PATIENCE).until(() -> {
            open(page, request);
            String text = page.locator("main").innerText();
            return text.contains("Кошти повернуто") || text.contains("Повернути кошти вручну");
        });
        if (page.locator("main").innerText().contains("Повернути кошти вручну")) {
            openTask(page, "Повернути кошти вручну");
            iryna.claim();
            iryna.fill("Номер платіжного документа", "ПД-1");
            iryna.picture("refund-by-hand-return");
            iryna.complete();
            awaitOnPage(page, request, "Кошти повернуто");
        }
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Показати рахунок покупця"))
                .click();
        assertThat(page.locator("#money")).containsText("Рахунок бачили");
        iryna.longPicture("return-refunded");
        page.navigate("/returns?open=false");
        assertThat(page.locator("#list")).containsText(request);
        iryna.picture("returns");
        assertThat(stage.statuses(order)).endsWith(86, 19);
    }

    @Test
    void sendsBackGoodsThatAreNotAccepted() {
        long order = completed("cash");
        String request = stage.returnRequest(order, "size");
        Person iryna = signedIn("iryna");
        Page page = iryna.page();
        open(page, request);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Товар у нас"))
                .click();
        openTask(page, "Вирішити повернення");
        iryna.claim();
        page.locator("#resolution").selectOption("accept");
        iryna.complete();
        awaitOnPage(page, request, "Оглянути повернення");
        openTask(page, "Оглянути повернення");
        iryna.claim();
        page.locator("#inspection").selectOption("refuse");
        page.locator("#refusalReason").fill("У коробці інший товар: його надіслано назад.");
        iryna.complete();

        Person taras = signedIn("taras");
        awaitOnPage(taras.page(), request, "Надіслати товар покупцеві");
        openTask(taras.page(), "Надіслати товар покупцеві");
        taras.claim();
        assertThat(taras.form()).containsText("У коробці інший товар");
        taras.fill("Номер посилки покупцеві", "20450000000088");
        taras.picture("send-goods-back");
        taras.complete();
        awaitOnPage(page, request, "20450000000088");
        assertThat(page.locator("h1")).containsText("Відмовлено");
        iryna.longPicture("return-sent-back");
    }

    @Test
    void refusesWithTheWordsOfTheLaw() {
        long order = completed("cash");
        String request = stage.returnRequest(order, "size");
        Person iryna = signedIn("iryna");
        Page page = iryna.page();
        open(page, request);
        openTask(page, "Вирішити повернення");
        iryna.claim();
        page.locator("#receivedOn").fill(LocalDate.now(KYIV).minusDays(40).toString());
        page.locator("#document").selectOption("no");
        page.locator("#used").selectOption("yes");
        page.locator("#lookKept").selectOption("no");
        page.locator("#defective").selectOption("no");
        page.locator("#listedAs").selectOption("none");
        assertThat(page.locator("#advice.alert-danger")).containsText("відмовити");
        page.locator("#resolution").selectOption("refuse");
        page.getByText("Узяти слова закону").click();
        assertThat(page.locator("#refusalReason")).hasValue(Pattern.compile("Минуло 40 дн.*ст. 13.*", Pattern.DOTALL));
        iryna.longPicture("return-refuse");
        iryna.complete();
        awaitOnPage(page, request, "Відмовлено");
        iryna.longPicture("return-refused");
        iryna.awaitOnOrderPage(order, "ми не можемо прийняти повернення");
    }

    @Test
    void recordsAReturnAtTheCounter() {
        long order = completed("cash");
        Person iryna = signedIn("iryna");
        Page page = iryna.page();
        iryna.awaitOnOrderPage(order, "Записати повернення");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Записати повернення"))
                .click();
        page.locator("[name=cause]").fill("Не сподобався колір");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Записати"))
                .click();
        assertThat(page.locator("[role=alert]")).containsText("Оберіть, що саме повертають");
        assertThat(page.locator("[name=cause]")).hasValue("Не сподобався колір");
        page.locator("input[name^=line-]").first().fill("1");
        page.locator("[name=here]").check();
        iryna.longPicture("new-return");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Записати"))
                .click();
        assertThat(page.locator("h1")).containsText("Повернення D1");
        assertThat(signedIn("andrii").page().request().get(page.url()).status()).isEqualTo(403);
    }

    private long completed(String payment) {
        long order = stage.order(StageHand.NOVA_POSHTA, payment);
        colleagues.handOver(order);
        Person taras = signedIn("taras");
        stage.parcel(taras.trackingNumber(order), "9");
        taras.awaitOnOrderPage(order, "Виконане");
        return order;
    }

    private static void open(Page page, String request) {
        await("return " + request).atMost(PATIENCE).until(() -> {
            page.navigate("/returns?open=false&q=" + request);
            return page.locator("#list tbody tr").count() > 0;
        });
        page.locator("#list tbody tr a").first().click();
        page.waitForLoadState();
    }

    private static void openTask(Page page, String name) {
        await(name).atMost(PATIENCE).until(() -> {
            page.reload();
            return page.locator("#tasks a").getByText(name).count() > 0;
        });
        page.locator("#tasks a").getByText(name).click();
        assertThat(page.locator(".task-card form").first()).isVisible();
    }

    private static void awaitOnPage(Page page, String request, String words) {
        await("«" + words + "» on the page of " + request).atMost(PATIENCE).until(() -> {
            open(page, request);
            return page.locator("main").innerText().contains(words);
        });
    }
}
