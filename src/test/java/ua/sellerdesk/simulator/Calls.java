package ua.sellerdesk.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Calls to the stand-ins over HTTP; bodies are written with single quotes. */
final class Calls {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String base;

    Calls(String base) {
        this.base = base;
    }

    int order() throws Exception {
        return order(5, "cash");
    }

    int order(int service, String payment) throws Exception {
        String body = "{'count':1,'deliveryServiceId':" + service + ",'payment':'" + payment + "'}";
        return JSON.readTree(send("POST", "/simulator/orders", body, "").body())
                .at("/orders/0")
                .asInt();
    }

    JsonNode put(int id, String body) throws Exception {
        return rozetka("PUT", "/orders/" + id, body);
    }

    JsonNode rozetka(String method, String path, String body) throws Exception {
        return JSON.readTree(
                send(method, "/simulator/rozetka" + path, body, "demo-token").body());
    }

    /** The code of the refusal, or 0 where it is none. */
    int refused(String method, String path, String body) throws Exception {
        return rozetka(method, path, body).at("/errors/code").asInt();
    }

    JsonNode detail(int id, String expand) throws Exception {
        return rozetka("GET", "/orders/" + id + "?expand=" + expand, null).path("content");
    }

    JsonNode carrier(String model, String method, String properties) throws Exception {
        String body = "{'apiKey':'demo-key','modelName':'" + model + "','calledMethod':'" + method
                + "','methodProperties':" + properties + "}";
        return JSON.readTree(
                send("POST", "/simulator/novaposhta/v2.0/json/", body, "").body());
    }

    /** The form of a waybill to branch 1 in Kyiv. */
    static String waybill() {
        String kyiv = Places.ref("Київ");
        String branch = Places.ref("Київ1");
        return "{'PayerType':'Recipient','PaymentMethod':'Cash','CargoType':'Parcel','Weight':'1','SeatsAmount':'1',"
                + "'VolumeGeneral':'0.004','ServiceType':'WarehouseWarehouse','Description':'Чайник','Cost':'500',"
                + "'CitySender':'" + kyiv + "','Sender':'s','SenderAddress':'" + branch + "','ContactSender':'c',"
                + "'SendersPhone':'380501112233','CityRecipient':'" + kyiv + "','Recipient':'r','RecipientAddress':'"
                + branch + "','ContactRecipient':'c','RecipientsPhone':'380671112233'}";
    }

    HttpResponse<String> send(String method, String path, String body, String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.replace('\'', '"')))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }
}
