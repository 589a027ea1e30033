package ua.sellerdesk.marketplace.rozetka;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.sellerdesk.marketplace.DeliveryChange;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.marketplace.MarketplaceUnavailable;
import ua.sellerdesk.marketplace.TermsOptions;
import ua.sellerdesk.marketplace.TermsOptions.Option;

/** Recipient, delivery and payment: what is sent, and what is believed of the answer. */
class TermsContractTest extends ContractCase {

    private static final DeliveryChange TO_POINT = new DeliveryChange(5, false, 9, 15139L, null, null, null);
    private static final DeliveryChange TO_DOOR = new DeliveryChange(5, true, 9, null, "вул. Нова", "7а", "12");

    private static final String AT_POINT = "\"delivery_service_id\":5,\"delivery_method_id\":1,\"city\":{\"id\":9},"
            + "\"place_id\":15139,\"recipient_title\":\"Тестова Олена\",\"recipient_phone\":\"380500000001\"";
    private static final String AT_DOOR = "\"delivery_service_id\":\"5\",\"delivery_method_id\":2,\"city\":{\"id\":9},"
            + "\"place_street\":\"вул. Нова\",\"place_house\":\"7А\",\"place_flat\":\"12\"";
    private static final String ELSEWHERE = "\"delivery_service_id\":4,\"delivery_method_id\":1,\"city\":{\"id\":1},"
            + "\"place_id\":1,\"recipient_title\":\"Інша Особа\",\"recipient_phone\":\"380500000001\"";

    @Test
    void sendsAWholeDeliveryToAPointAndReadsItBack() {
        stands(START, delivered(26, ELSEWHERE));
        stands("moved", delivered(26, AT_POINT));
        edit("update-delivery", """
                {"order":{"order_id":7,"delivery":{"delivery_method_id":1,"delivery_service_id":5,
                 "city":{"id":9},"place_id":15139}}}""", "moved", content("{}"));
        byToken().changeDelivery(7, TO_POINT);
        byToken().changeDelivery(7, TO_POINT);
        API.verify(1, postRequestedFor(urlEqualTo("/orders/update-delivery")));
    }

    @Test
    void sendsADeliveryToTheDoorAndBelievesWhatItReadsNotWhatItIsTold() {
        stands(START, delivered(47, ELSEWHERE));
        stands("moved", delivered(47, AT_DOOR));
        edit("update-delivery", """
                {"order":{"order_id":7,"delivery":{"delivery_method_id":2,"delivery_service_id":5,
                 "city":{"id":9},"place_street":"вул. Нова","place_house":"7а","place_flat":"12"}}}""", "moved", serverError());
        byToken().changeDelivery(7, TO_DOOR);
        API.verify(1, postRequestedFor(urlEqualTo("/orders/update-delivery")));
    }

    @Test
    void doesNotTakeAnIgnoredEditForDone() {
        stands(START, delivered(26, ELSEWHERE));
        edit("update-delivery", "{}", START, content("{}"));
        assertThatThrownBy(() -> byToken().changeDelivery(7, TO_POINT)).isInstanceOf(MarketplaceUnavailable.class);
    }

    @Test
    void passesOnInItsWordsWhatTheMarketplaceRefuses() {
        stands(START, delivered(26, ELSEWHERE));
        edit(
                "update-delivery",
                "{}",
                START,
                okJson("{\"success\":false,\"errors\":{\"code\":1005,\"details\":{\"place_id\":[\"немає такого\"]}}}"));
        assertThatThrownBy(() -> byToken().changeDelivery(7, TO_POINT))
                .isInstanceOf(MarketplaceRefusal.class)
                .hasMessageContaining("немає такого");
    }

    @Test
    void goesBackToTwentySixWhereTermsCanBeEdited() {
        stands(
                START,
                delivered(2, ELSEWHERE).replace("\"status_available\":[]", "\"status_available\":[{\"child_id\":26}]"));
        stands("taken", delivered(26, ELSEWHERE));
        stands("moved", delivered(26, AT_POINT));
        put(START, "taken", "{\"status\":26}", content("{}"));
        API.stubFor(post("/orders/update-delivery")
                .inScenario("order")
                .whenScenarioStateIs("taken")
                .willSetStateTo("moved")
                .willReturn(content("{}")));
        byToken().changeDelivery(7, TO_POINT);
    }

    @Test
    void changesThePaymentMethodOnce() {
        stands(START, order(26, "").replace("\"purchases\"", "\"payment\":{\"payment_method_id\":1},\"purchases\""));
        stands(
                "paid",
                order(26, "").replace("\"purchases\"", "\"payment\":{\"payment_method_id\":\"2\"},\"purchases\""));
        API.stubFor(com.github.tomakehurst.wiremock.client.WireMock.put("/orders/update-payment")
                .inScenario("order")
                .withRequestBody(equalToJson("{\"order_id\":7,\"payment_method_id\":2}"))
                .willSetStateTo("paid")
                .willReturn(content("{}")));
        assertThat(byToken().changePayment(7, 2).payment().methodId()).isEqualTo(2);
        byToken().changePayment(7, 2);
        API.verify(1, putRequestedFor(urlEqualTo("/orders/update-payment")));
    }

    @Test
    void changesTheRecipientWithNameAndPhone() {
        stands(START, delivered(26, ELSEWHERE));
        stands("moved", delivered(26, AT_POINT));
        edit(
                "update-receiver",
                "{\"order_id\":7,\"recipient_title\":\"Олена Тестова\",\"recipient_phone\":\"380500000001\"}",
                "moved",
                content("{}"));
        assertThat(byToken()
                        .changeRecipient(7, "Олена Тестова", "380500000001")
                        .recipient()
                        .fullName())
                .isEqualTo("Тестова Олена");
        API.verify(1, postRequestedFor(urlEqualTo("/orders/update-receiver")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"id\":2,\"name_ua\":\"Безготівковий\"},{\"id\":null,\"name\":\"?\"},{\"id\":3}]",
                "{\"payments\":[{\"payment_method_id\":\"2\",\"id\":77,\"title\":\"Безготівковий\"}],\"_meta\":{}}",
                "{\"_meta\":{},\"any\":[{\"id\":2,\"payment_method_name\":\"Безготівковий\"}]}"
            })
    void offersPaymentMethodsOfEveryShape(String answer) {
        API.stubFor(get(urlPathEqualTo("/orders/available-payments"))
                .withQueryParam("order_id", equalTo("7"))
                .willReturn(content(answer)));
        assertThat(options().paymentMethods(7)).containsExactly(new Option(2, "Безготівковий"));
    }

    @Test
    void offersPointsByNumberAndAddress() {
        API.stubFor(get(urlPathEqualTo("/delivery-service-pickups/search"))
                .withQueryParam("delivery_service_id", equalTo("5"))
                .withQueryParam("locality_id", equalTo("9"))
                .willReturn(content("{\"pickups\":[{\"id\":1,\"number\":12,\"street\":\"вул. Нова\",\"house\":\"7\"},"
                        + "{\"id\":2,\"name\":\"Магазин\",\"address\":\"пл. Стара, 1\"}]}")));
        assertThat(options().pickupPoints(5, 9))
                .extracting(Option::name)
                .containsExactly("№ 12, вул. Нова, 7", "Магазин, пл. Стара, 1");
    }

    @Test
    void offersCitiesWithTheirRegion() {
        API.stubFor(get(urlPathEqualTo("/localities/search"))
                .withQueryParam("name", equalTo("Мик"))
                .willReturn(content("{\"localities\":[{\"id\":3,\"name\":\"Николаев\",\"name_ua\":\"Миколаїв\","
                        + "\"region_title\":\"Миколаївська обл.\"}]}")));
        assertThat(options().cities("Мик")).containsExactly(new Option(3, "Миколаїв, Миколаївська обл."));
    }

    private TermsOptions options() {
        return new RozetkaTermsOptions(client());
    }

    private static String delivered(int status, String delivery) {
        return order(status, "").replace("\"purchases\"", "\"delivery\":{" + delivery + "},\"purchases\"");
    }

    private static void edit(String path, String body, String to, ResponseDefinitionBuilder reply) {
        API.stubFor(post("/orders/" + path)
                .inScenario("order")
                .withRequestBody(equalToJson(body, true, "{}".equals(body)))
                .willSetStateTo(to)
                .willReturn(reply));
    }
}
