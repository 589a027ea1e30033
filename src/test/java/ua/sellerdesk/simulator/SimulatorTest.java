package ua.sellerdesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The traps of the real services, met over HTTP. */
class SimulatorTest {

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
    void aPlainPasswordAnswers200WithCode1004() throws Exception {
        JsonNode reply = calls.rozetka("POST", "/sites", "{'username':'demo','password':'demo'}");
        assertThat(reply.at("/errors/code").asInt()).isEqualTo(1004);
        JsonNode login = calls.rozetka("POST", "/sites", "{'username':'demo','password':'ZGVtbw=='}");
        assertThat(login.at("/content/access_token").asText()).isNotEmpty();
    }

    @Test
    void aBadTokenAnswers401() throws Exception {
        HttpResponse<String> reply = calls.send("GET", "/simulator/rozetka/orders/counts", null, "wrong");
        assertThat(reply.statusCode()).isEqualTo(401);
        assertThat(JSON.readTree(reply.body()).at("/errors/code").asInt()).isEqualTo(1018);
    }

    @Test
    void anUnknownPathAnswers5404() throws Exception {
        assertThat(calls.rozetka("GET", "/orders/add-ttn", null)
                        .at("/errors/code")
                        .asInt())
                .isEqualTo(5404);
    }

    @Test
    void aNumberIsKeptUntilTheOrderIsTakenBack() throws Exception {
        int id = calls.order();
        assertThat(calls.put(id, "{'status':61,'ttn':'1'}")
                        .at("/errors/details/status/0")
                        .asText())
                .isNotEmpty();
        assertThat(calls.put(id, "{'seller_comment':'x'}").path("success").asBoolean())
                .isTrue();
        assertThat(calls.put(id, "{'status':26}").at("/content/status").asInt()).isEqualTo(26);
        assertThat(calls.put(id, "{'status':13}").at("/errors/code").asInt()).isEqualTo(1005);
        assertThat(calls.put(id, "{'status':61}").at("/errors/details/ttn/0").asText())
                .isNotEmpty();
        assertThat(calls.put(id, "{'status':49}").at("/errors/code").asInt()).isEqualTo(1005);
        assertThat(calls.put(id, "{'status':2,'ttn':'20450000000001'}")
                        .at("/content/status")
                        .asInt())
                .isEqualTo(61);
        assertThat(calls.put(id, "{'status':61,'ttn':'20450000000002'}")
                        .at("/content/ttn")
                        .asText())
                .isEqualTo("20450000000001");
        assertThat(calls.put(id, "{'status':26}").at("/content/ttn").asText()).isEmpty();
    }

    @Test
    void searchHidesFinishedOrdersUnlessAsked() throws Exception {
        int id = calls.order();
        calls.send("POST", "/simulator/orders/" + id + "/cancel", "", "");
        String query = "/orders/search?id=" + id;
        assertThat(calls.rozetka("GET", query, null).at("/content/orders")).isEmpty();
        JsonNode found = calls.rozetka("GET", query + "&types=1&expand=delivery,purchases,payment", null);
        assertThat(found.at("/content/orders/0/status").asInt()).isEqualTo(45);
        assertThat(found.at("/content/orders/0/delivery/delivery_service_id").asInt())
                .isEqualTo(5);
        assertThat(found.at("/content/orders/0/payment/payment_type").asText()).isEqualTo("cash");
    }

    @Test
    void aChatRefusesAddresses() throws Exception {
        JsonNode chat = calls.rozetka("GET", "/messages/" + calls.order() + "/order-chat", null)
                .path("content");
        String to = "'chat_id':" + chat.path("id") + ",'receiver_id':" + chat.at("/user/id") + ",";
        JsonNode refused = calls.rozetka("POST", "/messages/create", "{" + to + "'body':'https://example.invalid'}");
        assertThat(refused.at("/errors/code").asInt()).isEqualTo(1005);
        JsonNode sent = calls.rozetka("POST", "/messages/create", "{" + to + "'body':'Ваше замовлення зібрано.'}");
        assertThat(sent.path("success").asBoolean()).isTrue();
    }

    @Test
    void aWaybillIsMadeTrackedAndDeletedOnce() throws Exception {
        JsonNode bad = calls.carrier("InternetDocument", "save", "{'RecipientsPhone':'1','Description':'x'}");
        assertThat(bad.path("errorCodes")).extracting(JsonNode::asText).contains("20000300434", "20000200104");
        JsonNode both = calls.carrier(
                "InternetDocument",
                "save",
                Calls.waybill()
                        .replaceFirst(
                                "\\{",
                                "{'AfterpaymentOnGoodsCost':'500','BackwardDeliveryData':"
                                        + "[{'PayerType':'Recipient','CargoType':'Money','RedeliveryString':'500'}],"));
        assertThat(both.at("/errorCodes/0").asText()).isEqualTo("20000201486");
        JsonNode made = calls.carrier("InternetDocumentGeneral", "save", Calls.waybill());
        String ttn = made.at("/data/0/IntDocNumber").asText();
        String ref = made.at("/data/0/Ref").asText();
        assertThat(ttn).matches("2045\\d{10}");
        calls.send("POST", "/simulator/parcels/" + ttn, "{'code':'103'}", "");
        JsonNode tracked = calls.carrier(
                "TrackingDocument",
                "getStatusDocuments",
                "{'Documents':[{'DocumentNumber':'" + ttn + "'},{'DocumentNumber':'20450000000009'}]}");
        assertThat(tracked.at("/data/0/LastCreatedOnTheBasisNumber").asText()).startsWith("59");
        assertThat(tracked.at("/data/1/StatusCode").asText()).isEqualTo("3");
        String label =
                "/simulator/novaposhta/orders/printMarking100x100/orders%5B%5D/" + ref + "/type/pdf/apiKey/demo-key";
        assertThat(calls.send("GET", label, null, "").body()).startsWith("%PDF-");
        String gone = "{'DocumentRefs':'" + ref + "'}";
        assertThat(calls.carrier("InternetDocument", "delete", gone)
                        .path("success")
                        .asBoolean())
                .isTrue();
        assertThat(calls.carrier("InternetDocument", "delete", gone)
                        .path("errors")
                        .isObject())
                .isTrue();
    }

    @Test
    void thePlaceOfAnOrderResolvesAtTheCarrier() throws Exception {
        JsonNode found = calls.carrier("Address", "getWarehouses", "{'Ref':'" + Places.ref("Київ1") + "'}");
        assertThat(found.path("data")).hasSize(1);
    }

    @Test
    void aDroppedAnswerLeavesTheWaybillMade() throws Exception {
        int before = calls.carrier("InternetDocument", "getDocumentList", "{'GetFullList':'1'}")
                .path("data")
                .size();
        calls.send("POST", "/simulator/faults", "{'target':'nova-poshta','kind':'drop-after','times':1}", "");
        assertThatThrownBy(() -> calls.carrier("InternetDocument", "save", Calls.waybill()))
                .isInstanceOf(IOException.class);
        assertThat(calls.carrier("InternetDocument", "getDocumentList", "{'GetFullList':'1'}")
                        .path("data"))
                .hasSize(before + 1);
    }
}
