package ua.sellerdesk.shipping.novaposhta;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ua.sellerdesk.shipping.Carrier.Waybill;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.CarrierUnavailable;

/** What Nova Poshta is asked for a parcel that it already has. */
class NovaPoshtaAfterHandOverTest extends NovaPoshtaWireCase {

    private static final Waybill WAYBILL = new Waybill("doc-1", "20451999000111", null, null);
    private static final String NOT_FOUND =
            "{\"success\":false,\"data\":[],\"errors\":[\"Express Waybill document not found\"],\"errorCodes\":[\"20000301849\"]}";

    @BeforeEach
    void services() {
        answers("getReturnOrdersList", success(""));
        answers("getRedirectionOrdersList", success(""));
        answers(
                "CheckPossibilityCreateReturn",
                success("{\"NonCash\":true,\"City\":\"Київ\",\"Ref\":\"back-1\"},"
                        + "{\"NonCash\":\"false\",\"Ref\":\"back-2\"}"));
        answers(
                "getReturnReasons",
                success("{\"Ref\":\"why-1\",\"Description\":\"Відмова отримувача\"},"
                        + "{\"Ref\":\"why-2\",\"Description\":\"На прохання Відправника\"}"));
        answers(
                "getReturnReasonsSubtypes",
                success("{\"Ref\":\"kind-1\",\"Description\":\"Інше\",\"ReasonRef\":\"why-2\"}"));
        answers(
                "checkPossibilityForRedirecting",
                success("{\"Ref\":\"doc-1\",\"Number\":\"20451999000111\"," + "\"DocumentWeight\":\"2\"}"));
        answers("CheckPossibilityTermExtension", success("{\"Ref\":\"doc-1\"}"));
        orders(okJson(success("{\"Number\":\"102-00006096\",\"Ref\":\"order-1\"}")));
    }

    @Test
    void bringsAParcelBack() {
        NovaPoshtaCarrier carrier = carrier(SENDER);
        assertThat(carrier.recall(WAYBILL, "Скасовано\nпокупцем " + "а".repeat(200)))
                .isEqualTo("102-00006096");
        assertThat(properties("AdditionalService", "CheckPossibilityCreateReturn"))
                .isEqualTo(json("{'Number':'20451999000111'}"));
        assertThat(properties("AdditionalService", "getReturnReasonsSubtypes"))
                .isEqualTo(json("{'ReasonRef':'why-2'}"));
        JsonNode sent = properties("AdditionalService", "save");
        assertThat(sent)
                .isEqualTo(json("{'PaymentMethod':'Cash','Reason':'why-2','SubtypeReason':'kind-1','Note':'"
                        + sent.path("Note").asText() + "','ReturnAddressRef':'back-1','OrderType':'orderCargoReturn',"
                        + "'IntDocNumber':'20451999000111'}"));
        assertThat(sent.path("Note").asText()).startsWith("Скасовано покупцем").hasSize(100);
        carrier.recall(WAYBILL, null);
        API.verify(1, asked("getReturnReasons"));
    }

    @Test
    void doesNotOrderASecondReturn() {
        String row = "{\"OrderNumber\":\"102-00000001\",\"OrderStatus\":\"%s\",\"DocumentNumber\":\"%s\"}";
        answers("getReturnOrdersList", success(String.format(row, "Прийняте", "20451999000111")));
        assertThat(carrier(SENDER).recall(WAYBILL, "x")).isEqualTo("102-00000001");
        API.verify(0, asked("save"));
        answers(
                "getReturnOrdersList",
                success(String.format(row, "Прийняте", "20451999000222") + ","
                        + String.format(row, "Скасоване", "20451999000111")));
        assertThat(carrier(SENDER).recall(WAYBILL, "x")).isEqualTo("102-00006096");
    }

    @Test
    void findsItsReturnWhereTheListTakesTheNumberForTheOrdersOwn() {
        API.stubFor(post(anyUrl())
                .withRequestBody(matchingJsonPath("$.calledMethod", equalTo("getReturnOrdersList")))
                .withRequestBody(matchingJsonPath("$.methodProperties.Page"))
                .willReturn(okJson(success("{\"OrderNumber\":\"102-00000007\",\"OrderStatus\":\"Прийняте\","
                        + "\"DocumentNumber\":20451999000111}"))));
        assertThat(carrier(SENDER).recall(WAYBILL, "x")).isEqualTo("102-00000007");
        API.verify(0, asked("save"));
    }

    @Test
    void saysWhereAParcelCannotBeBroughtBack() {
        answers("CheckPossibilityCreateReturn", NOT_FOUND);
        refuses(() -> carrier(SENDER).recall(WAYBILL, "x"), "Накладну не знайдено");
        answers("CheckPossibilityCreateReturn", success(""));
        refuses(() -> carrier(SENDER).recall(WAYBILL, "x"), "не повертає цю посилку");
        API.verify(0, asked("save"));
    }

    @Test
    void doesNotKnowWhetherALostOrderWasTaken() {
        for (ResponseDefinitionBuilder answer : List.of(
                serverError(), ok("<html>"), okJson(success("")), aResponse().withFault(Fault.EMPTY_RESPONSE))) {
            orders(answer);
            for (ThrowingCallable call : List.<ThrowingCallable>of(
                    () -> carrier(SENDER).recall(WAYBILL, "x"),
                    () -> carrier(SENDER).redirect(WAYBILL, request().build().consignee()),
                    () -> carrier(SENDER).keepUntil(WAYBILL, LocalDate.parse("2026-10-20")))) {
                assertThatThrownBy(call).isInstanceOf(CarrierUnavailable.class);
            }
        }
    }

    @Test
    void redirectsToAnotherBranch() {
        assertThat(carrier(SENDER).redirect(WAYBILL, request().build().consignee()))
                .isEqualTo("102-00006096");
        assertThat(properties("AdditionalService", "save"))
                .isEqualTo(json("{'RecipientWarehouse':'" + POINT + "','Customer':'Sender','PayerType':'Recipient',"
                        + "'PaymentMethod':'Cash','ServiceType':'WarehouseWarehouse','Recipient':'person-1',"
                        + "'RecipientContactName':'Тестова Олена Іванівна','RecipientPhone':'380671112233',"
                        + "'Note':'Переадресація посилки',"
                        + "'OrderType':'orderRedirecting','IntDocNumber':'20451999000111'}"));
    }

    @Test
    void redirectsToTheDoor() {
        answers("searchSettlementStreets", success(streets(street("s1", "вул.", "Хрещатик"))));
        carrier(SENDER)
                .redirect(
                        WAYBILL, request().toDoor("Хрещатик", "1", "7").build().consignee());
        JsonNode sent = properties("AdditionalService", "save");
        assertThat(sent.path("ServiceType").asText()).isEqualTo("WarehouseDoors");
        assertThat(sent.path("RecipientSettlement").asText()).isEqualTo("kyiv");
        assertThat(sent.path("RecipientSettlementStreet").asText()).isEqualTo("s1");
        assertThat(sent.path("BuildingNumber").asText()).isEqualTo("1");
        assertThat(sent.path("NoteAddressRecipient").asText()).isEqualTo("кв. 7");
    }

    @Test
    void doesNotRedirectWhereItCannot() {
        answers(
                "getWarehouses",
                success(point(POINT, "12", "'TotalMaxWeightAllowed':'1'") + "," + point("b", "2", "")));
        refuses(() -> carrier(SENDER).redirect(WAYBILL, request().build().consignee()), "до 1 кг");
        refuses(
                () -> carrier(SENDER)
                        .redirect(
                                WAYBILL,
                                request().toDoor("Нова", "1", "").build().consignee()),
                "вулиця з довідника");
        answers("checkPossibilityForRedirecting", NOT_FOUND);
        refuses(() -> carrier(SENDER).redirect(WAYBILL, request().build().consignee()), "Накладну не знайдено");
        API.verify(0, asked("save").withRequestBody(matchingJsonPath("$.modelName", equalTo("AdditionalService"))));
    }

    @Test
    void knowsItsRedirectWhoseAnswerWasLost() {
        orders(serverError());
        API.stubFor(post(anyUrl())
                .inScenario("list")
                .whenScenarioStateIs("Started")
                .withRequestBody(matchingJsonPath("$.calledMethod", equalTo("save")))
                .withRequestBody(matchingJsonPath("$.modelName", equalTo("AdditionalService")))
                .willReturn(serverError())
                .willSetStateTo("taken"));
        API.stubFor(post(anyUrl())
                .inScenario("list")
                .whenScenarioStateIs("taken")
                .withRequestBody(matchingJsonPath("$.calledMethod", equalTo("getRedirectionOrdersList")))
                .willReturn(okJson(success("{\"OrderRef\":\"order-9\",\"OrderNumber\":\"102-00000009\","
                        + "\"DateTime\":\"16.10.2026 12:00:00\",\"DocumentNumber\":\"20451999000111\","
                        + "\"DeliveryCost\":\"25\",\"ExpressWaybillNumber\":\"\"}"))));
        assertThat(carrier(SENDER).redirect(WAYBILL, request().build().consignee()))
                .isEqualTo("102-00000009");
    }

    @Test
    void keepsAParcelForLonger() {
        carrier(SENDER).keepUntil(WAYBILL, LocalDate.parse("2026-10-20"));
        assertThat(properties("AdditionalService", "CheckPossibilityTermExtension"))
                .isEqualTo(json("{'IntDocNumber':'20451999000111'}"));
        assertThat(properties("AdditionalService", "save"))
                .isEqualTo(json("{'PayerType':'Recipient','PaymentMethod':'Cash','StorageFinalDate':'20.10.2026',"
                        + "'OrderType':'orderTermExtension','IntDocNumber':'20451999000111'}"));
        answers("CheckPossibilityTermExtension", success(""));
        refuses(() -> carrier(SENDER).keepUntil(WAYBILL, LocalDate.parse("2026-10-20")), "не продовжує зберігання");
    }

    private static void refuses(ThrowingCallable call, String words) {
        assertThatThrownBy(call).isInstanceOf(CarrierRefusal.class).hasMessageContaining(words);
    }

    private static void orders(ResponseDefinitionBuilder answer) {
        API.stubFor(post("/v2.0/json/")
                .withRequestBody(matchingJsonPath("$.modelName", equalTo("AdditionalService")))
                .withRequestBody(matchingJsonPath("$.calledMethod", equalTo("save")))
                .willReturn(answer));
    }
}
