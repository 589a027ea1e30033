package ua.sellerdesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a seller does with orders through the marketplace's interface. */
class SellerApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static SimulatorServer server;
    private static Calls calls;

    @BeforeAll
    static void start() {
        server = SimulatorServer.start();
        calls = new Calls(server.baseUrl());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anEndedSessionAnswers401AndANewLoginHelps() throws Exception {
        String token = token();
        assertThat(counts(token).statusCode()).isEqualTo(200);
        calls.send("DELETE", "/simulator/sessions", null, "");
        HttpResponse<String> ended = counts(token);
        assertThat(ended.statusCode()).isEqualTo(401);
        assertThat(JSON.readTree(ended.body()).at("/errors/code").asInt()).isEqualTo(6001);
        assertThat(counts(token()).statusCode()).isEqualTo(200);
    }

    @Test
    void aCallWithoutATokenIsRefusedWith200() throws Exception {
        HttpRequest bare = HttpRequest.newBuilder(URI.create(server.baseUrl() + "/simulator/rozetka/orders/counts"))
                .build();
        HttpResponse<String> reply = HttpClient.newHttpClient().send(bare, BodyHandlers.ofString());
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(reply.body()).at("/errors/code").asInt()).isEqualTo(1020);
    }

    @Test
    void aBadFilterBringsNothingUnlessValidationIsAskedFor() throws Exception {
        calls.order();
        String path = "/simulator/rozetka/orders/search?types=1&status=new";
        assertThat(JSON.readTree(calls.send("GET", path, null, "demo-token").body())
                        .at("/content/orders"))
                .isEmpty();
        HttpRequest validating = HttpRequest.newBuilder(URI.create(server.baseUrl() + path))
                .header("Authorization", "Bearer demo-token")
                .header("Accept-Validate-Exception", "1")
                .build();
        JsonNode refusal = JSON.readTree(HttpClient.newHttpClient()
                .send(validating, BodyHandlers.ofString())
                .body());
        assertThat(refusal.at("/errors/code").asInt()).isEqualTo(1005);
        assertThat(refusal.at("/errors/details/status/0").asText()).isNotEmpty();
    }

    @Test
    void ordersAreFoundByNumberPhoneAndCarrier() throws Exception {
        int with = calls.order();
        calls.put(with, "{'status':26}");
        calls.put(with, "{'status':61,'ttn':'20450000777001'}");
        int without = calls.order(2024, "cash");
        assertThat(found("ttn=0")).contains(without).doesNotContain(with);
        assertThat(found("ttn=1")).contains(with).doesNotContain(without);
        assertThat(found("ttn=777001")).containsExactly(with);
        assertThat(found("ttn=777")).as("too short").isEmpty();
        assertThat(found("deliveries=2024,4")).contains(without).doesNotContain(with);
        String phone = calls.detail(without, "").path("user_phone").asText();
        assertThat(found("user_phone=" + phone)).contains(without);
        assertThat(found("payment_methods=6211")).doesNotContain(with, without);
    }

    @Test
    void patchMovesAnOrderAsPutDoes() throws Exception {
        int id = calls.order();
        assertThat(calls.rozetka("PATCH", "/orders/" + id, "{'status':26}")
                        .at("/content/status")
                        .asInt())
                .isEqualTo(26);
    }

    @Test
    void aCancelledOrderIsRestoredAsANewOne() throws Exception {
        int id = calls.order();
        assertThat(calls.refused("POST", "/orders/restore", "{'id':" + id + "}"))
                .isEqualTo(1031);
        calls.put(id, "{'status':40}");
        JsonNode restored =
                calls.rozetka("POST", "/orders/restore", "{'id':" + id + "}").path("content");
        assertThat(restored.path("id").asInt()).isGreaterThan(id);
        assertThat(restored.path("status").asInt()).isEqualTo(26);
        assertThat(restored.path("cost"))
                .isEqualTo(calls.detail(id, "").path("cost"))
                .isNotNull();
        assertThat(calls.detail(id, "").path("status").asInt()).isEqualTo(31);
        assertThat(calls.refused("POST", "/orders/restore", "{'id':" + id + "}"))
                .isEqualTo(1031);
    }

    @Test
    void aReserveIsProlongedOnceAndAtOwnPointsOnly() throws Exception {
        int id = calls.order(1, "paid");
        assertThat(calls.refused("POST", "/orders/prolong/" + id, "{}")).isEqualTo(1031);
        stage(id, 5);
        assertThat(calls.detail(id, "").path("can_prolong").asBoolean()).isTrue();
        assertThat(calls.refused("POST", "/orders/prolong/" + id, "{}")).isZero();
        assertThat(calls.refused("POST", "/orders/prolong/" + id, "{}")).isEqualTo(1031);
    }

    @Test
    void moneyGoesBackOnceAndForCancelledOrdersOnly() throws Exception {
        int id = calls.order(5, "paid");
        String body = "{'order_id':" + id + "}";
        assertThat(calls.refused("POST", "/personal-cabinets/refund-payment", body))
                .isEqualTo(1031);
        calls.put(id, "{'status':26}");
        calls.put(id, "{'status':42}");
        assertThat(found("need_refund=1")).contains(id);
        assertThat(calls.rozetka("POST", "/personal-cabinets/refund-payment", body)
                        .path("content")
                        .asBoolean())
                .isTrue();
        assertThat(found("need_refund=1")).doesNotContain(id);
        assertThat(calls.detail(id, "auto_refund").at("/auto_refund/status").asInt())
                .isEqualTo(1);
        assertThat(calls.refused("POST", "/personal-cabinets/refund-payment", body))
                .isEqualTo(1031);
    }

    @Test
    void recipientAndDeliveryAreEditedAndChecked() throws Exception {
        int id = calls.order();
        String name = "{'order_id':" + id + ",'recipient_title':'Палій Соломія Іванівна'}";
        assertThat(calls.refused("POST", "/orders/update-receiver", name)).isEqualTo(1005);
        calls.put(id, "{'status':26}");
        JsonNode edited = calls.rozetka("POST", "/orders/update-receiver", name).at("/content/delivery");
        assertThat(edited.path("recipient_first_name").asText()).isEqualTo("Соломія");
        assertThat(edited.path("recipient_second_name").asText()).isEqualTo("Іванівна");
        String phone = "{'order_id':" + id + ",'recipient_title':'Палій Соломія','recipient_phone':'050'}";
        assertThat(calls.refused("POST", "/orders/update-receiver", phone)).isEqualTo(1005);
        JsonNode place = calls.rozetka(
                        "GET", "/delivery-service-pickups/search?delivery_service_id=4&locality_id=2", null)
                .at("/content/pickups/1");
        JsonNode moved = delivery(id, "'delivery_method_id':1,'place_id':" + place.path("id") + ",'city':{'id':2}");
        assertThat(moved.at("/content/delivery/delivery_service_name").asText()).isEqualTo("Meest");
        assertThat(moved.at("/content/delivery/city/name").asText()).isEqualTo("Львів");
        assertThat(moved.at("/content/delivery/ref_id")).isEqualTo(place.path("ref_id"));
        assertThat(delivery(id, "'delivery_method_id':1,'place_id':1,'city':{'id':2}")
                        .at("/errors/code")
                        .asInt())
                .isEqualTo(1005);
    }

    @Test
    void thePaymentIsChangedToWhatTheShopOffersUntilPaid() throws Exception {
        int id = calls.order();
        calls.put(id, "{'status':26}");
        JsonNode offered = calls.rozetka("GET", "/orders/available-payments?order_id=" + id, null);
        assertThat(offered.at("/content/payments").findValuesAsText("id")).contains("1", "4682", "6211");
        String unknown = "{'order_id':" + id + ",'payment_method_id':3}";
        assertThat(calls.refused("PUT", "/orders/update-payment", unknown)).isEqualTo(1005);
        String card = "{'order_id':" + id + ",'payment_method_id':4}";
        assertThat(calls.rozetka("PUT", "/orders/update-payment", card)
                        .at("/content/payment/payment_status/status_payment_id")
                        .asInt())
                .isEqualTo(3);
        calls.send("POST", "/simulator/orders/" + id + "/pay", "", "");
        assertThat(calls.refused("PUT", "/orders/update-payment", "{'order_id':" + id + ",'payment_method_id':1}"))
                .isEqualTo(1031);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Телефонуйте 050 123 45 67",
                "+380501234567",
                "наш номер (067)123-45-67",
                "Пишіть на shop@example.com",
                "дивіться example.ua",
                "2 > 1"
            })
    void aChatRefusesContacts(String words) throws Exception {
        assertThat(say(calls.order(), words).at("/errors/code").asInt()).isEqualTo(1005);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Номер накладної 20450000000001.", "Укрпошта: 0500012345678", "До сплати 1 490 грн"})
    void aChatTakesNumbersOfParcels(String words) throws Exception {
        assertThat(say(calls.order(), words).path("success").asBoolean()).isTrue();
    }

    @Test
    void chatsAreFoundByTheirId() throws Exception {
        say(calls.order(), "Вітаємо!");
        int order = calls.order();
        int chat = say(order, "Ваше замовлення зібрано.").at("/content/chat_id").asInt();
        JsonNode found = calls.rozetka("GET", "/messages/search?msgType=orders&expand=messages&id=" + chat, null);
        assertThat(found.at("/content/chats")).hasSize(1);
        assertThat(found.at("/content/chats/0/order_id").asInt()).isEqualTo(order);
        assertThat(calls.rozetka("GET", "/messages/search?id=" + chat, null).at("/content/chats"))
                .as("without msgType only questions about goods")
                .isEmpty();
    }

    @Test
    void goodsAreChangedAllOrNothing() throws Exception {
        int id = calls.order();
        calls.put(id, "{'status':26}");
        JsonNode before = calls.detail(id, "purchases").path("purchases");
        String first = "{'id':" + before.at("/0/id") + ",'quantity':7}";
        assertThat(calls.put(id, "{'purchases':[" + first + ",{'id':null,'item_id':1,'quantity':1}]}")
                        .at("/errors/code")
                        .asInt())
                .isEqualTo(1005);
        assertThat(calls.detail(id, "purchases").path("purchases")).isEqualTo(before);
        calls.put(id, "{'purchases':[" + first + ",{'id':null,'item_id':400000143,'quantity':2}]}");
        List<String> quantities = new ArrayList<>();
        calls.detail(id, "purchases").path("purchases").forEach(line -> {
            if (line.path("status").asInt() == 1) {
                quantities.add(line.path("quantity").asText());
            }
        });
        assertThat(quantities).containsExactly("7", "2");
    }

    @Test
    void aReturnIsFoundReadAndDecided() throws Exception {
        int id = calls.order();
        calls.send("POST", "/simulator/orders/" + id + "/return", "", "");
        JsonNode row = calls.rozetka("GET", "/order-refund/search?order_id=" + id, null)
                .at("/content/orderRefunds/0");
        assertThat(row.path("status_title").asText()).isEqualTo("Новий");
        assertThat(row.path("read").asBoolean()).isFalse();
        String request = row.path("id").asText();
        JsonNode detail =
                calls.rozetka("GET", "/order-refund/detail/" + request, null).path("content");
        assertThat(detail.path("sub_reason_title").asText()).isNotEmpty();
        assertThat(calls.detail(id, "").path("status").asInt()).isEqualTo(86);
        String ttn = "{'id':'" + request + "','ttn':'20450000000777'}";
        assertThat(calls.refused("POST", "/order-refund/save-ttn", ttn)).isEqualTo(1005);
        assertThat(decide(request, "Очікуємо на посилку від клієнта")).isZero();
        assertThat(calls.refused("POST", "/order-refund/save-ttn", ttn)).isZero();
        assertThat(decide(request, "Проведено повернення коштів")).isZero();
        assertThat(calls.detail(id, "").path("status").asInt()).isEqualTo(19);
        assertThat(decide(request, "Відмова")).isEqualTo(1031);
    }

    private static int decide(String request, String title) throws Exception {
        for (JsonNode status :
                calls.rozetka("GET", "/order-refund/search-data", null).at("/content/status")) {
            if (status.path("status_title").asText().equals(title)) {
                String body = "{'id':'" + request + "','status_code':" + status.path("status_code") + "}";
                return calls.refused("PUT", "/order-refund/update-status", body);
            }
        }
        throw new AssertionError("no status " + title);
    }

    @Test
    void theLogTellsWhoMovedAnOrder() throws Exception {
        int id = calls.order();
        calls.put(id, "{'status':26}");
        calls.put(id, "{'status':2,'ttn':'20450000000055'}");
        List<String> by = new ArrayList<>();
        JSON.readTree(calls.send("GET", "/simulator/log", null, "").body()).forEach(row -> {
            if (row.path("order").asInt() == id) {
                by.add(row.path("by").asText() + " " + row.path("to").asInt());
            }
        });
        assertThat(by).containsExactly("seller 26", "seller 2", "marketplace 61");
    }

    private static String token() throws Exception {
        return calls.rozetka("POST", "/sites", "{'username':'demo','password':'ZGVtbw=='}")
                .at("/content/access_token")
                .asText();
    }

    private static HttpResponse<String> counts(String token) throws Exception {
        return calls.send("GET", "/simulator/rozetka/orders/counts", null, token);
    }

    private static List<Integer> found(String query) throws Exception {
        JsonNode content =
                calls.rozetka("GET", "/orders/search?types=1&" + query, null).path("content");
        return Stream.iterate(1, page -> page <= content.at("/_meta/pageCount").asInt(), page -> page + 1)
                .flatMap(page -> page(query, page))
                .toList();
    }

    private static Stream<Integer> page(String query, int page) {
        try {
            List<Integer> ids = new ArrayList<>();
            calls.rozetka("GET", "/orders/search?types=1&page=" + page + "&" + query, null)
                    .at("/content/orders")
                    .forEach(order -> ids.add(order.path("id").asInt()));
            return ids.stream();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void stage(int id, int status) throws Exception {
        calls.send("POST", "/simulator/orders/" + id + "/status", "{'status':" + status + "}", "");
    }

    private static JsonNode delivery(int id, String fields) throws Exception {
        return calls.rozetka(
                "POST",
                "/orders/update-delivery",
                "{'order':{'order_id':" + id + ",'delivery':{'delivery_service_id':4," + fields + "}}}");
    }

    private static JsonNode say(int order, String words) throws Exception {
        JsonNode chat =
                calls.rozetka("GET", "/messages/" + order + "/order-chat", null).path("content");
        return calls.rozetka(
                "POST",
                "/messages/create",
                "{'chat_id':" + chat.path("id") + ",'receiver_id':" + chat.at("/user/id") + ",'body':'" + words + "'}");
    }
}
