package ua.sellerdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** Warranty claims worked by a person in Tasklist and on the service's pages. */
class WarrantyIT extends BrowserCase {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Kyiv"));

    @Test
    void repairsWhatTheBuyerAsksForOnTheMarketplace() {
        long order = completed("cash");
        String request = stage.returnRequest(order, "warranty");
        Person danylo = signedIn("danylo");
        Page page = danylo.page();
        open(page, request);
        danylo.longPicture("claim-new");
        openTask(page, "Розглянути гарантійну заявку");
        danylo.claim();
        assertThat(page.locator("#advice")).containsText("Закон радить:");
        page.locator("#serial").fill("kt 17-00042");
        page.locator("#warrantyMonths").fill("24");
        page.locator("#receivedOn").fill(TODAY.toString());
        page.locator("#discoveredOn").fill(TODAY.toString());
        page.locator("#document").selectOption("yes");
        page.locator("#passport").selectOption("yes");
        page.locator("#misuse").selectOption("none");
        assertThat(page.locator("#advice.alert-success")).containsText("гарантія діє");
        page.locator("#assessment").selectOption("accept");
        page.locator("[name=goodsAreHere]").check();
        page.locator("#completeness").fill("Коробка, шнур");
        danylo.longPicture("assess-claim");
        danylo.complete();

        task(danylo, request, "Передати сервісному центру");
        danylo.fill("Хто оглядає товар", "Майстерня на Подолі");
        danylo.picture("send-to-service-centre");
        danylo.complete();
        task(danylo, request, "Записати діагностику");
        danylo.choose("Недолік: покупець обирає, що далі");
        danylo.fill("Висновок", "Не працює нагрівач");
        danylo.longPicture("record-diagnosis");
        danylo.complete();
        task(danylo, request, "Обрати, що отримає покупець");
        page.locator("#unusable").selectOption("yes");
        page.locator("#sellersFault").selectOption("yes");
        page.locator("#reappeared").selectOption("no");
        assertThat(page.locator("#advice")).containsText("ремонт");
        page.locator("#remedy").selectOption("repair");
        danylo.longPicture("choose-remedy");
        danylo.complete();
        task(danylo, request, "Записати ремонт");
        danylo.choose("Відремонтовано");
        danylo.fill("Що зроблено", "Замінено нагрівач");
        danylo.fill("Що замінено", "Нагрівач H-2");
        danylo.complete();
        task(danylo, request, "Видати покупцеві");
        danylo.fill("Слова покупця", "Перевірено, працює");
        danylo.picture("hand-back");
        danylo.complete();
        task(danylo, request, "Підтвердити з покупцем");
        assertThat(danylo.form()).containsText("Гарантія тепер діє до:");
        danylo.choose("Так");
        danylo.complete();

        awaitOnPage(page, request, "Відремонтовано");
        danylo.longPicture("claim-repaired");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("KT17-00042"))
                .click();
        assertThat(page.locator("h1")).containsText("KT17-00042");
        assertThat(page.locator("#results")).containsText("Ремонт");
        danylo.picture("service-item");
        page.navigate("/service?open=false");
        assertThat(page.locator("#list")).containsText(request);
        danylo.picture("service");
        assertThat(stage.statuses(order)).contains(86);
    }

    @Test
    void refundsAClaimFromTheCounter() {
        long order = completed("cash");
        Person danylo = signedIn("danylo");
        Page page = danylo.page();
        danylo.awaitOnOrderPage(order, "Записати гарантійну заявку");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Записати гарантійну заявку"))
                .click();
        page.locator("[name=line]").first().check();
        page.locator("[name=quantity]").fill("99");
        page.locator("[name=cause]").fill("Не вмикається");
        assertThat(page.locator("[name=completeness]")).isHidden();
        page.locator("[name=here]").check();
        page.locator("[name=completeness]").fill("Коробка, шнур");
        page.locator("[name=receipt]").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Записати"))
                .click();
        assertThat(page.locator("[role=alert]")).containsText("кількість має бути");
        assertThat(page.locator("[name=cause]")).hasValue("Не вмикається");
        page.locator("[name=quantity]").fill("1");
        danylo.longPicture("new-claim");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Записати"))
                .click();
        assertThat(page.locator("h1")).containsText("W1");
        assertThat(page.locator("#documents a")).containsText("Акт приймання № " + order + "-W1-1");
        assertThat(page.locator("#parcel")).containsText("Коробка, шнур");
        String claim = page.url();
        page.locator("[name=requestedOn]").fill(TODAY.toString());
        page.locator("#loaner button").click();
        assertThat(page.locator("#loaner")).containsText("Письмова вимога");

        on(danylo, claim, "Розглянути гарантійну заявку");
        page.locator("#assessment").selectOption("accept");
        assertThat(page.locator("[name=goodsAreHere]")).isChecked();
        assertThat(page.locator("#completeness")).hasValue("Коробка, шнур");
        assertThat(page.locator("#document")).hasValue("yes");
        page.locator("#look").fill("Подряпано дно");
        if (page.locator("#overrideReason").isVisible()) {
            page.locator("#overrideReason").fill("Домовлено з покупцем");
        }
        danylo.complete();
        on(danylo, claim, "Видати товар на час ремонту");
        danylo.choose("Вручено покупцеві");
        danylo.fill("Що видано", "Чайник KT-10");
        danylo.picture("supply-loaner");
        danylo.complete();
        on(danylo, claim, "Передати сервісному центру");
        danylo.fill("Хто оглядає товар", "Магазин");
        assertThat(danylo.form()).containsText("Подряпано дно");
        danylo.complete();
        on(danylo, claim, "Записати діагностику");
        danylo.choose("Недолік: покупець обирає, що далі");
        danylo.fill("Висновок", "Ремонту не підлягає");
        danylo.complete();
        on(danylo, claim, "Обрати, що отримає покупець");
        page.locator("#remedy").selectOption("refund");
        if (page.locator("#overrideReason").isVisible()) {
            page.locator("#overrideReason").fill("Домовлено з покупцем");
        }
        danylo.complete();

        await("the return").atMost(PATIENCE).until(() -> {
            page.navigate(claim);
            return page.locator("main p.quiet a[href^='/returns/']").count() > 0;
        });
        String money = page.url()
                .replaceFirst(
                        "/service/.*",
                        page.locator("main p.quiet a[href^='/returns/']").getAttribute("href"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Товар на час ремонту повернуто"))
                .click();
        assertThat(page.locator("#loaner")).containsText("Повернуто");
        Person iryna = signedIn("iryna");
        on(iryna, money, "Оглянути повернення");
        iryna.page().locator("#inspection").selectOption("accept");
        iryna.complete();
        Person sofiia = signedIn("sofiia");
        await("the money").atMost(PATIENCE).until(() -> {
            sofiia.page().navigate(money);
            String text = sofiia.page().locator("#tasks").innerText();
            if (text.contains("Погодити повернення коштів")) {
                on(sofiia, money, "Погодити повернення коштів");
                sofiia.choose("Погодити");
                sofiia.complete();
            }
            return text.contains("Повернути кошти вручну");
        });
        on(iryna, money, "Повернути кошти вручну");
        iryna.fill("Номер платіжного документа", "ПД-7");
        iryna.complete();
        await("refunded").atMost(PATIENCE).until(() -> {
            page.navigate(claim);
            return page.locator("h1").innerText().contains("Кошти повернуто");
        });
        danylo.longPicture("claim-refunded");
        assertThat(signedIn("andrii").page().request().get(claim).status()).isEqualTo(403);
    }

    @Test
    void takesClaimsWithTheirGoodsFromAnotherSystem() {
        long order = completed("cash");
        RestClient api = RestClient.builder()
                .baseUrl(BASE_URL + "/api")
                .defaultHeaders(headers -> headers.setBasicAuth("danylo", "danylo"))
                .build();
        JsonNode line = api.get()
                .uri("/orders/{order}", order)
                .retrieve()
                .body(JsonNode.class)
                .path("items")
                .get(0);
        JsonNode claim = api.post()
                .uri("/service-requests")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of(
                        "orderNumber",
                        order,
                        "requestId",
                        "CRM-" + order,
                        "lineId",
                        line.path("id").asLong(),
                        "cause",
                        "Не гріє",
                        "goodsHere",
                        true))
                .retrieve()
                .body(JsonNode.class);
        assertThat(claim.path("receivedOn").asText()).isEqualTo(TODAY.toString());
        assertThat(api.get()
                        .uri("/service-requests?q={request}", "CRM-" + order)
                        .retrieve()
                        .body(JsonNode.class)
                        .get(0)
                        .path("atStake")
                        .decimalValue())
                .isZero();
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
        await("claim " + request).atMost(PATIENCE).until(() -> {
            page.navigate("/service?open=false&q=" + request);
            return page.locator("#list tbody tr").count() > 0;
        });
        page.locator("#list tbody tr a").first().click();
        page.waitForLoadState();
    }

    private static void task(Person person, String request, String name) {
        open(person.page(), request);
        openTask(person.page(), name);
        person.claim();
    }

    private static void on(Person person, String claim, String name) {
        person.page().navigate(claim);
        openTask(person.page(), name);
        person.claim();
    }

    private static void openTask(Page page, String name) {
        await(name).atMost(PATIENCE).until(() -> {
            page.reload();
            return page.locator("#tasks a")
                            .getByText(Pattern.compile("^" + name + "$"))
                            .count()
                    > 0;
        });
        page.locator("#tasks a").getByText(Pattern.compile("^" + name + "$")).click();
        assertThat(page.locator(".task-card form").first()).isVisible();
    }

    private static void awaitOnPage(Page page, String request, String words) {
        await("«" + words + "» on the page of " + request).atMost(PATIENCE).until(() -> {
            open(page, request);
            return page.locator("h1").innerText().contains(words);
        });
    }
}
