package ua.sellerdesk.shipping.novaposhta;

import static com.github.tomakehurst.wiremock.client.WireMock.*;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.sellerdesk.shipping.WaybillRequest;
import ua.sellerdesk.shipping.novaposhta.NovaPoshtaProperties.CashCollection;

/** The other side of the wire, and orders to send over it. */
abstract class NovaPoshtaWireCase {

    @RegisterExtension
    static final WireMockExtension API =
            WireMockExtension.newInstance().configureStaticDsl(true).build();

    static final ObjectMapper JSON = new ObjectMapper();
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
        return ("{'Ref':'" + ref + "','Number':'" + number + "','Description':'Відділення №" + number
                        + "','CategoryOfWarehouse':'Branch','WarehouseStatus':'Working','DenyToSelect':'0'"
                        + (fields.contains("CityRef") ? "" : ",'CityRef':'city-2'")
                        + (fields.isEmpty() ? "" : "," + fields) + "}")
                .replace('\'', '"');
    }

    static String streets(String... rows) {
        return "{\"TotalCount\":" + rows.length + ",\"Addresses\":[" + String.join(",", rows) + "]}";
    }

    static String street(String ref, String type, String name) {
        return ("{'SettlementStreetRef':'" + ref + "','SettlementStreetDescription':'" + name + "','Present':'" + type
                        + " " + name + "','StreetsType':'" + type + "'}")
                .replace('\'', '"');
    }

    static RequestPatternBuilder asked(String method) {
        return postRequestedFor(anyUrl()).withRequestBody(matchingJsonPath("$.calledMethod", equalTo(method)));
    }

    /** The properties of the last such call. */
    static JsonNode sent(String model, String method) {
        var calls = API.findAll(postRequestedFor(anyUrl())
                .withRequestBody(matchingJsonPath("$.modelName", equalTo(model)))
                .withRequestBody(matchingJsonPath("$.calledMethod", equalTo(method))));
        return read(calls.get(calls.size() - 1).getBodyAsString()).path("methodProperties");
    }

    static JsonNode json(String quotedSingly) {
        return read(quotedSingly.replace('\'', '"'));
    }

    static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static Order request() {
        return new Order();
    }

    /** An order to a branch in Kyiv, changed where a test needs it otherwise. */
    static final class Order {
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
        private String declared = "1499.01";
        private WaybillRequest.Chosen chosen = WaybillRequest.Chosen.NOTHING;
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

        Order choose(String settlement, String street, String point) {
            this.chosen = new WaybillRequest.Chosen(settlement, street, point);
            return this;
        }

        Order declare(String sum) {
            this.declared = sum;
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
                            name, phone, city, region, toDoor, pointRef, pointNumber, street, house, flat, chosen),
                    new WaybillRequest.Parcel(new BigDecimal(weight), length, width, height, seats),
                    new BigDecimal(declared),
                    collect,
                    description);
        }
    }
}
