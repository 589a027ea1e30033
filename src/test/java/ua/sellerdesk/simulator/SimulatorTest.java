package ua.sellerdesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The traps of the real services, met over HTTP. */
class SimulatorTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static SimulatorServer server;

    @BeforeAll
    static void start() {
        server = SimulatorServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aPlainPasswordAnswers200WithCode1004() throws Exception {
        JsonNode reply = rozetka("POST", "/sites", "{'username':'demo','password':'demo'}");
        assertThat(reply.at("/errors/code").asInt()).isEqualTo(1004);
        JsonNode login = rozetka("POST", "/sites", "{'username':'demo','password':'ZGVtbw=='}");
        assertThat(login.at("/content/access_token").asText()).isNotEmpty();
    }

    @Test
    void aBadTokenAnswers401() throws Exception {
        HttpResponse<String> reply = send("GET", "/simulator/rozetka/orders/counts", null, "wrong");
        assertThat(reply.statusCode()).isEqualTo(401);
        assertThat(JSON.readTree(reply.body()).at("/errors/code").asInt()).isEqualTo(1018);
    }

    @Test
    void anUnknownPathAnswers5404() throws Exception {
        assertThat(rozetka("GET", "/orders/add-ttn", null).at("/errors/code").asInt())
                .isEqualTo(5404);
    }

    @Test
    void aNumberIsKeptUntilTheOrderIsTakenBack() throws Exception {
        int id = order();
        assertThat(put(id, "{'status':61,'ttn':'1'}")
                        .at("/errors/details/status/0")
                        .asText())
                .isNotEmpty();
        assertThat(put(id, "{'seller_comment':'x'}").path("success").asBoolean())
                .isTrue();
        assertThat(put(id, "{'status':26}").at("/content/status").asInt()).isEqualTo(26);
        assertThat(put(id, "{'status':13}").at("/errors/code").asInt()).isEqualTo(1005);
        assertThat(put(id, "{'status':61}").at("/errors/details/ttn/0").asText())
                .isNotEmpty();
        assertThat(put(id, "{'status':49}").at("/errors/code").asInt()).isEqualTo(1005);
        assertThat(put(id, "{'status':2,'ttn':'20450000000001'}")
                        .at("/content/status")
                        .asInt())
                .isEqualTo(61);
        assertThat(put(id, "{'status':61,'ttn':'20450000000002'}")
                        .at("/content/ttn")
                        .asText())
                .isEqualTo("20450000000001");
        assertThat(put(id, "{'status':26}").at("/content/ttn").asText()).isEmpty();
    }

    @Test
    void searchHidesFinishedOrdersUnlessAsked() throws Exception {
        int id = order();
        send("POST", "/simulator/orders/" + id + "/cancel", "", "");
        String query = "/orders/search?id=" + id;
        assertThat(rozetka("GET", query, null).at("/content/orders")).isEmpty();
        JsonNode found = rozetka("GET", query + "&types=1&expand=delivery,purchases,payment", null);
        assertThat(found.at("/content/orders/0/status").asInt()).isEqualTo(45);
        assertThat(found.at("/content/orders/0/delivery/delivery_service_id").asInt())
                .isEqualTo(5);
        assertThat(found.at("/content/orders/0/payment/payment_type").asText()).isEqualTo("cash");
    }

    @Test
    void aChatRefusesAddresses() throws Exception {
        JsonNode chat =
                rozetka("GET", "/messages/" + order() + "/order-chat", null).path("content");
        String to = "'chat_id':" + chat.path("id") + ",'receiver_id':" + chat.at("/user/id") + ",";
        JsonNode refused = rozetka("POST", "/messages/create", "{" + to + "'body':'https://example.invalid'}");
        assertThat(refused.at("/errors/code").asInt()).isEqualTo(1005);
        JsonNode sent = rozetka("POST", "/messages/create", "{" + to + "'body':'Ваше замовлення зібрано.'}");
        assertThat(sent.path("success").asBoolean()).isTrue();
    }

    @Test
    void aWaybillIsMadeTrackedAndDeletedOnce() throws Exception {
        JsonNode bad = carrier("InternetDocument", "save", "{'RecipientsPhone':'1','Description':'x'}");
        assertThat(bad.at("/errorCodes/0").asText()).isEqualTo("20000300434");
        JsonNode made =
                carrier("InternetDocumentGeneral", "save", "{'RecipientsPhone':'380671112233','Description':'Чайник'}");
        String ttn = made.at("/data/0/IntDocNumber").asText();
        String ref = made.at("/data/0/Ref").asText();
        assertThat(ttn).matches("2045\\d{10}");
        send("POST", "/simulator/parcels/" + ttn, "{'code':'103'}", "");
        JsonNode tracked = carrier(
                "TrackingDocument",
                "getStatusDocuments",
                "{'Documents':[{'DocumentNumber':'" + ttn + "'},{'DocumentNumber':'20450000000009'}]}");
        assertThat(tracked.at("/data/0/LastCreatedOnTheBasisNumber").asText()).startsWith("59");
        assertThat(tracked.at("/data/1/StatusCode").asText()).isEqualTo("3");
        String label =
                "/simulator/novaposhta/orders/printMarking100x100/orders%5B%5D/" + ref + "/type/pdf/apiKey/demo-key";
        assertThat(send("GET", label, null, "").body()).startsWith("%PDF-");
        String gone = "{'DocumentRefs':'" + ref + "'}";
        assertThat(carrier("InternetDocument", "delete", gone).path("success").asBoolean())
                .isTrue();
        assertThat(carrier("InternetDocument", "delete", gone).path("errors").isObject())
                .isTrue();
    }

    @Test
    void thePlaceOfAnOrderResolvesAtTheCarrier() throws Exception {
        JsonNode found = carrier("Address", "getWarehouses", "{'Ref':'" + Places.ref("Київ1") + "'}");
        assertThat(found.path("data")).hasSize(1);
    }

    @Test
    void aDroppedAnswerLeavesTheWaybillMade() throws Exception {
        int before = carrier("InternetDocument", "getDocumentList", "{'GetFullList':'1'}")
                .path("data")
                .size();
        send("POST", "/simulator/faults", "{'target':'nova-poshta','kind':'drop-after','times':1}", "");
        assertThatThrownBy(() -> carrier(
                        "InternetDocument", "save", "{'RecipientsPhone':'380671112233','Description':'Чайник'}"))
                .isInstanceOf(IOException.class);
        assertThat(carrier("InternetDocument", "getDocumentList", "{'GetFullList':'1'}")
                        .path("data"))
                .hasSize(before + 1);
    }

    private static int order() throws Exception {
        String body = "{'count':1,'deliveryServiceId':5,'payment':'cash'}";
        return JSON.readTree(send("POST", "/simulator/orders", body, "").body())
                .at("/orders/0")
                .asInt();
    }

    private static JsonNode put(int id, String body) throws Exception {
        return rozetka("PUT", "/orders/" + id, body);
    }

    private static JsonNode rozetka(String method, String path, String body) throws Exception {
        return JSON.readTree(
                send(method, "/simulator/rozetka" + path, body, "demo-token").body());
    }

    private static JsonNode carrier(String model, String method, String properties) throws Exception {
        String body = "{'apiKey':'demo-key','modelName':'" + model + "','calledMethod':'" + method
                + "','methodProperties':" + properties + "}";
        return JSON.readTree(
                send("POST", "/simulator/novaposhta/v2.0/json/", body, "").body());
    }

    private static HttpResponse<String> send(String method, String path, String body, String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.baseUrl() + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.replace('\'', '"')))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }
}
