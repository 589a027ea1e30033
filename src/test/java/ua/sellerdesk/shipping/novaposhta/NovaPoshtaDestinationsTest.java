package ua.sellerdesk.shipping.novaposhta;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.CarrierUnavailable;
import ua.sellerdesk.shipping.Suggestion;
import ua.sellerdesk.shipping.WireOrder;

/** How the place that an order means is found in Nova Poshta's directory. */
class NovaPoshtaDestinationsTest extends NovaPoshtaWireCase {

    @Test
    void takesTheReferenceOfABranchFromItsCityAndNumber() {
        answers(
                "searchSettlements",
                success(settlements(
                        settlement("r1", "Миколаївка", "Одеська", "с."),
                        settlement("r2", "Миколаївка", "Сумська", "с."))));
        carrier(SENDER)
                .create(request()
                        .point(null, "Відділення №12")
                        .place("с. Миколаївка", "Сумська область")
                        .build());
        assertThat(properties("Address", "getWarehouses"))
                .isEqualTo(json("{'CityRef':'city-of-r2','WarehouseId':'12'}"));
        JsonNode sent = properties("InternetDocument", "save");
        assertThat(sent.path("RecipientAddress").asText()).isEqualTo(POINT);
        assertThat(sent.path("CityRecipient").asText()).isEqualTo("city-2");
        assertThat(sent.has("NewAddress")).isFalse();
    }

    @Test
    void goesByCityAndNumberWhereTheCarrierDoesNotKnowTheMarketplacesReference() {
        carrier(SENDER).create(request().point("gone", "12").build());
        assertThat(properties("InternetDocument", "save")
                        .path("RecipientAddress")
                        .asText())
                .isEqualTo(POINT);
    }

    @Test
    void asksByNamesAloneWhereTheDirectoryTellsOfNoPoint() {
        answers("getWarehouses", success(""));
        carrier(SENDER).create(request().point(null, "12").build());
        JsonNode sent = properties("InternetDocument", "save");
        assertThat(sent.path("NewAddress").asText()).isEqualTo("1");
        assertThat(sent.path("RecipientCityName").asText()).isEqualTo("Київ");
        assertThat(sent.path("RecipientArea").asText()).isEqualTo("Київська");
        assertThat(sent.path("SettlementType").asText()).isEqualTo("м.");
        assertThat(sent.path("RecipientAddressName").asText()).isEqualTo("12");
        assertThat(sent.path("RecipientHouse").asText("?")).isEmpty();
        assertThat(sent.path("RecipientName").asText()).isEqualTo("Тестова Олена Іванівна");
        assertThat(sent.path("RecipientType").asText()).isEqualTo("PrivatePerson");
        assertThat(sent.has("CityRecipient")).isFalse();
    }

    @Test
    void letsThePersonChooseBetweenVillagesOfOneName() {
        answers(
                "searchSettlements",
                success(settlements(
                        settlement("r1", "Миколаївка", "Одеська", "с."),
                        settlement("r2", "Миколаївка", "Сумська", "с."))));
        WireOrder order = request().point(null, "12").place("Миколаївка", "");
        refuses(order, "уточніть область", Suggestion.Kind.SETTLEMENT, "r1", "r2");
        notSaved();
        carrier(SENDER).create(order.choose("r2", null, null).build());
        assertThat(properties("Address", "getWarehouses").path("CityRef").asText())
                .isEqualTo("city-of-r2");
    }

    @Test
    void suggestsSettlementsOfAlikeNames() {
        answers("searchSettlements", success(settlements(settlement("r1", "Миколаївка", "Одеська", "с."))));
        refuses(
                request().point(null, "12").place("Миколаїв", ""),
                "не знає населеного пункту «Миколаїв»",
                Suggestion.Kind.SETTLEMENT,
                "r1");
    }

    @Test
    void meetsNamesHoweverApostrophesAreWritten() {
        answers("searchSettlements", success(settlements(settlement("r1", "Кам'янське", "Дніпропетровська", "м."))));
        carrier(SENDER)
                .create(request().point(null, "12").place("м.Кам’янське", null).build());
        assertThat(properties("Address", "getWarehouses").path("CityRef").asText())
                .isEqualTo("city-of-r1");
    }

    @Test
    void suggestsOtherBranchesWhereTheNumberIsUnknown() {
        refuses(request().point(null, "77"), "не знає відділення № 77", Suggestion.Kind.POINT, POINT);
        refuses(request().point(null, null), "немає номера відділення", Suggestion.Kind.POINT, POINT);
        answers("getWarehouses", success(point("a", "12", "") + "," + point("b", "12", "")));
        refuses(request().point(null, "12"), "Кілька відділень з номером 12", Suggestion.Kind.POINT, "a", "b");
        notSaved();
    }

    @Test
    void goesWhereThePersonChoseBeforeAllElse() {
        answers("getWarehouses", success(point("chosen", "3", "'CityRef':'city-3'") + "," + point(POINT, "12", "")));
        carrier(SENDER).create(request().choose(null, null, "chosen").build());
        assertThat(properties("InternetDocument", "save")
                        .path("RecipientAddress")
                        .asText())
                .isEqualTo("chosen");
        carrier(SENDER)
                .create(request()
                        .toDoor("Хрещатик", "1", "")
                        .choose(null, null, "chosen")
                        .build());
        assertThat(properties("InternetDocument", "save").path("ServiceType").asText())
                .isEqualTo("WarehouseWarehouse");
        refuses(request().choose(null, null, "closed for good"), "вже не має", Suggestion.Kind.POINT, "chosen", POINT);
    }

    @Test
    void refusesABranchThatDoesNotTakeTheParcelAndSuggestsThoseThatDo() {
        String fits = point("fits", "2", "'PostFinance':'1','TotalMaxWeightAllowed':'0','MaxDeclaredCost':0");
        refusesPoint(fits, "'DenyToSelect':'1'", "зараз не приймає");
        refusesPoint(fits, "'DenyToSelect':1", "зараз не приймає");
        refusesPoint(fits, "'WarehouseStatus':'NotWorking'", "зараз не приймає");
        refusesPoint(fits, "'TotalMaxWeightAllowed':'1'", "до 1 кг");
        refusesPoint(fits, "'PlaceMaxWeightAllowed':1", "до 1 кг кожне");
        refusesPoint(fits, "'MaxDeclaredCost':'1000'", "вартістю до 1000 грн");
        refusesPoint(fits, "'PostFinance':'0'", "не приймає післяплати");
        refusesPoint(fits, "'PostFinance':0", "не приймає післяплати");
        refusesPoint(
                point("weak", "4", "'TotalMaxWeightAllowed':'1'") + "," + fits,
                "'CategoryOfWarehouse':'Postomat','MaxDeclaredCost':'1'",
                "Поштомат № 12 приймає посилки вартістю до 1 грн");
        notSaved();
    }

    private void refusesPoint(String others, String fields, String words) {
        answers("getWarehouses", success(point(POINT, "12", fields) + "," + others));
        refuses(request().collect("500"), words, Suggestion.Kind.POINT, "fits");
    }

    @Test
    void asksForACourierToTheDoor() {
        answers("searchSettlementStreets", success(streets(street("s1", "вул.", "Хрещатик"))));
        carrier(SENDER).create(request().toDoor("вулиця Хрещатик", "1", null).build());
        assertThat(properties("Address", "searchSettlementStreets"))
                .isEqualTo(json("{'StreetName':'Хрещатик','SettlementRef':'kyiv','Limit':'50'}"));
        JsonNode sent = properties("InternetDocument", "save");
        assertThat(sent.path("NewAddress").asText()).isEqualTo("1");
        assertThat(sent.path("ServiceType").asText()).isEqualTo("WarehouseDoors");
        assertThat(sent.path("RecipientCityName").asText()).isEqualTo("Київ");
        assertThat(sent.path("RecipientAddressName").asText()).isEqualTo("Хрещатик");
        assertThat(sent.path("RecipientHouse").asText()).isEqualTo("1");
        assertThat(sent.path("RecipientFlat").asText("?")).isEmpty();
    }

    @Test
    void letsThePersonChooseBetweenStreets() {
        answers(
                "searchSettlementStreets",
                success(streets(
                        street("s1", "вул.", "Садова"),
                        street("s2", "пров.", "Садова"),
                        street("s3", "вул.", "Садова-Нова"))));
        refuses(request().toDoor("Садова", "1", ""), "Кілька вулиць", Suggestion.Kind.STREET, "s1", "s2");
        refuses(request().toDoor("Садо", "1", ""), "не знає вулиці", Suggestion.Kind.STREET, "s1", "s2", "s3");
        notSaved();
        carrier(SENDER).create(request().toDoor("пров. Садова", "1", "").build());
        carrier(SENDER)
                .create(request()
                        .toDoor("Садо", "1", "")
                        .choose(null, "s3", null)
                        .build());
        assertThat(properties("InternetDocument", "save")
                        .path("RecipientAddressName")
                        .asText())
                .isEqualTo("Садова-Нова");
    }

    @Test
    void goesByTheStreetAsWrittenWhereTheDirectoryKnowsNoStreet() {
        for (String answer : List.of(
                success("{\"TotalCount\":0,\"Addresses\":[]}"),
                success(""),
                "{\"success\":false,\"errors\":[\"Method not found\"],\"errorCodes\":[\"20000900761\"]}")) {
            answers("searchSettlementStreets", answer);
            carrier(SENDER).create(request().toDoor("вул. Нова", "1", "2").build());
            assertThat(properties("InternetDocument", "save")
                            .path("RecipientAddressName")
                            .asText())
                    .isEqualTo("вул. Нова");
        }
    }

    @Test
    void keepsWhatTheDirectoryTold() {
        NovaPoshtaCarrier carrier = carrier(SENDER);
        carrier.create(request().build());
        carrier.create(request().build());
        API.verify(1, asked("getWarehouses"));
    }

    @Test
    void asksAgainWhereTheDirectoryAnswersEmpty() {
        answers("getWarehouses", success(""));
        NovaPoshtaCarrier carrier = carrier(SENDER);
        carrier.create(request().build());
        answers("getWarehouses", success(point(POINT, "12", "")));
        carrier.create(request().build());
        assertThat(properties("InternetDocument", "save")
                        .path("RecipientAddress")
                        .asText())
                .isEqualTo(POINT);
    }

    @Test
    void createsNothingWhileTheDirectoryIsOut() {
        API.stubFor(post(anyUrl())
                .withRequestBody(matchingJsonPath("$.calledMethod", equalTo("getWarehouses")))
                .willReturn(serverError()));
        assertThatThrownBy(() -> carrier(SENDER).create(request().build())).isInstanceOf(CarrierUnavailable.class);
        notSaved();
    }

    private static void refuses(WireOrder order, String words, Suggestion.Kind kind, String... refs) {
        assertThatThrownBy(() -> carrier(SENDER).create(order.build()))
                .isInstanceOfSatisfying(CarrierRefusal.class, refusal -> {
                    assertThat(refusal.suggestions())
                            .extracting(Suggestion::ref)
                            .containsExactly(refs);
                    assertThat(refusal.suggestions()).allSatisfy(one -> {
                        assertThat(one.kind()).isEqualTo(kind);
                        assertThat(one.words()).isNotBlank();
                    });
                })
                .hasMessageContaining(words);
    }
}
