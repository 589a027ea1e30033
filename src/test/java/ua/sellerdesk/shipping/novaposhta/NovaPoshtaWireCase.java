package ua.sellerdesk.shipping.novaposhta;

import static com.github.tomakehurst.wiremock.client.WireMock.*;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import org.junit.jupiter.api.BeforeEach;
import ua.sellerdesk.shipping.WireCase;
import ua.sellerdesk.shipping.WireOrder;
import ua.sellerdesk.shipping.novaposhta.NovaPoshtaProperties.CashCollection;

/** The other side of the wire, and orders to send over it. */
abstract class NovaPoshtaWireCase extends WireCase {

    static final String POINT = "77777777-7777-4777-8777-777777777777";
    static final NovaPoshtaProperties.Sender SENDER =
            new NovaPoshtaProperties.Sender("city-1", "party-1", "address-1", "contact-1", "+38 (050) 111-22-33");
    static final NovaPoshtaProperties.Sender NOBODY = new NovaPoshtaProperties.Sender("", "", "", "", "");
    static final String MADE = "{\"Ref\":\"doc-1\",\"CostOnSite\":95,\"EstimatedDeliveryDate\":\"16.10.2026\","
            + "\"IntDocNumber\":\"20451999000111\",\"TypeDocument\":\"InternetDocument\"}";

    @BeforeEach
    void directory() {
        answers("searchSettlements", success(settlements(settlement("kyiv", "Київ", "Київська", "м."))));
        answers("searchSettlementStreets", success("{\"TotalCount\":0,\"Addresses\":[]}"));
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

    static NovaPoshtaCarrier carrier(NovaPoshtaProperties.Sender sender) {
        return NovaPoshtaForTests.assemble(settings(sender));
    }

    static NovaPoshtaProperties settings(NovaPoshtaProperties.Sender sender) {
        return settings(sender, "", CashCollection.MONEY_TRANSFER);
    }

    static NovaPoshtaProperties settings(
            NovaPoshtaProperties.Sender sender, String modelSuffix, CashCollection collection) {
        return new NovaPoshtaProperties(API.baseUrl(), API.baseUrl(), "se cret", modelSuffix, collection, sender);
    }

    static void answers(String method, String body) {
        API.stubFor(post("/v2.0/json/")
                .withRequestBody(matchingJsonPath("$.calledMethod", equalTo(method)))
                .willReturn(okJson(body)));
    }

    static void saves(ResponseDefinitionBuilder answer) {
        API.stubFor(post("/v2.0/json/")
                .withRequestBody(matchingJsonPath("$.modelName", equalTo("InternetDocument")))
                .withRequestBody(matchingJsonPath("$.calledMethod", equalTo("save")))
                .willReturn(answer));
    }

    static void notSaved() {
        API.verify(
                0,
                postRequestedFor(anyUrl())
                        .withRequestBody(matchingJsonPath("$.modelName", equalTo("InternetDocument"))));
    }

    static String success(String rows) {
        return "{\"success\":true,\"data\":[" + rows + "],\"errors\":[],\"warnings\":[],\"info\":[],"
                + "\"messageCodes\":[],\"errorCodes\":[],\"warningCodes\":[],\"infoCodes\":[]}";
    }

    static String settlements(String... rows) {
        return "{\"TotalCount\":" + rows.length + ",\"Addresses\":[" + String.join(",", rows) + "]}";
    }

    static String settlement(String ref, String name, String area, String type) {
        return "{\"Present\":\"" + type + " " + name + ", " + area + " обл.\",\"MainDescription\":\"" + name
                + "\",\"Area\":\"" + area + "\",\"Region\":\"\",\"SettlementTypeCode\":\"" + type + "\",\"Ref\":\""
                + ref
                + "\",\"DeliveryCity\":\"city-of-" + ref + "\"}";
    }

    /** @param fields more fields, quoted singly; they go for the usual ones of the same name */
    static String point(String ref, String number, String fields) {
        return quoted("{'Ref':'" + ref + "','Number':'" + number + "','Description':'Відділення №" + number
                + "','CategoryOfWarehouse':'Branch','WarehouseStatus':'Working','DenyToSelect':'0'"
                + (fields.contains("CityRef") ? "" : ",'CityRef':'city-2'")
                + (fields.isEmpty() ? "" : "," + fields) + "}");
    }

    static String streets(String... rows) {
        return "{\"TotalCount\":" + rows.length + ",\"Addresses\":[" + String.join(",", rows) + "]}";
    }

    static String street(String ref, String type, String name) {
        return quoted("{'SettlementStreetRef':'" + ref + "','SettlementStreetDescription':'" + name + "','Present':'"
                + type + " " + name + "','StreetsType':'" + type + "'}");
    }

    static RequestPatternBuilder asked(String method) {
        return postRequestedFor(anyUrl()).withRequestBody(matchingJsonPath("$.calledMethod", equalTo(method)));
    }

    /** The properties of the last such call. */
    static JsonNode properties(String model, String method) {
        var calls = API.findAll(postRequestedFor(anyUrl())
                .withRequestBody(matchingJsonPath("$.modelName", equalTo(model)))
                .withRequestBody(matchingJsonPath("$.calledMethod", equalTo(method))));
        return read(calls.get(calls.size() - 1).getBodyAsString()).path("methodProperties");
    }

    /** An order to a branch in Kyiv. */
    static WireOrder request() {
        return WireOrder.to("Київ", "Київська").point(POINT, "12");
    }
}
