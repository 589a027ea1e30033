package ua.sellerdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The tasks that a parcel on its way may bring to the warehouse and to sales. */
class ParcelInTroubleIT extends BrowserCase {

    private static final int NUMBER_INVALID = 15;
    private static final String AT_BRANCH = "7";
    private static final String RECEIVED = "9";
    private static final String REFUSED = "103";
    private static final String DESTROYED = "124";

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    private long order;
    private Person taras;

    @BeforeEach
    void parcelUnderWay() {
        order = stage.order(StageHand.NOVA_POSHTA, "cash");
        colleagues.handOver(order);
        taras = signedIn("taras");
        taras.awaitOnOrderPage(order, "Передане перевізнику");
    }

    @Test
    void fixTtn() {
        stage.setStatus(order, NUMBER_INVALID);
        taras.openTask(order, "Виправити номер ТТН");
        taras.claim();
        taras.choose("Залишити або замінити номер");
        taras.fill("Правильний номер", "20459999999999");
        taras.picture("fix-ttn");
        taras.complete();
        taras.awaitOnOrderPage(order, "20459999999999");
        assertThat(stage.statuses(order)).containsSubsequence(3, NUMBER_INVALID, 26, 61);
    }

    @Test
    void receiveReturnedParcel() {
        stage.parcel(taras.trackingNumber(order), REFUSED);
        taras.openTask(order, "Прийняти повернену посилку");
        taras.claim();
        taras.choose("Цілий");
        taras.picture("receive-returned-parcel");
        taras.complete();
        taras.awaitOnOrderPage(order, "Не забране");
    }

    @Test
    void claimAgainstCarrier() {
        stage.parcel(taras.trackingNumber(order), DESTROYED);
        taras.openTask(order, "Претензія до перевізника");
        taras.claim();
        taras.fill("Номер претензії", "NP-2026-17");
        taras.choose("Посилку втрачено");
        taras.picture("claim-against-carrier");
        taras.complete();
        taras.awaitOnOrderPage(order, "Втрачене");
    }

    @Test
    void recallParcel() {
        stage.refuse("nova-poshta", "/v2.0/json/");
        stage.cancel(order);
        taras.openTask(order, "Відкликати посилку");
        stage.mend();
        taras.claim();
        taras.choose("Перевізник повертає посилку");
        taras.picture("recall-parcel");
        taras.complete();
        taras.openTask(order, "Прийняти повернену посилку");
        taras.claim();
        taras.choose("Цілий");
        taras.complete();
        taras.awaitOnOrderPage(order, "Відкритих завдань немає");
        assertThat(taras.page().locator("h1")).containsText("Скасоване");
    }

    @Test
    void urgeCollection() {
        stage.parcel(taras.trackingNumber(order), AT_BRANCH);
        // the marketplace may tell of it before the carrier is asked
        taras.awaitOnOrderPage(order, "Платне зберігання з");
        timeComes("order-handling", "reminder-time");
        Person olena = signedIn("olena");
        olena.openTask(order, "Поквапити покупця");
        olena.claim();
        assertThat(olena.form()).containsText("Безкоштовне зберігання до");
        olena.choose("Покупцеві нагадано");
        olena.picture("urge-collection");
        olena.complete();
        olena.awaitOnOrderPage(order, "Відкритих завдань немає");
    }

    @Test
    void findCash() {
        stage.parcel(taras.trackingNumber(order), RECEIVED);
        timeComes("cash-on-delivery", "cash-late");
        Person olena = signedIn("olena");
        olena.openTask(order, "Знайти гроші");
        olena.claim();
        olena.choose("Надійшли");
        olena.picture("find-cash");
        olena.complete();
        olena.awaitOnOrderPage(order, "Відкритих завдань немає");
    }

    private void timeComes(String process, String timer) {
        Job job = Awaitility.await("timer " + timer + " of order " + order)
                .atMost(Duration.ofSeconds(60))
                .until(() -> job(process, timer), Objects::nonNull);
        management.executeJob(job.getId());
    }

    private Job job(String process, String timer) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(String.valueOf(order))
                .list()
                .stream()
                .flatMap(instance ->
                        management
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .activityId(timer)
                                .list()
                                .stream())
                .findFirst()
                .orElse(null);
    }
}
