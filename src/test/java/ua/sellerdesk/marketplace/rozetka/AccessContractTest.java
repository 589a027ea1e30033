package ua.sellerdesk.marketplace.rozetka;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.sellerdesk.marketplace.Marketplace.StatusChange;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.marketplace.MarketplaceUnavailable;
import ua.sellerdesk.marketplace.UncertainWrite;

/** What is wrong with the access is nothing an operator could mend: it is no refusal of the order. */
class AccessContractTest extends ContractCase {

    private static final String TOKEN = "sellerdesk.marketplace.rozetka.api-token";
    private static final String PASSWORD = "sellerdesk.marketplace.rozetka.password";

    @ParameterizedTest
    @ValueSource(ints = {1004, 1018, 1020, 5401, 6001})
    void namesTheTokenWhereItIsNotAccepted(int code) {
        everythingAnswers(refusal(code));
        assertUnavailable(() -> byToken().order(7), TOKEN);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void namesTheTokenWhereAPageTurnsTheRequestAway(int status) {
        everythingAnswers(aResponse().withStatus(status).withBody("<html>Access denied</html>"));
        assertUnavailable(() -> byToken().order(7), TOKEN);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void doesNotTakeAnEnvelopeForARefusalWhereTheStatusSaysThatNobodyWasLetIn(int status) {
        everythingAnswers(refusal(1005).withStatus(status));
        assertUnavailable(() -> byToken().order(7), TOKEN);
    }

    @Test
    void knowsThatAWriteWithoutAccessWasNotDone() {
        stands(START, order(1, "", 26));
        put(START, START, "{\"status\":26}", refusal(1018).withStatus(401));
        assertUnavailable(() -> byToken().changeStatus(7, StatusChange.to(26)), TOKEN);
    }

    @Test
    void signsInAnewOnceAndNamesThePasswordWhereThatDoesNotHelp() {
        everythingAnswers(refusal(6001).withStatus(401));
        API.stubFor(post("/sites").willReturn(content("{\"access_token\":\"one\"}")));
        assertUnavailable(() -> byPassword("shop", "secret").order(7), PASSWORD);
        API.verify(2, postRequestedFor(urlEqualTo("/sites")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1001, 1004, 1010, 1021, 5401})
    void namesThePasswordWhereSigningInIsRefused(int code) {
        API.stubFor(post("/sites").willReturn(refusal(code)));
        assertUnavailable(() -> byPassword("shop", "secret").order(7), PASSWORD);
    }

    @Test
    void namesThePasswordWhereAPageTurnsTheSigningInAway() {
        API.stubFor(post("/sites").willReturn(aResponse().withStatus(403).withBody("<html>")));
        assertUnavailable(() -> byPassword("shop", "secret").order(7), PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 403})
    void namesThePermissionThatTheRoleLacks(int status) {
        everythingAnswers(refusal(1010).withStatus(status));
        assertUnavailable(() -> byToken().order(7), "order_edit");
        assertUnavailable(() -> byToken().writeToBuyer(7, "так"), "orders_correspondence");

        stands(
                START,
                order(42, "")
                        .replace(
                                "\"purchases\"",
                                "\"payment\":{\"payment_status\":{\"status_payment_id\":2}},\"purchases\""));
        assertUnavailable(() -> byToken().refund(7), "payment_methods_refund");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 405})
    void takesAPageOfAnotherServerForAWrongAddressNotForARefusal(int status) {
        everythingAnswers(aResponse().withStatus(status).withBody("<html>"));
        assertUnavailable(() -> byToken().order(7), "sellerdesk.marketplace.rozetka.base-url");
    }

    @ParameterizedTest
    @ValueSource(ints = {1001, 1002, 1005, 1019, 1031})
    void stillRefusesWhatAPersonCanMend(int code) {
        API.stubFor(get(urlPathEqualTo("/orders/7")).willReturn(refusal(code)));
        assertThatThrownBy(() -> byToken().order(7)).isInstanceOf(MarketplaceRefusal.class);
    }

    private static void assertUnavailable(ThrowingCallable call, String named) {
        assertThatThrownBy(call)
                .isInstanceOf(MarketplaceUnavailable.class)
                .isNotInstanceOf(UncertainWrite.class)
                .hasMessageContaining(named)
                .hasMessageNotContaining("secret");
    }

    private static void everythingAnswers(ResponseDefinitionBuilder answer) {
        API.stubFor(any(anyUrl()).willReturn(answer));
    }

    private static ResponseDefinitionBuilder refusal(int code) {
        return okJson("{\"success\":false,\"errors\":{\"message\":\"x\",\"code\":" + code + ",\"details\":null}}");
    }
}
