package ua.sellerdesk.shipping.novaposhta;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.sellerdesk.http.HttpFault;
import ua.sellerdesk.http.HttpTransport;
import ua.sellerdesk.http.TransportForTests;
import ua.sellerdesk.shipping.Carrier.ParcelStatus;
import ua.sellerdesk.shipping.Carrier.Phase;
import ua.sellerdesk.shipping.Carrier.Waybill;
import ua.sellerdesk.shipping.CarrierBusy;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.CarrierUnavailable;
import ua.sellerdesk.shipping.UkrainianPhone;
import ua.sellerdesk.shipping.WaybillRequest;

/** What goes to Nova Poshta and how its answers are read, as the public description of its API 2.0 and records have it. */
class NovaPoshtaWireTest {

    @RegisterExtension
    static final WireMockExtension API =
            WireMockExtension.newInstance().configureStaticDsl(true).build();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String POINT = "77777777-7777-4777-8777-777777777777";
    private static final NovaPoshtaProperties.Sender SENDER =
            new NovaPoshtaProperties.Sender("city-1", "party-1", "address-1", "contact-1", "+38 (050) 111-22-33");
    private static final NovaPoshtaProperties.Sender NOBODY = new NovaPoshtaProperties.Sender("", "", "", "", "");
    private static final String MADE = "{\"Ref\":\"doc-1\",\"CostOnSite\":95,\"EstimatedDeliveryDate\":\"16.10.2026\","
            + "\"IntDocNumber\":\"20451999000111\",\"TypeDocument\":\"InternetDocument\"}";

    @BeforeEach
    void directory() {
        answers(
                "getWarehouses",
                success("{\"Ref\":\"" + POINT + "\",\"Number\":\"12\",\"CityRef\":\"city-2\","
                        + "\"CategoryOfWarehouse\":\"Branch\",\"DenyToSelect\":\"0\"}"));
        API.stubFor(post(anyUrl())
                .withRequestBody(matchingJsonPath("$.modelName", equalTo("Counterparty")))
                .withRequestBody(matchingJsonPath("$.calledMethod", equalTo("save")))
                .willReturn(okJson(success("{\"Ref\":\"person-1\",\"ContactPerson\":{\"success\":true,\"data\":"
                        + "[{\"Ref\":\"contact-2\"}],\"warnings\":[\"Person already exists!\"]}}"))));
        saves(okJson(success(MADE)));
    }

    @Test
    void asksForABranchByReferences() {
        Waybill made = carrier(SENDER).create(request().build());
        assertThat(made)
                .isEqualTo(new Waybill("doc-1", "20451999000111", new BigDecimal("95"), LocalDate.parse("2026-10-16")));
        assertThat(sent("Counterparty", "save"))
                .isEqualTo(json("{'CounterpartyType':'PrivatePerson','CounterpartyProperty':'Recipient',"
                        + "'LastName':'Тестова','FirstName':'Олена','MiddleName':'Іванівна','Phone':'380671112233'}"));
        String today = WaybillDocument.DAY.format(LocalDate.now(NovaPoshtaDates.KYIV));
        assertThat(sent("InternetDocument", "save"))
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
    void asksForABranchByNamesWhereTheMarketplaceGaveNoMore() {
        answers(
                "searchSettlements",
                success(settlements(
                        settlement("r1", "Миколаївка", "Одеська", "с."),
                        settlement("r2", "Миколаївка", "Сумська", "с."))));
        carrier(SENDER)
                .create(request()
                        .point(null, "12")
                        .place("с. Миколаївка", "Сумська область")
                        .build());
        JsonNode sent = sent("InternetDocument", "save");
        assertThat(sent.path("NewAddress").asText()).isEqualTo("1");
        assertThat(sent.path("RecipientCityName").asText()).isEqualTo("Миколаївка");
        assertThat(sent.path("RecipientArea").asText()).isEqualTo("Сумська");
        assertThat(sent.path("SettlementType").asText()).isEqualTo("с.");
        assertThat(sent.path("RecipientAddressName").asText()).isEqualTo("12");
        assertThat(sent.path("RecipientHouse").asText("?")).isEmpty();
        assertThat(sent.path("RecipientName").asText()).isEqualTo("Тестова Олена Іванівна");
        assertThat(sent.path("RecipientType").asText()).isEqualTo("PrivatePerson");
        assertThat(sent.has("CityRecipient")).isFalse();
    }

    @Test
    void doesNotGuessBetweenVillagesOfOneName() {
        answers(
                "searchSettlements",
                success(settlements(
                        settlement("r1", "Миколаївка", "Одеська", "с."),
                        settlement("r2", "Миколаївка", "Сумська", "с."))));
        assertThatThrownBy(() -> carrier(SENDER)
                        .create(request()
                                .point(null, "12")
                                .place("Миколаївка", "")
                                .build()))
                .isInstanceOf(CarrierRefusal.class)
                .hasMessageContaining("уточніть область");
        notSaved();
    }

    @Test
    void asksForACourierToTheDoor() {
        answers("searchSettlements", success(settlements(settlement("r1", "Київ", "Київська", "м."))));
        carrier(SENDER).create(request().toDoor("Хрещатик", "1", null).build());
        JsonNode sent = sent("InternetDocument", "save");
        assertThat(sent.path("ServiceType").asText()).isEqualTo("WarehouseDoors");
        assertThat(sent.path("RecipientAddressName").asText()).isEqualTo("Хрещатик");
        assertThat(sent.path("RecipientHouse").asText()).isEqualTo("1");
        assertThat(sent.path("RecipientFlat").asText("?")).isEmpty();
    }

    @Test
    void collectsCashInWholeHryvnias() {
        carrier(SENDER).create(request().collect(new BigDecimal("1499.50")).build());
        assertThat(sent("InternetDocument", "save").path("BackwardDeliveryData"))
                .isEqualTo(json("[{'PayerType':'Recipient','CargoType':'Money','RedeliveryString':'1500'}]"));
    }

    @Test
    void sendsSizesToAPostomatEvenWhereNobodyMeasured() {
        answers(
                "getWarehouses",
                success("{\"Ref\":\"" + POINT + "\",\"CityRef\":\"city-2\",\"Number\":\"5001\","
                        + "\"CategoryOfWarehouse\":\"Postomat\"}"));
        carrier(SENDER).create(request().sizes(null, null, null).build());
        JsonNode sent = sent("InternetDocument", "save");
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
        JsonNode sent = sent("InternetDocument", "save");
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
        assertThat(sent("InternetDocument", "getDocumentList"))
                .isEqualTo(
                        json("{'DateTimeFrom':'30.09.2026','DateTimeTo':'02.10.2026','GetFullList':'1','Page':'1'}"));
    }

    @Test
    void deletesByReferenceAndTakesADeletedOneForDeleted() {
        answers("delete", success("{\"Ref\":\"doc-1\"}"));
        Waybill waybill = new Waybill("doc-1", "20451999000111", null, null);
        carrier(SENDER).delete(waybill);
        assertThat(sent("InternetDocument", "delete")).isEqualTo(json("{'DocumentRefs':['doc-1']}"));
        answers(
                "delete",
                "{\"success\":false,\"data\":[],\"errors\":{\"doc-1\":\"No document changed DeletionMark\"},"
                        + "\"errorCodes\":[\"20000201173\"]}");
        carrier(SENDER).delete(waybill);
        answers("delete", "{\"success\":false,\"errors\":[\"Document is printed\"],\"errorCodes\":[\"20000200154\"]}");
        assertThatThrownBy(() -> carrier(SENDER).delete(waybill)).isInstanceOf(CarrierRefusal.class);
    }

    @Test
    void asksAboutAHundredParcelsAtOnceAndReadsEveryShape() {
        answers(
                "getStatusDocuments",
                "{\"success\":true,\"data\":["
                        + "{\"Number\":\"20451999000111\",\"StatusCode\":\"7\",\"Status\":\"Прибув на відділення\","
                        + "\"ScheduledDeliveryDate\":\"16-10-2026 18:00:00\",\"TrackingUpdateDate\":\"2026-10-16 09:30:00\","
                        + "\"DatePayedKeeping\":\"2026-10-23 00:00:00\",\"LastCreatedOnTheBasisNumber\":\"\"},"
                        + "{\"Number\":20451999000112,\"StatusCode\":9,\"Status\":null,\"ScheduledDeliveryDate\":\"\","
                        + "\"DatePayedKeeping\":\"0001-01-01 00:00:00\",\"LastCreatedOnTheBasisNumber\":null},"
                        + "{\"Number\":\"20451999000113\",\"StatusCode\":\"777\",\"Status\":\"Щось нове\"},"
                        + "{\"Number\":\"20451999000114\",\"StatusCode\":\"103\",\"Status\":\"Відмова\","
                        + "\"LastCreatedOnTheBasisNumber\":\"59000900000001\","
                        + "\"LastCreatedOnTheBasisDocumentType\":\"CargoReturn\"},"
                        + "{\"Number\":\"20451999000115\",\"StatusCode\":\"104\",\"Status\":\"Адресу змінено\","
                        + "\"LastCreatedOnTheBasisNumber\":\"20451999000999\","
                        + "\"LastCreatedOnTheBasisDocumentType\":\"Redirecting\"},"
                        + "{\"Number\":\"20451999000116\",\"StatusCode\":\"10\",\"Status\":\"Отримано\","
                        + "\"LastCreatedOnTheBasisNumber\":\"51-00001234\"},"
                        + "{\"Number\":\"20451999000117\",\"StatusCode\":\"3\",\"Status\":\"Номер не знайдено\"}],"
                        + "\"errors\":[],\"warnings\":[{\"ID_1\":\"Please enter a valid phone\"}],\"info\":[]}");
        List<String> numbers =
                IntStream.range(0, 100).mapToObj(i -> "204519990" + (10000 + i)).toList();
        List<ParcelStatus> answers = carrier(SENDER).track(numbers);
        JsonNode asked = sent("TrackingDocument", "getStatusDocuments").path("Documents");
        assertThat(asked).hasSize(100);
        assertThat(asked.path(0)).isEqualTo(json("{'DocumentNumber':'20451999010000','Phone':''}"));
        assertThat(answers)
                .extracting(a -> a.phase().orElse(null))
                .containsExactly(
                        Phase.AT_PICKUP_POINT,
                        Phase.DELIVERED,
                        null,
                        Phase.REFUSED,
                        Phase.IN_TRANSIT,
                        Phase.DELIVERED,
                        Phase.NOT_FOUND);
        assertThat(answers.get(0).paidStorageFrom()).isEqualTo("2026-10-23");
        assertThat(answers.get(0).estimatedDelivery()).isEqualTo("2026-10-16");
        assertThat(answers.get(0).changed()).isEqualTo("2026-10-16T06:30:00Z");
        assertThat(answers.get(1).ttn()).isEqualTo("20451999000112");
        assertThat(answers.get(1).paidStorageFrom()).isNull();
        assertThat(answers.get(1).successorTtn()).isNull();
        assertThat(answers.get(2).code()).isEqualTo("777");
        assertThat(answers.get(3).successorTtn()).isEqualTo("59000900000001");
        assertThat(answers.get(3).successorReturns()).isTrue();
        assertThat(answers.get(4).successorTtn()).isEqualTo("20451999000999");
        assertThat(answers.get(4).successorReturns()).isFalse();
        assertThat(answers.get(5).successorTtn()).isNull();
    }

    @Test
    void findsTheOneMalformedNumberThatSpoilsABatch() {
        answers("getStatusDocuments", success("{\"Number\":\"20451999000111\",\"StatusCode\":\"5\"}"));
        API.stubFor(post(anyUrl())
                .withRequestBody(matchingJsonPath("$.methodProperties.Documents[?(@.DocumentNumber == 'bad')]"))
                .willReturn(okJson("{\"success\":false,\"errors\":[\"Document number is not correct\"],"
                        + "\"errorCodes\":[\"20001401442\"]}")));
        assertThat(carrier(SENDER).track(List.of("20451999000111", "bad")))
                .extracting(a -> a.ttn() + " " + a.phase().orElseThrow())
                .containsExactly("20451999000111 IN_TRANSIT", "bad NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "16-10-2026 18:00:00",
                "2026-10-16 18:00:00",
                "16.10.2026 18:00:00",
                "18:00 16.10.2026",
                "2026-10-16",
                "16.10.2026"
            })
    void readsDatesOfEveryFormat(String written) {
        assertThat(NovaPoshtaDates.day(JSON.getNodeFactory().textNode(written))).isEqualTo("2026-10-16");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0001-01-01 00:00:00", "01-01-0001 00:00:00", "0000-00-00 00:00:00", "невідомо"})
    void readsNoDateWhereThereIsNone(String written) {
        assertThat(NovaPoshtaDates.day(JSON.getNodeFactory().textNode(written))).isNull();
        assertThat(NovaPoshtaDates.day(JSON.getNodeFactory().nullNode())).isNull();
    }

    @Test
    void completesTheSenderFromTheAccountAndKeepsIt() {
        answers("getCounterparties", success("{\"Ref\":\"party-9\",\"Description\":\"Крамниця\"}"));
        answers("getCounterpartyContactPersons", success("{\"Ref\":\"c-9\",\"Phones\":\"0501112233, 380671112233\"}"));
        answers("getCounterpartyAddresses", success("{\"Ref\":\"" + POINT + "\",\"Description\":\"Відділення\"}"));
        NovaPoshtaCarrier carrier = carrier(NOBODY);
        carrier.create(request().build());
        carrier.create(request().build());
        JsonNode sent = sent("InternetDocument", "save");
        assertThat(sent.path("Sender").asText()).isEqualTo("party-9");
        assertThat(sent.path("ContactSender").asText()).isEqualTo("c-9");
        assertThat(sent.path("SendersPhone").asText()).isEqualTo("380501112233");
        assertThat(sent.path("SenderAddress").asText()).isEqualTo(POINT);
        assertThat(sent.path("CitySender").asText()).isEqualTo("city-2");
        API.verify(
                1,
                postRequestedFor(anyUrl())
                        .withRequestBody(matchingJsonPath("$.calledMethod", equalTo("getCounterparties"))));
    }

    @Test
    void namesTheSettingThatOnlyAPersonCanFill() {
        answers(
                "getCounterparties",
                success("{\"Ref\":\"a\",\"Description\":\"А\"},{\"Ref\":\"b\",\"Description\":\"Б\"}"));
        answers("getCounterpartyContactPersons", success("{\"Ref\":\"contact-1\",\"Phones\":\"\"}"));
        answers("getCounterpartyAddresses", success(""));
        refusesNaming(NOBODY, "sender.counterparty-ref");
        refusesNaming(new NovaPoshtaProperties.Sender("c", "p", "a", "contact-1", ""), "sender.phone");
        refusesNaming(new NovaPoshtaProperties.Sender("c", "p", "a", "contact-1", "12"), "sender.phone");
        refusesNaming(new NovaPoshtaProperties.Sender("c", "p", "", "contact-1", "0501112233"), "sender.address-ref");
        refusesNaming(new NovaPoshtaProperties.Sender("", "p", "street", "contact-1", "0501112233"), "sender.city-ref");
        notSaved();
    }

    private void refusesNaming(NovaPoshtaProperties.Sender sender, String setting) {
        assertThatThrownBy(() -> carrier(sender).create(request().build()))
                .isInstanceOf(CarrierRefusal.class)
                .hasMessageContaining("sellerdesk.carriers.nova-poshta." + setting);
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

    private static NovaPoshtaCarrier carrier(NovaPoshtaProperties.Sender sender) {
        return NovaPoshtaForTests.assemble(settings(sender));
    }

    private static NovaPoshtaProperties settings(NovaPoshtaProperties.Sender sender) {
        return new NovaPoshtaProperties(API.baseUrl(), API.baseUrl(), "se cret", sender);
    }

    private static void answers(String method, String body) {
        API.stubFor(post("/v2.0/json/")
                .withRequestBody(matchingJsonPath("$.calledMethod", equalTo(method)))
                .willReturn(okJson(body)));
    }

    private static void saves(ResponseDefinitionBuilder answer) {
        API.stubFor(post("/v2.0/json/")
                .withRequestBody(matchingJsonPath("$.modelName", equalTo("InternetDocument")))
                .withRequestBody(matchingJsonPath("$.calledMethod", equalTo("save")))
                .willReturn(answer));
    }

    private static void notSaved() {
        API.verify(
                0,
                postRequestedFor(anyUrl())
                        .withRequestBody(matchingJsonPath("$.modelName", equalTo("InternetDocument"))));
    }

    private static String success(String rows) {
        return "{\"success\":true,\"data\":[" + rows + "],\"errors\":[],\"warnings\":[],\"info\":[],"
                + "\"messageCodes\":[],\"errorCodes\":[],\"warningCodes\":[],\"infoCodes\":[]}";
    }

    private static String settlements(String... rows) {
        return "{\"TotalCount\":" + rows.length + ",\"Addresses\":[" + String.join(",", rows) + "]}";
    }

    private static String settlement(String ref, String name, String area, String type) {
        return "{\"Present\":\"" + type + " " + name + ", " + area + " обл.\",\"MainDescription\":\"" + name
                + "\",\"Area\":\"" + area + "\",\"Region\":\"\",\"SettlementTypeCode\":\"" + type + "\",\"Ref\":\""
                + ref
                + "\"}";
    }

    /** The properties of the last such call. */
    private static JsonNode sent(String model, String method) {
        var calls = API.findAll(postRequestedFor(anyUrl())
                .withRequestBody(matchingJsonPath("$.modelName", equalTo(model)))
                .withRequestBody(matchingJsonPath("$.calledMethod", equalTo(method))));
        return read(calls.get(calls.size() - 1).getBodyAsString()).path("methodProperties");
    }

    private static JsonNode json(String quotedSingly) {
        return read(quotedSingly.replace('\'', '"'));
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Order request() {
        return new Order();
    }

    /** An order to a branch in Kyiv, changed where a test needs it otherwise. */
    private static final class Order {
        private String name = " Тестова  Олена Іванівна ";
        private String phone = "+380 67 111 22 33";
        private String city = "Київ";
        private String region = "Київська";
        private boolean toDoor;
        private String pointRef = POINT;
        private String pointNumber = "12";
        private String street;
        private String house;
        private String flat;
        private String weight = "1.200";
        private Integer length = 30;
        private Integer width = 20;
        private Integer height = 10;
        private int seats = 1;
        private BigDecimal collect;
        private String description = "Чайник електричний";

        Order name(String name) {
            this.name = name;
            return this;
        }

        Order phone(String phone) {
            this.phone = phone;
            return this;
        }

        Order place(String city, String region) {
            this.city = city;
            this.region = region;
            return this;
        }

        Order point(String ref, String number) {
            this.pointRef = ref;
            this.pointNumber = number;
            return this;
        }

        Order toDoor(String street, String house, String flat) {
            this.toDoor = true;
            this.street = street;
            this.house = house;
            this.flat = flat;
            return this;
        }

        Order sizes(Integer length, Integer width, Integer height) {
            this.length = length;
            this.width = width;
            this.height = height;
            return this;
        }

        Order weight(String kg) {
            this.weight = kg;
            return this;
        }

        Order seats(int seats) {
            this.seats = seats;
            return this;
        }

        Order collect(BigDecimal sum) {
            this.collect = sum;
            return this;
        }

        Order describe(String description) {
            this.description = description;
            return this;
        }

        WaybillRequest build() {
            return new WaybillRequest(
                    "900100200",
                    new WaybillRequest.Consignee(
                            name,
                            phone,
                            city,
                            region,
                            toDoor,
                            pointRef,
                            pointNumber,
                            street,
                            house,
                            flat,
                            WaybillRequest.Chosen.NOTHING),
                    new WaybillRequest.Parcel(new BigDecimal(weight), length, width, height, seats),
                    new BigDecimal("1499.01"),
                    collect,
                    description);
        }
    }
}
