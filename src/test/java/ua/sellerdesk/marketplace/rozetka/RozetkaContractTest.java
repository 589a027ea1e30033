package ua.sellerdesk.marketplace.rozetka;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.sellerdesk.marketplace.Marketplace;
import ua.sellerdesk.marketplace.Marketplace.StatusChange;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.marketplace.MarketplaceUnavailable;
import ua.sellerdesk.marketplace.RefundState;

/** The traps of the Seller API, one by one. */
class RozetkaContractTest extends ContractCase {

    @Test
    void signsInWithBase64AndRenewsOnceWhenTheSessionIsRefusedWithHttp200() {
        API.stubFor(post("/sites")
                .withRequestBody(matchingJsonPath("$.password", equalTo("c2VjcmV0")))
                .inScenario("s")
                .willSetStateTo("second")
                .willReturn(content("{\"access_token\":\"one\"}")));
        API.stubFor(post("/sites")
                .inScenario("s")
                .whenScenarioStateIs("second")
                .willReturn(content("{\"access_token\":\"two\"}")));
        Marketplace market = byPassword("shop", "secret");
        API.stubFor(get(urlPathEqualTo("/orders/7"))
                .withHeader("Authorization", equalTo("Bearer one"))
                .willReturn(content(order(1, "", 26))));
        assertThat(market.order(7).availableStatuses()).containsExactly(26);
        API.stubFor(get(urlPathEqualTo("/orders/7"))
                .withHeader("Authorization", equalTo("Bearer one"))
                .willReturn(okJson("{\"success\":false,\"errors\":{\"code\":1020,\"message\":\"x\"}}")));
        API.stubFor(get(urlPathEqualTo("/orders/7"))
                .withHeader("Authorization", equalTo("Bearer two"))
                .willReturn(content(order(26, ""))));
        assertThat(market.order(7).statusId()).isEqualTo(26);
        API.verify(2, postRequestedFor(urlEqualTo("/sites")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\":1005,\"details\":{\"status\":[\"не можна\"]}}",
                "{\"code\":\"1005\",\"details\":[\"не можна\"]}",
                "{\"code\":1005,\"details\":\"не можна\"}",
                "[{\"code\":1005,\"details\":null,\"description\":\"не можна\"}]"
            })
    void readsRefusalsOfEveryShape(String errors) {
        API.stubFor(
                get(urlPathEqualTo("/orders/7")).willReturn(okJson("{\"success\":false,\"errors\":" + errors + "}")));
        assertThatThrownBy(() -> byToken().order(7))
                .isInstanceOfSatisfying(
                        MarketplaceRefusal.class, e -> assertThat(e.code()).isEqualTo(1005))
                .hasMessageContaining("не можна");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>",
                "",
                "[]",
                "{\"success\":false}",
                "{\"success\":false,\"errors\":{\"code\":0}}",
                "{\"success\":false,\"errors\":{\"code\":1015}}",
                "{\"success\":false,\"errors\":{\"code\":5503}}",
                "{\"success\":true,\"content\":{}}"
            })
    void takesNonsenseForAPassingFault(String body) {
        API.stubFor(get(urlPathEqualTo("/orders/7")).willReturn(okJson(body)));
        assertThatThrownBy(() -> byToken().order(7)).isInstanceOf(MarketplaceUnavailable.class);
    }

    @Test
    void takesServerErrorsAndSilenceForPassingFaults() {
        API.stubFor(get(urlPathEqualTo("/orders/7")).willReturn(serverError()));
        assertThatThrownBy(() -> impatient().order(7)).isInstanceOf(MarketplaceUnavailable.class);
        API.stubFor(get(urlPathEqualTo("/orders/7"))
                .willReturn(content(order(1, "")).withFixedDelay(2500)));
        assertThatThrownBy(() -> impatient().order(7)).isInstanceOf(MarketplaceUnavailable.class);
    }

    @Test
    void keepsAnUnreadableRecordAsideAndReadsTheOthers() {
        API.stubFor(get(urlPathEqualTo("/orders/search"))
                .withQueryParam("types", equalTo("1"))
                .withHeader("Accept-Validate-Exception", equalTo("1"))
                .willReturn(content("{\"orders\":[{\"id\":5,\"status\":\"?\"}," + order(199, "") + "],"
                        + "\"_meta\":{\"pageCount\":\"1\"}}")));
        Marketplace.OrderPage page = byToken().changedOrders(Instant.parse("2026-03-01T00:00:00Z"), 1);
        assertThat(page.last()).isTrue();
        assertThat(page.unreadable())
                .extracting(Marketplace.UnreadableRecord::key)
                .containsExactly("5");
        assertThat(page.orders()).singleElement().satisfies(order -> {
            assertThat(order.statusId()).isEqualTo(199);
            assertThat(order.created()).isEqualTo("2026-03-02T08:15:00Z");
            assertThat(order.changed()).isEqualTo("2026-07-02T07:15:00Z");
            assertThat(order.lines()).hasSize(1);
            assertThat(order.ttn()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'\"status\":1,', field status is missing",
        "'\"created\":\"2026-03-02 10:15:00\",', field created is missing",
        "'\"cost_with_discount\":\"1698.00\",', field cost is missing"
    })
    void namesTheFieldThatAnOrderCannotDoWithout(String field, String reason) {
        shows(order(1, "").replace(field, ""), "{}");
        Marketplace.OrderPage page = byToken().changedOrders(Instant.parse("2026-03-01T00:00:00Z"), 1);
        assertThat(page.orders()).isEmpty();
        assertThat(page.unreadable())
                .extracting(Marketplace.UnreadableRecord::key, Marketplace.UnreadableRecord::reason)
                .containsExactly(tuple("7", reason));
    }

    @Test
    void doesWithoutWhatOtherFieldsTell() {
        shows(
                order(1, "")
                        .replace("\"changed\":\"2026-07-02 10:15:00\",", "")
                        .replace("\"cost_with_discount\"", "\"amount\""),
                "{}");
        Marketplace.OrderPage page = byToken().changedOrders(Instant.parse("2026-03-01T00:00:00Z"), 1);
        assertThat(page.orders()).singleElement().satisfies(order -> {
            assertThat(order.changed()).isEqualTo(order.created());
            assertThat(order.total()).isEqualByComparingTo("1698");
            assertThat(order.goodsTotal()).isEqualByComparingTo("1698");
        });
    }

    @Test
    void knowsTheLastPageAndHowManyOrdersThereAreOnlyWhereTheMarketplaceSaysSo() {
        shows(order(1, ""), "{\"pageCount\":\"2\",\"totalCount\":\"21\"}");
        assertThat(byToken().changedOrders(Instant.EPOCH, 1))
                .returns(false, Marketplace.OrderPage::last)
                .returns(21, Marketplace.OrderPage::total);
        assertThat(byToken().changedOrders(Instant.EPOCH, 2)).returns(true, Marketplace.OrderPage::last);
        shows(order(1, ""), "{\"totalCount\":\"багато\"}");
        assertThat(byToken().changedOrders(Instant.EPOCH, 1))
                .returns(false, Marketplace.OrderPage::last)
                .returns(null, Marketplace.OrderPage::total);
        shows("", "{}");
        assertThat(byToken().changedOrders(Instant.EPOCH, 1)).returns(true, Marketplace.OrderPage::last);
    }

    private static void shows(String orders, String meta) {
        API.stubFor(get(urlPathEqualTo("/orders/search"))
                .willReturn(content("{\"orders\":[" + orders + "],\"_meta\":" + meta + "}")));
    }

    @Test
    void climbsTheLadderWritingEachStatusOnce() {
        stands(START, order(1, "", 26, 40));
        stands("taken", order(26, "", 2, 42));
        stands("confirmed", order(2, "", 26, 61));
        put(START, "taken", "{\"status\":26}", content("{}"));
        put("taken", "confirmed", "{\"status\":2}", content("{}"));
        assertThat(byToken().changeStatus(7, StatusChange.to(2)).statusId()).isEqualTo(2);
        assertThat(byToken().changeStatus(7, StatusChange.to(26)).statusId()).isEqualTo(2);
        API.verify(2, putRequestedFor(urlEqualTo("/orders/7")));
    }

    @Test
    void doesNotWriteAgainAfterASilenceInWhichTheWriteWasDone() {
        stands(START, order(1, "", 26));
        stands("taken", order(26, "", 2));
        put(START, "taken", "{\"status\":26}", content("{}").withFixedDelay(2500));
        assertThat(impatient().changeStatus(7, StatusChange.to(26)).statusId()).isEqualTo(26);
        API.verify(1, putRequestedFor(urlEqualTo("/orders/7")));
    }

    @Test
    void noticesAWriteThatAnswersSuccessAndDoesNothing() {
        stands(START, order(1, "", 26));
        put(START, START, "{\"status\":26}", content("{}"));
        assertThatThrownBy(() -> byToken().changeStatus(7, StatusChange.to(26)))
                .isInstanceOf(MarketplaceUnavailable.class);
        API.verify(1, putRequestedFor(urlEqualTo("/orders/7")));
    }

    @Test
    void passesARefusalOnUnlessTheOrderIsThereMeanwhile() {
        ResponseDefinitionBuilder no = okJson(
                "{\"success\":false,\"errors\":{\"code\":1005,\"details\":{\"status\":[\"перехід неможливий\"]}}}");
        stands(START, order(1, "", 26));
        put(START, START, "{\"status\":26}", no);
        assertThatThrownBy(() -> byToken().changeStatus(7, StatusChange.to(26)))
                .isInstanceOf(MarketplaceRefusal.class)
                .hasMessageContaining("перехід неможливий");
        stands("meanwhile", order(26, "", 2));
        put(START, "meanwhile", "{\"status\":26}", no);
        assertThat(byToken().changeStatus(7, StatusChange.to(26)).statusId()).isEqualTo(26);
    }

    @Test
    void replacesATtnThroughTwentySix() {
        stands(START, order(61, "111", 26, 3));
        stands("taken", order(26, "", 61, 2));
        stands("planned", order(61, "222", 26, 3));
        put(START, "taken", "{\"status\":26}", content("{}"));
        put("taken", "planned", "{\"status\":61,\"ttn\":\"222\"}", content("{}"));
        assertThat(byToken().replaceTtn(7, "222").ttn()).isEqualTo("222");
        API.verify(2, putRequestedFor(urlEqualTo("/orders/7")));
    }

    @Test
    void neverRefundsTwice() {
        stands(
                START,
                order(42, "")
                        .replace(
                                "\"purchases\"",
                                "\"payment\":{\"payment_status\":{\"status_payment_id\":2}},\"purchases\""));
        stands(
                "back",
                order(42, "")
                        .replace(
                                "\"purchases\"",
                                "\"payment\":{\"payment_status\":{\"status_payment_id\":8}},\"purchases\""));
        API.stubFor(post("/personal-cabinets/refund-payment")
                .inScenario("order")
                .willSetStateTo("back")
                .willReturn(content("true").withFixedDelay(2500)));
        impatient().refund(7);
        impatient().refund(7);
        API.verify(1, postRequestedFor(urlEqualTo("/personal-cabinets/refund-payment")));
    }

    @Test
    void editsLinesInTwentySixAndVerifies() {
        stands(START, order(2, "", 26, 61));
        stands("taken", order(26, "", 2));
        stands("edited", order(26, "", 2).replace("\"quantity\":\"2\"", "\"quantity\":1"));
        put(START, "taken", "{\"status\":26}", content("{}"));
        put("taken", "edited", "{\"purchases\":[{\"id\":1,\"quantity\":1}]}", content("{}"));
        assertThat(byToken().changeLines(7, Map.of(1L, 1)).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.quantity()).isEqualTo(1));
    }

    @Test
    void writesIntoTheOrdersChatAndReadsOnlyTheShopsOwnTexts() {
        API.stubFor(get("/messages/7/order-chat").willReturn(content("{\"id\":70,\"user\":{\"id\":9}}")));
        API.stubFor(get(urlPathEqualTo("/messages/search"))
                .withQueryParam("msgType", equalTo("orders"))
                .willReturn(content("{\"chats\":[{\"id\":70,\"messages\":[{\"sender\":3,\"body\":\"?\"},"
                        + "{\"sender\":2,\"body\":\"так\"}]}]}")));
        API.stubFor(post("/messages/create")
                .withRequestBody(equalToJson("{\"body\":\"так\",\"chat_id\":70,\"receiver_id\":9,\"sendEmailUser\":1}"))
                .willReturn(content("{}")));
        byToken().writeToBuyer(7, "так");
        assertThat(byToken().writtenToBuyer(7)).containsExactly("так");
    }

    @Test
    void readsFromTheRepeatedHourOnTheNightTheClocksGoBack() {
        assertThat(KyivTime.lowerBound(Instant.parse("2026-10-25T00:58:00Z"), Instant.parse("2026-10-25T01:01:00Z")))
                .isEqualTo("2026-10-25 03:00:00");
        assertThat(KyivTime.lowerBound(Instant.parse("2026-07-01T00:00:00Z"), Instant.parse("2026-07-01T00:05:00Z")))
                .isEqualTo("2026-07-01 03:00:00");
    }

    @Test
    void takesTheReplacingOfATtnUpAgainWhereItWasCutOff() {
        stands(START, order(26, "", 61, 2));
        stands("planned", order(61, "222", 26, 3));
        put(START, "planned", "{\"status\":61,\"ttn\":\"222\"}", content("{}"));
        assertThat(byToken().replaceTtn(7, "222").ttn()).isEqualTo("222");
        assertThat(byToken().replaceTtn(7, "222").ttn()).isEqualTo("222");
        API.verify(1, putRequestedFor(urlEqualTo("/orders/7")));
    }

    @Test
    void bringsAReplacedTtnBackToThreeWhereTheParcelWasUnderWay() {
        stands(START, order(3, "111", 26, 6));
        stands("taken", order(26, "", 61, 2));
        stands("planned", order(61, "222", 26, 3));
        stands("away", order(3, "222", 6));
        put(START, "taken", "{\"status\":26}", content("{}"));
        put("taken", "planned", "{\"status\":61,\"ttn\":\"222\"}", content("{}"));
        put("planned", "away", "{\"status\":3,\"ttn\":\"222\"}", content("{}"));
        assertThat(byToken().replaceTtn(7, "222").statusId()).isEqualTo(3);
    }

    @Test
    void renewsASessionThatIsRefusedWith401() {
        API.stubFor(post("/sites")
                .inScenario("s")
                .willSetStateTo("second")
                .willReturn(content("{\"access_token\":\"one\"}")));
        API.stubFor(post("/sites")
                .inScenario("s")
                .whenScenarioStateIs("second")
                .willReturn(content("{\"access_token\":\"two\"}")));
        API.stubFor(get(urlPathEqualTo("/orders/7"))
                .withHeader("Authorization", equalTo("Bearer one"))
                .willReturn(unauthorized()));
        API.stubFor(get(urlPathEqualTo("/orders/7"))
                .withHeader("Authorization", equalTo("Bearer two"))
                .willReturn(content(order(26, ""))));
        assertThat(byPassword("shop", "secret").order(7).statusId()).isEqualTo(26);
    }

    @Test
    void readsTheStatusesOfAllPagesAndStopsWhereAPageRepeats() {
        API.stubFor(get(urlPathEqualTo("/order-statuses/search"))
                .withQueryParam("page", equalTo("1"))
                .willReturn(content("{\"orderStatuses\":[{\"id\":1,\"name_uk\":\"Нове\",\"status_group\":1}],"
                        + "\"_meta\":{\"pageCount\":99}}")));
        API.stubFor(get(urlPathEqualTo("/order-statuses/search"))
                .withQueryParam("page", matching("[2-9]|\\d\\d"))
                .willReturn(content("{\"orderStatus\":[{\"id\":\"2\",\"name_ua\":\"Комплектується\"}],"
                        + "\"_meta\":{\"pageCount\":99}}")));
        assertThat(byToken().statuses()).extracting(status -> status.name()).containsExactly("Нове", "Комплектується");
        API.verify(3, getRequestedFor(urlPathEqualTo("/order-statuses/search")));
    }

    @Test
    void saysWhatBecameOfMoneyThatWasToGoBack() {
        assertThat(refundState("\"auto_refund\":{\"status\":1},")).isEqualTo(RefundState.UNDER_WAY);
        assertThat(refundState("\"auto_refund\":{\"status\":2,\"available_retry_count\":1},"))
                .isEqualTo(RefundState.FAILED);
        assertThat(refundState("\"auto_refund\":{\"status\":\"3\"},")).isEqualTo(RefundState.FAILED);
        assertThat(refundState("\"auto_refund\":{\"status\":null},")).isEqualTo(RefundState.NONE);
        assertThat(refundState("\"auto_refund\":{\"status\":0},")).isEqualTo(RefundState.NONE);
        assertThat(refundState("")).isEqualTo(RefundState.NONE);
    }

    private RefundState refundState(String refund) {
        stands(START, order(42, "").replace("\"purchases\"", refund + "\"purchases\""));
        return byToken().refundState(7);
    }
}
