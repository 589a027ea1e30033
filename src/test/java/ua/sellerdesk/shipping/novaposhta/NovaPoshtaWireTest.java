package ua.sellerdesk.shipping.novaposhta;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.sellerdesk.http.HttpFault;
import ua.sellerdesk.http.HttpTransport;
import ua.sellerdesk.http.TransportForTests;
import ua.sellerdesk.shipping.Carrier.Waybill;
import ua.sellerdesk.shipping.CarrierBusy;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.CarrierUnavailable;
import ua.sellerdesk.shipping.KyivDates;
import ua.sellerdesk.shipping.UkrainianPhone;
import ua.sellerdesk.shipping.WaybillQuotes;
import ua.sellerdesk.shipping.WaybillRequest;
import ua.sellerdesk.shipping.novaposhta.NovaPoshtaProperties.CashCollection;

/** What goes to Nova Poshta and how its answers are read, as the public description of its API 2.0 and records have it. */
class NovaPoshtaWireTest extends NovaPoshtaWireCase {

    @Test
    void asksForABranchByReferences() {
        Waybill made = carrier(SENDER).create(request().build());
        assertThat(made)
                .isEqualTo(new Waybill("doc-1", "20451999000111", new BigDecimal("95"), LocalDate.parse("2026-10-16")));
        assertThat(properties("Counterparty", "save"))
                .isEqualTo(json("{'CounterpartyType':'PrivatePerson','CounterpartyProperty':'Recipient',"
                        + "'LastName':'Тестова','FirstName':'Олена','MiddleName':'Іванівна','Phone':'380671112233'}"));
        String today = ParcelFields.DAY.format(LocalDate.now(KyivDates.KYIV));
        assertThat(properties("InternetDocument", "save"))
                .isEqualTo(json("{'PayerType':'Recipient','PaymentMethod':'Cash','DateTime':'" + today
                        + "','CargoType':'Parcel','Weight':'1.2','ServiceType':'WarehouseWarehouse','SeatsAmount':'1',"
                        + "'Description':'Чайник електричний','Cost':'1500','InfoRegClientBarcodes':'900100200',"
                        + "'OptionsSeat':[{'volumetricLength':'30','volumetricWidth':'20','volumetricHeight':'10',"
                        + "'volumetricVolume':'0.006','weight':'1.2'}],"
                        + "'CitySender':'city-1','Sender':'party-1','SenderAddress':'address-1',"
                        + "'ContactSender':'contact-1','SendersPhone':'380501112233',"
                        + "'CityRecipient':'city-2','Recipient':'person-1','RecipientAddress':'" + POINT + "',"
                        + "'ContactRecipient':'contact-2','RecipientsPhone':'380671112233'}"));
        API.verify(postRequestedFor(urlEqualTo("/v2.0/json/"))
                .withRequestBody(matchingJsonPath("$.apiKey", equalTo("se cret")))
                .withRequestBody(matchingJsonPath("$.modelName", equalTo("InternetDocument"))));
    }

    @Test
    void collectsCashInWholeHryvnias() {
        carrier(SENDER).create(request().collect("1499.50").build());
        assertThat(properties("InternetDocument", "save").path("BackwardDeliveryData"))
                .isEqualTo(json("[{'PayerType':'Recipient','CargoType':'Money','RedeliveryString':'1500'}]"));
    }

    @Test
    void sendsSizesToAPostomatEvenWhereNobodyMeasured() {
        answers(
                "getWarehouses",
                success("{\"Ref\":\"" + POINT + "\",\"CityRef\":\"city-2\",\"Number\":\"5001\","
                        + "\"CategoryOfWarehouse\":\"Postomat\"}"));
        carrier(SENDER).create(request().sizes(null, null, null).build());
        JsonNode sent = properties("InternetDocument", "save");
        assertThat(sent.path("OptionsSeat")).hasSize(1);
        assertThat(sent.path("OptionsSeat").path(0).path("volumetricVolume").asText())
                .isEqualTo("0.004");
        assertThatThrownBy(
                        () -> carrier(SENDER).create(request().sizes(70, 20, 10).build()))
                .isInstanceOf(CarrierRefusal.class)
                .hasMessageContaining("Поштомат Нової пошти приймає посилки до 60×40×30 см");
    }

    @Test
    void keepsToTheLimitsOfTextsAndWeights() {
        carrier(SENDER)
                .create(request()
                        .describe("Набір  \n посуду " + "а".repeat(300))
                        .weight("0.010")
                        .seats(2)
                        .build());
        JsonNode sent = properties("InternetDocument", "save");
        assertThat(sent.path("Description").asText()).startsWith("Набір посуду").hasSize(100);
        assertThat(sent.path("Weight").asText()).isEqualTo("0.1");
        assertThat(sent.path("SeatsAmount").asText()).isEqualTo("2");
        assertThat(sent.path("OptionsSeat")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "0671112233,380671112233",
        "+38 067 111 22 33,380671112233",
        "80671112233,380671112233",
        "671112233,380671112233",
        "00380671112233,380671112233",
        "12345,",
        "48500600700,",
        "'',"
    })
    void writesPhonesAsTheCarrierTakesThem(String given, String sent) {
        assertThat(UkrainianPhone.of(given)).isEqualTo(Optional.ofNullable(sent));
    }

    @Test
    void refusesItselfWhatTheCarrierWouldAndCreatesNothing() {
        for (WaybillRequest bad : List.of(
                request().phone("123").build(),
                request().phone(null).build(),
                request().name("Олена").build(),
                request().point(null, null).build(),
                request().toDoor(" ", "1", "2").build())) {
            assertThatThrownBy(() -> carrier(SENDER).create(bad)).isInstanceOf(CarrierRefusal.class);
        }
        notSaved();
    }

    @Test
    void createsNothingWhereTheRecipientIsNotTaken() {
        API.stubFor(post(anyUrl())
                .withRequestBody(matchingJsonPath("$.modelName", equalTo("Counterparty")))
                .willReturn(okJson(success(""))));
        assertThatThrownBy(() -> carrier(SENDER).create(request().build())).isInstanceOf(CarrierUnavailable.class);
        notSaved();
    }

    @Test
    void takesAWaybillThatComesWithWarningsOrErrorsBesideIt() {
        saves(okJson("{\"success\":true,\"data\":[" + MADE + "],\"errors\":[\"odd\"],\"warnings\":[{\"ID_1\":\"w\"}],"
                + "\"info\":{\"a\":1},\"errorCodes\":[]}"));
        assertThat(carrier(SENDER).create(request().build()).ttn()).isEqualTo("20451999000111");
    }

    @Test
    void tellsRefusalsInOurWordsWhereItKnowsTheCode() {
        saves(okJson("{\"success\":false,\"data\":[],\"errors\":[\"RecipientsPhone invalid format\",\"Something new\"],"
                + "\"errorCodes\":[\"20000300434\",20009999999]}"));
        assertThatThrownBy(() -> carrier(SENDER).create(request().build()))
                .isInstanceOfSatisfying(CarrierRefusal.class, refusal -> assertThat(refusal.codes())
                        .containsExactly("20000300434", "20009999999"))
                .hasMessage("Неправильний телефон отримувача; Something new");
    }

    @Test
    void knowsWhichFaultsMayHaveMadeAWaybill() {
        ResponseDefinitionBuilder[] mayHave = {
            okJson(success("")),
            okJson("{\"success\":true,\"data\":[],\"errors\":[\"x\"]}"),
            ok("<html>maintenance</html>"),
            serverError(),
            aResponse().withStatus(303),
            aResponse().withStatus(502).withBody(success(MADE)),
            okJson("{\"success\":false,\"errors\":[\"x\"],\"errorCodes\":[\"20000100016\"]}"),
            aResponse().withFault(Fault.EMPTY_RESPONSE),
            aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
            aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)
        };
        for (ResponseDefinitionBuilder answer : mayHave) {
            saves(answer);
            assertThatThrownBy(() -> carrier(SENDER).create(request().build()))
                    .isInstanceOfSatisfying(HttpFault.class, fault -> assertThat(fault.mayHaveBeenProcessed())
                            .isTrue())
                    .hasMessageNotContaining("se cret");
        }
        saves(aResponse().withStatus(400).withBody("<html>"));
        assertThatThrownBy(() -> carrier(SENDER).create(request().build()))
                .isInstanceOfSatisfying(HttpFault.class, fault -> assertThat(fault.mayHaveBeenProcessed())
                        .isFalse());
        saves(aResponse().withStatus(401).withBody("<html>"));
        assertThatThrownBy(() -> carrier(SENDER).create(request().build()))
                .isInstanceOf(CarrierRefusal.class)
                .hasMessageContaining("nova-poshta.api-key");
    }

    @Test
    void doesNotKnowTheFateOfASaveThatIsNotAnswered() {
        HttpTransport impatient = TransportForTests.impatient();
        saves(okJson(success(MADE)).withFixedDelay(3000));
        NovaPoshtaClient client = new NovaPoshtaClient(impatient, JSON, settings(SENDER));
        assertThatThrownBy(() -> client.call("InternetDocument", "save", Map.of()))
                .isInstanceOfSatisfying(
                        HttpFault.class, fault -> assertThat(fault.kind()).isEqualTo(HttpFault.Kind.TIMED_OUT));
    }

    @Test
    void tellsTooManyRequestsFromOtherRefusals() {
        for (ResponseDefinitionBuilder answer : List.of(
                okJson("{\"success\":false,\"errors\":[\"To many requests\"],\"errorCodes\":[\"20000401501\"]}"),
                okJson("{\"success\":false,\"errors\":[\"To many requests\"],\"errorCodes\":[]}"),
                aResponse().withStatus(429))) {
            saves(answer);
            assertThatThrownBy(() -> carrier(SENDER).create(request().build())).isInstanceOf(CarrierBusy.class);
        }
    }

    @Test
    void looksForOurMarkAroundTheDayAndSkipsDeletedOnes() {
        String row = "{\"Ref\":\"%s\",\"IntDocNumber\":\"%s\",\"InfoRegClientBarcodes\":%s,\"StateId\":\"%s\"}";
        answers(
                "getDocumentList",
                success(String.join(
                        ",",
                        String.format(row, "d1", "20451999000111", "\"900100200\"", "1"),
                        String.format(row, "d2", "20451999000112", "900100200", "2"),
                        String.format(row, "d3", "20451999000113", "\"9001002001\"", "1"),
                        String.format(row, "d4", "20451999000114", "null", "1"))));
        assertThat(carrier(SENDER).find("900100200", LocalDate.parse("2026-10-01")))
                .extracting(Waybill::ref)
                .containsExactly("d1");
        assertThat(properties("InternetDocument", "getDocumentList"))
                .isEqualTo(
                        json("{'DateTimeFrom':'30.09.2026','DateTimeTo':'02.10.2026','GetFullList':'1','Page':'1'}"));
    }

    @Test
    void deletesByReferenceAndTakesADeletedOneForDeleted() {
        answers("delete", success("{\"Ref\":\"doc-1\"}"));
        Waybill waybill = new Waybill("doc-1", "20451999000111", null, null);
        carrier(SENDER).delete(waybill);
        assertThat(properties("InternetDocument", "delete")).isEqualTo(json("{'DocumentRefs':['doc-1']}"));
        answers(
                "delete",
                "{\"success\":false,\"data\":[],\"errors\":{\"doc-1\":\"No document changed DeletionMark\"},"
                        + "\"errorCodes\":[\"20000201173\"]}");
        carrier(SENDER).delete(waybill);
        answers("delete", "{\"success\":false,\"errors\":[\"Document is printed\"],\"errorCodes\":[\"20000200154\"]}");
        assertThatThrownBy(() -> carrier(SENDER).delete(waybill)).isInstanceOf(CarrierRefusal.class);
    }

    @Test
    void givesLabelsAndNeverTheKey() {
        Waybill waybill = new Waybill("doc-1", "20451999000111", null, null);
        API.stubFor(get(urlMatching("/orders/printMarking100x100/.*/doc-1/type/pdf/apiKey/se%20cret"))
                .willReturn(ok("%PDF-1.4 label")));
        assertThat(new String(carrier(SENDER).label(waybill))).startsWith("%PDF");
        for (ResponseDefinitionBuilder answer : List.of(ok("<html>Невірний ключ</html>"), notFound(), serverError())) {
            API.stubFor(get(urlMatching("/orders/.*")).willReturn(answer));
            assertThatThrownBy(() -> carrier(SENDER).label(waybill))
                    .isInstanceOf(CarrierUnavailable.class)
                    .satisfies(thrown -> assertThat(org.assertj.core.util.Throwables.getStackTrace(thrown))
                            .doesNotContain("cret"));
        }
        assertThat(settings(SENDER).toString()).doesNotContain("cret");
    }

    @Test
    void collectsCashByPaymentControlAloneWhereTheContractHasIt() {
        NovaPoshtaCarrier carrier = NovaPoshtaForTests.assemble(settings(SENDER, "", CashCollection.PAYMENT_CONTROL));
        carrier.create(request().collect("1499.50").build());
        JsonNode sent = properties("InternetDocument", "save");
        assertThat(sent.path("AfterpaymentOnGoodsCost").asText()).isEqualTo("1500");
        assertThat(sent.has("BackwardDeliveryData")).isFalse();
        carrier.create(request().build());
        assertThat(properties("InternetDocument", "save").has("AfterpaymentOnGoodsCost"))
                .isFalse();
    }

    @Test
    void sendsNoPaymentControlToAPostomat() {
        answers("getWarehouses", success(point(POINT, "5001", "'CategoryOfWarehouse':'Postomat'")));
        NovaPoshtaCarrier carrier = NovaPoshtaForTests.assemble(settings(SENDER, "", CashCollection.PAYMENT_CONTROL));
        assertThatThrownBy(() -> carrier.create(request().collect("1499").build()))
                .isInstanceOf(CarrierRefusal.class)
                .hasMessageContaining("До поштомата контроль оплати не діє");
        notSaved();
        carrier.create(request().build());
    }

    @Test
    void keepsToTheCarriersLengthsOfNames() {
        refuses(request().name("Тестова " + "О".repeat(26)).build(), "не довші за 25 літер");
        refuses(request().name("Тестова Олена " + "І".repeat(26)).build(), "не довші за 25 літер");
        refuses(request().name("Т".repeat(31) + " Олена Олександрівна").build(), "не довші за 50 літер");
        refuses(request().phone("0501112233").build(), "збігаються");
        carrier(SENDER).create(request().name("Smith John").build());
        answers("getWarehouses", success(point(POINT, "5001", "'CategoryOfWarehouse':'Postomat'")));
        refuses(request().name("Smith John").build(), "українськими літерами");
    }

    @Test
    void changesAWaybillAndKeepsItsNumber() {
        answers("update", success(MADE.replace("95", "\"101.5\"")));
        Waybill old = new Waybill("doc-1", "20451999000111", BigDecimal.TEN, null);
        Waybill changed = carrier(SENDER).update(old, request().weight("2").build());
        assertThat(changed)
                .isEqualTo(
                        new Waybill("doc-1", "20451999000111", new BigDecimal("101.5"), LocalDate.parse("2026-10-16")));
        JsonNode sent = properties("InternetDocument", "update");
        assertThat(sent.path("Ref").asText()).isEqualTo("doc-1");
        assertThat(sent.path("Weight").asText()).isEqualTo("2");
        assertThat(sent.path("RecipientAddress").asText()).isEqualTo(POINT);
        assertThat(sent.path("BackwardDeliveryData").isArray()).isTrue();
        assertThat(sent.path("BackwardDeliveryData")).isEmpty();
        carrier(SENDER).update(old, request().collect("10").build());
        assertThat(properties("InternetDocument", "update").path("BackwardDeliveryData"))
                .hasSize(1);
        answers("update", "{\"success\":false,\"errors\":[\"x\"],\"errorCodes\":[\"20000200153\"]}");
        assertThatThrownBy(() -> carrier(SENDER).update(old, request().build()))
                .isInstanceOf(CarrierRefusal.class)
                .hasMessage("Накладну вже внесено до реєстру");
        answers("update", "<html>");
        assertThatThrownBy(() -> carrier(SENDER).update(old, request().build())).isInstanceOf(CarrierUnavailable.class);
    }

    @Test
    void tellsWhatAWaybillWouldCostAndWhenItWouldBeThere() {
        answers("getDocumentPrice", success("{\"AssessedCost\":1500,\"Cost\":\"95\",\"CostRedelivery\":20.5}"));
        answers(
                "getDocumentDeliveryDate",
                success("{\"DeliveryDate\":{\"date\":\"2026-10-16 00:00:00.000000\",\"timezone_type\":3,"
                        + "\"timezone\":\"Europe/Kiev\"}}"));
        assertThat(carrier(SENDER).quote(request().collect("10").build()))
                .isEqualTo(new WaybillQuotes.Quote(new BigDecimal("115.5"), LocalDate.parse("2026-10-16")));
        JsonNode asked = properties("InternetDocument", "getDocumentPrice");
        assertThat(asked.path("CitySender").asText()).isEqualTo("city-1");
        assertThat(asked.path("CityRecipient").asText()).isEqualTo("city-2");
        assertThat(asked.path("RedeliveryCalculate")).isEqualTo(json("{'CargoType':'Money','Amount':'10'}"));
        answers("getDocumentPrice", success("{\"Cost\":95,\"CostRedelivery\":\"\"}"));
        answers(
                "getDocumentDeliveryDate",
                success("{\"date\":\"2026.10.17 00:00:00\",\"timezone_type\":\"3\",\"timezone\":\"Europe/Kiev\"}"));
        assertThat(carrier(SENDER).quote(request().build()))
                .isEqualTo(new WaybillQuotes.Quote(new BigDecimal("95"), LocalDate.parse("2026-10-17")));
        answers("getDocumentPrice", success(""));
        answers("getDocumentDeliveryDate", success("{\"DeliveryDate\":\"\"}"));
        assertThat(carrier(SENDER).quote(request().build())).isEqualTo(new WaybillQuotes.Quote(null, null));
    }

    @Test
    void namesModelsAsTheSettingSays() {
        answers("getStatusDocuments", success(""));
        NovaPoshtaForTests.assemble(settings(SENDER, "General", CashCollection.MONEY_TRANSFER))
                .track(List.of("20451999000111"));
        assertThat(properties("TrackingDocumentGeneral", "getStatusDocuments").path("Documents"))
                .hasSize(1);
    }

    private static void refuses(WaybillRequest request, String words) {
        assertThatThrownBy(() -> carrier(SENDER).create(request))
                .isInstanceOf(CarrierRefusal.class)
                .hasMessageContaining(words);
    }
}
