package ua.sellerdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProductPagesIT extends BrowserCase {

    @Test
    void findsGoodsAndThoseWithoutWarranty() {
        Person olena = signedIn("olena");
        Page page = olena.page();
        page.navigate("/products");
        assertThat(page.locator("table.orders tbody tr")).hasCount(50);
        assertThat(page.getByText("Сторінка 1 з 2")).isVisible();
        assertThat(page.getByText("Завантажити файл CSV")).hasCount(0);
        olena.picture("products");
        page.locator("#q").fill("чайник");
        var rows = page.locator("table.orders tbody tr");
        assertThat(rows).hasCount(1);
        assertThat(rows).containsText("24 міс.");
        page.locator("#q").fill("");
        page.locator("#missing").selectOption("true");
        assertThat(rows.filter(new Locator.FilterOptions().setHasText("Плед вовняний")))
                .hasCount(1);
        assertThat(rows.filter(new Locator.FilterOptions().setHasText("KTL-17")))
                .hasCount(0);
        page.setViewportSize(390, 844);
        olena.picture("products-narrow");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("a narrow page needs no sideways scrolling")
                .isTrue();
    }

    @Test
    void changesOneProductAndKeepsWhatWasBefore() {
        Person danylo = signedIn("danylo");
        Page page = danylo.page();
        page.navigate("/products/one?article=VCM-18");
        assertThat(page.locator("#facts")).containsText("36 міс.");
        assertThat(page.locator("#facts")).containsText("Авторизований сервіс Airvento");
        assertThat(page.locator("#facts")).containsText("з фактів бренду");
        page.locator("#edit [name=warranty_months]").fill("два роки");
        write(page);
        assertThat(page.locator("#problems")).containsText("«два роки» - не ціле число");
        danylo.picture("product-refused");
        page.locator("#edit [name=warranty_months]").fill("48");
        write(page);
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Записано.");
        assertThat(page.locator("#facts")).containsText("48 міс.");
        assertThat(page.locator("#history li")).hasCount(2);
        assertThat(page.locator("#history li").first()).containsText("Данило");
        danylo.longPicture("product");
        page.locator("#facts [name=day]").fill("2024-05-01");
        page.locator("#facts button").click();
        assertThat(page.locator("#facts h2")).hasText("Що діє 01.05.2024");
        assertThat(page.locator("#facts")).containsText("36 міс.");
    }

    @Test
    void importsAFileAfterLookingAtIt() throws IOException {
        Person iryna = signedIn("iryna");
        Page page = iryna.page();
        page.navigate("/products");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Завантажити файл CSV"))
                .click();
        iryna.longPicture("product-import");
        Download template =
                page.waitForDownload(() -> page.getByText("Порожній шаблон").click());
        String headings = Files.readString(template.path()).strip();
        upload(page, headings + "\nBRD-02;Граймо;Настільна гра;пів року;7;;;;;;;;;;\nBRD-02;;;;;;;;;;;;;;\n", "UTF-8");
        assertThat(page.locator("#problems tbody tr")).hasCount(3);
        iryna.longPicture("product-problems");

        upload(
                page,
                "Артикул;Бренд;Назва;Гарантія;Повернення;Сервісний центр\n"
                        + "BRD-02;Граймо;Настільна гра для компанії;6;;\n"
                        + ";Лапа;;12;30;Майстерня «Гвинтик»\n"
                        + "SHR-10;;;;45;\n"
                        + "LSH-05;;;;;-\n",
                "windows-1251");
        assertThat(page.locator("main")).containsText("Нових: 1, змінених: 2, без змін: 1");
        assertThat(page.locator("main")).containsText("Windows-1251");
        iryna.picture("product-preview");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Записати"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Записано. Нових: 1, змінених: 2.");
        page.navigate("/products/one?article=LSH-05");
        assertThat(page.locator("#facts")).containsText("12 міс.");

        Download export = page.waitForDownload(() -> {
            page.navigate("/products");
            page.getByText("Вивантажити все (CSV)").click();
        });
        page.navigate("/products/import");
        upload(page, Files.readString(export.path()), "UTF-8");
        assertThat(page.locator("main")).containsText(Pattern.compile("Нових: 0, змінених: 0, без змін: \\d+"));
    }

    @Test
    void anOrdersArticleLeadsToItsFacts() {
        long order = stage.order(StageHand.NOVA_POSHTA, "cash");
        Person danylo = signedIn("danylo");
        danylo.awaitOnOrderPage(order, "Підтвердити замовлення");
        var article = danylo.page().locator("#items tbody td:nth-child(2) a").first();
        String name = article.innerText();
        article.click();
        assertThat(danylo.page().locator("h1")).containsText(name);
        assertThat(danylo.page().locator("#facts")).isVisible();
    }

    private static void write(Page page) {
        page.locator("#edit button[type=submit]").click();
    }

    private static void upload(Page page, String text, String charset) {
        page.locator("[name=file]")
                .setInputFiles(new FilePayload("товари.csv", "text/csv", text.getBytes(Charset.forName(charset))));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Перевірити"))
                .click();
    }
}
