package ua.sellerdesk.browser;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** Does behind the stage what buyers, the marketplace and the carrier would do: the simulator's own controls. */
final class StageHand {

    static final int ROZETKA_DELIVERY = 1;
    static final int NOVA_POSHTA = 5;
    static final int UKRPOSHTA = 2024;
    static final int OWN_COURIER = 7777;

    private static final int ALWAYS = 10_000;

    private final RestClient simulator;

    StageHand(String baseUrl) {
        simulator = RestClient.create(baseUrl + "/simulator");
    }

    /** A new order; {@code payment} is {@code cash}, {@code card} (not paid yet) or {@code paid}. */
    long order(int deliveryService, String payment) {
        Map<String, List<Integer>> made =
                post("/orders", Map.of("count", 1, "deliveryServiceId", deliveryService, "payment", payment));
        return made.get("orders").get(0);
    }

    void setStatus(long order, int status) {
        post("/orders/" + order + "/status", Map.of("status", status));
    }

    void cancel(long order) {
        post("/orders/" + order + "/cancel", Map.of());
    }

    void pay(long order) {
        post("/orders/" + order + "/pay", Map.of());
    }

    /** The buyer of a completed order asks for a return; answers the request's id. */
    String returnRequest(long order, String kind) {
        Map<String, Object> made = post("/orders/" + order + "/return", Map.of("kind", kind));
        return made.get("return").toString();
    }

    /** What the carrier reports of a parcel from now on. */
    void parcel(String ttn, String code) {
        post("/parcels/" + ttn, Map.of("code", code));
    }

    /** The service answers no to all calls to addresses that end with the path, until {@link #mend()}. */
    void refuse(String service, String path) {
        post("/faults", new HashMap<>(Map.of("target", service, "kind", "refuse", "times", ALWAYS, "path", path)));
    }

    void mend() {
        simulator.delete().uri("/faults").retrieve().toBodilessEntity();
    }

    /** The statuses the order went through on the marketplace, first to last, the first one included. */
    List<Integer> statuses(long order) {
        List<Map<String, Object>> moves = simulator
                .get()
                .uri("/log")
                .retrieve()
                .body(new ParameterizedTypeReference<List<Map<String, Object>>>() {})
                .stream()
                .filter(move -> ((Number) move.get("order")).longValue() == order)
                .toList();
        List<Integer> statuses = new java.util.ArrayList<>();
        moves.stream().limit(1).forEach(move -> statuses.add((Integer) move.get("from")));
        moves.forEach(move -> statuses.add((Integer) move.get("to")));
        return statuses;
    }

    private <T> T post(String path, Object body) {
        return simulator
                .post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .body(new ParameterizedTypeReference<T>() {});
    }
}
