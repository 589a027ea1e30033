package ua.sellerdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class ParcelPagesIT extends BrowserCase {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Test
    void printsTheLabelsAndTheRegisterOfADay() throws IOException {
        long one = stage.order(StageHand.NOVA_POSHTA, "cash");
        long other = stage.order(StageHand.NOVA_POSHTA, "paid");
        long byHand = stage.order(StageHand.UKRPOSHTA, "cash");
        colleagues.agree(one);
        colleagues.agree(other);
        colleagues.agree(byHand);
        Person taras = signedIn("taras");
        Page page = taras.page();
        awaitRow(page, "/shipping", "#waiting", one);
        awaitRow(page, "/shipping", "#waiting", other);
        awaitRow(page, "/shipping", "#waiting", byHand);
        String number = numberOf(page, one);
        assertThat(row(page, "#waiting", byHand)).containsText("номер буде на квитанції");
        taras.longPicture("shipping");

        APIResponse sheets = page.request()
                .get(page.locator("#waiting .carrier")
                        .filter(new Locator.FilterOptions().setHasText("Нова Пошта"))
                        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Етикетки (PDF)"))
                        .getAttribute("href"));
        assertThat(sheets.headers().get("content-type")).isEqualTo("application/pdf");
        try (PDDocument pdf = Loader.loadPDF(sheets.body())) {
            assertThat(pdf.getNumberOfPages()).isGreaterThanOrEqualTo(2);
            assertThat(new PDFTextStripper().getText(pdf)).contains(number, numberOf(page, other));
        }

        page.navigate(page.locator("#waiting .carrier")
                .filter(new Locator.FilterOptions().setHasText("Нова Пошта"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Реєстр передавання"))
                .getAttribute("href"));
        assertThat(page.locator("main")).containsText(number);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".bar")).isHidden();
        taras.longPicture("register");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

        colleagues.complete(one, "taras", "hand-over", Map.of("decision", "handed-over"));
        awaitRow(page, "/shipping", "#handed-over", one);
        assertThat(row(page, "#waiting", one)).hasCount(0);
        stage.parcel(number, "7");
        taras.awaitOnOrderPage(one, "покупець має забрати посилку");
        assertThat(page.locator("#shipment")).containsText("Прибула на відділення");
        assertThat(page.locator("#shipment a.number"))
                .hasAttribute("href", "https://novaposhta.ua/tracking/?cargo_number=" + number);
        page.locator("#shipment details summary").click();
        assertThat(page.locator("#shipment")).containsText("Спроба 1");
        taras.longPicture("order-parcel");
    }

    @Test
    void redirectsAParcelToABranchOfTheCarriersChoice() {
        long order = stage.order(StageHand.NOVA_POSHTA, "cash");
        colleagues.handOver(order);
        Person taras = signedIn("taras");
        Page page = taras.page();
        stage.parcel(taras.trackingNumber(order), "7");
        taras.awaitOnOrderPage(order, "Переадресувати посилку");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Переадресувати посилку"))
                .click();
        page.locator("[name=name]").fill("Коваль Ірина");
        page.locator("[name=phone]").fill("380671234567");
        page.locator("[name=city]").fill("Київ");
        page.locator("[name=region]").fill("");
        page.locator("[name=toDoor][value=false]").check();
        page.locator("[name=pointNumber]").fill("99");
        page.locator("form.fields button").click();
        assertThat(page.locator("#suggestions")).containsText("Відділення №");
        taras.longPicture("redirect");
        page.locator("#suggestions input").first().check();
        page.locator("form.fields button").click();
        assertThat(page.locator("#timeline")).containsText("Посилку переадресовано");
        taras.awaitOnOrderPage(order, "їде під номером");
        assertThat(page.locator("#shipment")).not().containsText("Переадресувати посилку");
        taras.longPicture("order-redirected");
    }

    @Test
    void showsTheCouriersRun() {
        long order = stage.order(StageHand.OWN_COURIER, "cash");
        long later = stage.order(StageHand.OWN_COURIER, "paid");
        colleagues.agree(order);
        colleagues.agree(later);
        Person olena = signedIn("olena");
        Page page = olena.page();
        await("order " + order + " to agree").atMost(PATIENCE).until(() -> {
            page.navigate("/runs");
            return page.locator("#to-agree").isVisible()
                    && page.locator("#to-agree").innerText().contains(String.valueOf(order));
        });
        colleagues.complete(
                order, "olena", "agree-delivery-time", Map.of("deliverFrom", "23:00", "deliverTo", "23:58"));
        colleagues.complete(
                later, "olena", "agree-delivery-time", Map.of("deliverFrom", "23:30", "deliverTo", "23:59"));
        awaitRow(page, "/runs", "table.runs", order);
        awaitRow(page, "/runs", "table.runs", later);
        await("the task to deliver").atMost(PATIENCE).until(() -> {
            page.reload();
            return row(page, "table.runs", order).innerText().contains("Доставити")
                    && row(page, "table.runs", later).innerText().contains("Доставити");
        });
        assertThat(row(page, "table.runs", order)).containsText("23:00–23:58");
        assertThat(row(page, "table.runs", later)).containsText("0,00");
        olena.picture("runs");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("nav.days")).isHidden();
        olena.picture("runs-print");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.setViewportSize(390, 844);
        olena.longPicture("runs-narrow");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("a narrow page needs no sideways scrolling")
                .isTrue();
        page.setViewportSize(1440, 900);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Наступний день →"))
                .click();
        assertThat(page.getByText("На цей день візитів не заплановано.")).isVisible();
        Person taras = signedIn("taras");
        taras.page().navigate("/runs");
        row(taras.page(), "table.runs", order).getByText("Доставити").click();
        taras.awaitForm(order);
    }

    @Test
    void whoDrawsTheProcessesSeesNoBuyers() {
        Page page = signedIn("andrii").page();
        for (String path :
                new String[] {"/shipping", "/runs", "/shipping/register?day=2026-11-25&part=WAITING&carrier=x"}) {
            assertThat(page.request().get(path).status()).as(path).isEqualTo(403);
        }
        for (String user : new String[] {"olena", "taras", "sofiia", "oksana"}) {
            assertThat(signedIn(user).page().request().get("/shipping").status())
                    .as(user)
                    .isEqualTo(200);
        }
    }

    private static Locator row(Page page, String within, long order) {
        return page.locator(within + " tbody tr").filter(new Locator.FilterOptions().setHasText(String.valueOf(order)));
    }

    private static String numberOf(Page page, long order) {
        return row(page, "#waiting", order).locator("td").nth(2).innerText().strip();
    }

    private static void awaitRow(Page page, String path, String within, long order) {
        await("order " + order + " in " + within).atMost(PATIENCE).until(() -> {
            page.navigate(path);
            return row(page, within, order).count() > 0;
        });
    }
}
