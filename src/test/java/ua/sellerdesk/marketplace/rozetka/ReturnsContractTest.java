package ua.sellerdesk.marketplace.rozetka;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.marketplace.MarketplaceUnavailable;
import ua.sellerdesk.marketplace.Page;
import ua.sellerdesk.marketplace.ReturnKind;
import ua.sellerdesk.marketplace.ReturnRequest;
import ua.sellerdesk.marketplace.ReturnRequests;
import ua.sellerdesk.marketplace.ReturnStatus;
import ua.sellerdesk.marketplace.UncertainWrite;
import ua.sellerdesk.marketplace.UnreadableAnswer;

/** The traps of the module order-refund, around one request with the id TT7. */
class ReturnsContractTest extends ContractCase {

    private static final LocalDate DAY = LocalDate.parse("2026-03-01");
    private static final String SUCCESS = "{\"id\":\"TT7\"}";

    private final ReturnRequests requests = new RozetkaReturnRequests(client());

    @Test
    void listsWhatCanBeReadAndSetsTheRestAsideWithoutItsContent() {
        API.stubFor(get(urlPathEqualTo("/order-refund/search"))
                .withQueryParam("date_from", equalTo("2026-03-01"))
                .withQueryParam("sort", equalTo("-date"))
                .withQueryParam("page", equalTo("1"))
                .withQueryParam("pageSize", equalTo("100"))
                .withHeader("Accept-Validate-Exception", equalTo("1"))
                .willReturn(content("""
                        {"orderRefunds":[
                          {"id":"TT7","status_code":"0","status_title":"Новий","datetime":"2026-03-12 09:00:00",
                           "read":0,"new_field":{"a":[1]}},
                          {"id":8,"status_code":3,"status_title":null,"datetime":[],"read":"true"},
                          {"id":"TT9","status_code":null,"iban":"UA213223130000026007233566001"},
                          {"id":"so long a name that nothing could be kept under it, with spaces","status_code":1},
                          null],
                         "_meta":{"pageCount":"2","totalCount":"23"}}""")));
        Page<ReturnRequests.Row> page = requests.requests(DAY, 1);
        assertThat(page.last()).isFalse();
        assertThat(page.total()).isEqualTo(23);
        assertThat(page.records())
                .extracting(ReturnRequests.Row::id, row -> row.status().meaning(), ReturnRequests.Row::read)
                .containsExactly(
                        tuple("TT7", ReturnStatus.Meaning.NEW, false), tuple("8", ReturnStatus.Meaning.UNKNOWN, true));
        assertThat(page.records().get(0).created()).isEqualTo("2026-03-12T07:00:00Z");
        assertThat(page.records().get(1).created()).isNull();
        assertThat(page.unreadable()).hasSize(3).allSatisfy(record -> {
            assertThat(record.record()).isNull();
            assertThat(record.reason()).startsWith("field ");
        });
        assertThat(page.unreadable().get(0).key()).isEqualTo("TT9");
        assertThat(page.unreadable().get(1).key()).startsWith("?");
    }

    @Test
    void takesAnAnswerWithoutAListForAFault() {
        API.stubFor(get(urlPathEqualTo("/order-refund/search")).willReturn(content("{\"_meta\":{}}")));
        assertThatThrownBy(() -> requests.requests(DAY, 1)).isInstanceOf(MarketplaceUnavailable.class);
    }

    @Test
    void readsARequestInFull() {
        shows(START, detail(0, null));
        ReturnRequest request = requests.request("TT7");
        assertThat(request.orderNumber()).isEqualTo(7);
        assertThat(request.kind()).isEqualTo(ReturnKind.RETURN);
        assertThat(request.words()).isEqualTo("Олена, +380500000001: не підійшов");
        assertThat(request.created()).isEqualTo("2026-03-12T07:00:00Z");
        assertThat(request.itemId()).isEqualTo(400000111L);
        assertThat(request.chatId()).isNull();
        assertThat(request.ttn()).isNull();
        assertThat(request.personal().iban()).isEqualTo("UA213223130000026007233566001");
        assertThat(request.personal().buyer().surname()).isEqualTo("Тестова");
        assertThat(request.personal().owner()).isNull();
    }

    @Test
    void saysNothingOfTheBuyerWhenWrittenToALogOrAsJson() throws JsonProcessingException {
        shows(START, detail(0, null));
        ReturnRequest request = requests.request("TT7");
        assertThat(request + " " + request.personal() + " " + request.personal().buyer())
                .doesNotContain("Тестова", "Олена", "UA21", "1234567890", "4321", "380500000001")
                .contains("TT7");
        assertThat(JsonMapper.builder().findAndAddModules().build().writeValueAsString(request))
                .doesNotContain("Тестова", "UA21", "4321")
                .contains("TT7");
    }

    @Test
    void readsARecordThatLiesDeeperAndTitlesByLanguage() {
        shows(
                START,
                "{\"orderRefund\":"
                        + detail(3, "20450000000077")
                                .replace("\"Повернення коштів\"", "{\"name_uk\":\"Обмін\",\"name\":\"Обмен\"}")
                        + "}");
        ReturnRequest request = requests.request("TT7");
        assertThat(request.ttn()).isEqualTo("20450000000077");
        assertThat(request.kind()).isEqualTo(ReturnKind.EXCHANGE);
        assertThat(request.status().meaning()).isEqualTo(ReturnStatus.Meaning.AWAITING_PARCEL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "[]",
                "{\"id\":\"TT7\",\"status_code\":0}",
                "{\"id\":\"TT8\",\"status_code\":0,\"order_id\":7}"
            })
    void doesNotTakeAnotherAnswerForTheRequest(String content) {
        shows(START, content);
        assertThatThrownBy(() -> requests.request("TT7"))
                .isInstanceOf(UnreadableAnswer.class)
                .message()
                .doesNotContain("UA21");
    }

    @ParameterizedTest
    @CsvSource({"1005", "1019", "1031"})
    void passesRefusalsOn(int code) {
        API.stubFor(get("/order-refund/detail/TT7").willReturn(error(code)));
        assertThatThrownBy(() -> requests.request("TT7"))
                .isInstanceOfSatisfying(
                        MarketplaceRefusal.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void namesThePermissionThatTheRoleLacks() {
        API.stubFor(get(urlPathEqualTo("/order-refund/search")).willReturn(error(1010)));
        assertThatThrownBy(() -> requests.requests(DAY, 1))
                .isInstanceOf(MarketplaceUnavailable.class)
                .hasMessageContaining("module_retentions");
    }

    @Test
    void asksForNoAddressThatAnIdCouldBend() {
        assertThatThrownBy(() -> requests.request("../orders/7")).isInstanceOf(IllegalArgumentException.class);
        API.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void setsAStatusOnceAndReadsItBack() {
        shows(START, detail(0, null));
        shows("awaits", detail(3, null));
        update(START, "awaits", content(SUCCESS));
        assertThat(requests.changeStatus("TT7", 3, " Надсилайте ").status().code())
                .isEqualTo(3);
        assertThat(requests.changeStatus("TT7", 3, null).status().code()).isEqualTo(3);
        API.verify(
                1,
                putRequestedFor(urlEqualTo("/order-refund/update-status"))
                        .withRequestBody(equalToJson(
                                "{\"id\":\"TT7\",\"status_code\":3,\"status_description\":\"Надсилайте\"}")));
    }

    @Test
    void noticesAStatusThatIsAnsweredAndIgnored() {
        shows(START, detail(0, null));
        update(START, START, content(SUCCESS));
        assertThatThrownBy(() -> requests.changeStatus("TT7", 3, null))
                .isInstanceOf(MarketplaceUnavailable.class)
                .isNotInstanceOf(UncertainWrite.class);
    }

    @Test
    void passesARefusedStatusOnUnlessItIsThereMeanwhile() {
        shows(START, detail(0, null));
        update(START, START, error(1031));
        assertThatThrownBy(() -> requests.changeStatus("TT7", 3, null)).isInstanceOf(MarketplaceRefusal.class);
        shows("awaits", detail(3, null));
        update(START, "awaits", error(1031));
        assertThat(requests.changeStatus("TT7", 3, null).status().code()).isEqualTo(3);
    }

    @Test
    void findsOutWhetherAWriteWithoutAGoodAnswerWasDone() {
        shows(START, detail(0, null));
        shows("refunded", detail(11, null));
        update(START, "refunded", serverError());
        assertThat(requests.changeStatus("TT7", 11, null).status().meaning()).isEqualTo(ReturnStatus.Meaning.REFUNDED);
        API.verify(1, putRequestedFor(urlEqualTo("/order-refund/update-status")));
    }

    @Test
    void leavesTheFateOfAWriteOpenThatCannotBeReadBack() {
        shows(START, detail(0, null));
        API.stubFor(get("/order-refund/detail/TT7")
                .inScenario("request")
                .whenScenarioStateIs("dark")
                .willReturn(serverError()));
        update(START, "dark", content(SUCCESS));
        assertThatThrownBy(() -> requests.changeStatus("TT7", 3, null)).isInstanceOf(UncertainWrite.class);
    }

    @Test
    void staysARefusalThoughItCannotBeReadBack() {
        shows(START, detail(0, null));
        API.stubFor(get("/order-refund/detail/TT7")
                .inScenario("request")
                .whenScenarioStateIs("dark")
                .willReturn(serverError()));
        update(START, "dark", error(1005));
        assertThatThrownBy(() -> requests.changeStatus("TT7", 3, null)).isInstanceOf(MarketplaceRefusal.class);
    }

    @Test
    void savesANumberOnceAndReadsItBack() {
        shows(START, detail(3, null));
        shows("sent", detail(3, "20 4500 0000 0077"));
        API.stubFor(post("/order-refund/save-ttn")
                .inScenario("request")
                .whenScenarioStateIs(START)
                .withRequestBody(equalToJson("{\"id\":\"TT7\",\"ttn\":\"20450000000077\"}"))
                .willSetStateTo("sent")
                .willReturn(content("true")));
        assertThat(requests.saveTtn("TT7", "20450000000077").ttn()).isNotNull();
        requests.saveTtn("TT7", "20450000000077");
        API.verify(1, postRequestedFor(urlEqualTo("/order-refund/save-ttn")));
    }

    @Test
    void noticesANumberThatIsAnsweredAndIgnored() {
        shows(START, detail(3, null));
        API.stubFor(post("/order-refund/save-ttn").willReturn(content("true")));
        assertThatThrownBy(() -> requests.saveTtn("TT7", "20450000000077")).isInstanceOf(MarketplaceUnavailable.class);
    }

    @Test
    void readsTheStatusesThatItCan() {
        API.stubFor(get("/order-refund/search-data").willReturn(content("""
                        {"status":[{"status_code":"0","status_title":"Новий"},{"status_code":31,"status_title":"Інше"},
                         {"status_title":"Без коду"},{"status_code":11,"status_title":"Проведено повернення коштів"}]}""")));
        assertThat(requests.statuses())
                .extracting(ReturnStatus::code, ReturnStatus::meaning)
                .containsExactly(
                        tuple(0, ReturnStatus.Meaning.NEW),
                        tuple(31, ReturnStatus.Meaning.UNKNOWN),
                        tuple(11, ReturnStatus.Meaning.REFUNDED));
        API.stubFor(get("/order-refund/search-data").willReturn(content("{\"status\":null}")));
        assertThatThrownBy(requests::statuses).isInstanceOf(MarketplaceUnavailable.class);
    }

    @Test
    void marksRequestsUnread() {
        API.stubFor(WireMock.put("/order-refund/mass-unread").willReturn(content("true")));
        requests.markUnread(List.of("TT7", "TT8"));
        API.verify(putRequestedFor(urlEqualTo("/order-refund/mass-unread"))
                .withRequestBody(equalToJson("{\"order_refund_ids\":[\"TT7\",\"TT8\"]}")));
    }

    @Test
    void neverReadsACardNumber() {
        shows(START, detail(0, null));
        requests.request("TT7");
        API.verify(0, getRequestedFor(urlPathMatching("/order-refund/card/.*")));
    }

    private static ResponseDefinitionBuilder error(int code) {
        return okJson("{\"success\":false,\"errors\":{\"message\":\"x\",\"code\":" + code + ",\"details\":null}}");
    }

    private static void shows(String state, String detail) {
        API.stubFor(get("/order-refund/detail/TT7")
                .inScenario("request")
                .whenScenarioStateIs(state)
                .willReturn(content(detail)));
    }

    private static void update(String from, String to, ResponseDefinitionBuilder reply) {
        API.stubFor(WireMock.put("/order-refund/update-status")
                .inScenario("request")
                .whenScenarioStateIs(from)
                .willSetStateTo(to)
                .willReturn(reply));
    }

    private static String detail(int status, String ttn) {
        String title =
                switch (status) {
                    case 0 -> "Новий";
                    case 3 -> "Очікуємо на посилку від клієнта";
                    default -> "Проведено повернення коштів";
                };
        return """
                {"id":"TT7","status_code":"%d","status_title":"%s","order_id":"7","reason_title":"Повернення",
                 "sub_reason_title":"Не підійшов","sub_reason_comment":"Олена, +380500000001: не підійшов",
                 "decision_title":"Повернення коштів","decision_id":{},"item_id":"400000111","item_name":"Чайник",
                 "datetime":"2026-03-12 09:00:00","order_date":"0000-00-00 00:00:00","chat_id":"—","ttn":%s,
                 "buyer_surname":"Тестова","buyer_name":"Олена","buyer_patronymic":null,
                 "buyer_phone":"+380500000001","iban":"UA213223130000026007233566001","iban_in":1234567890,
                 "iban_fml_name":"Тестова Олена","card_last_digits":"4321","owner_name":[],"future":1}""".formatted(status, title, ttn == null ? "\"\"" : "\"" + ttn + "\"");
    }
}
