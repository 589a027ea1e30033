package ua.sellerdesk.browser;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** Brings an order to the task that a test is about: the tasks before it, completed through REST as forms would. */
final class Colleagues {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RestClient engine;

    Colleagues(String baseUrl) {
        engine = RestClient.create(baseUrl + "/engine-rest");
    }

    void take(long order) {
        complete(order, "olena", "confirm-order", Map.of("decision", "take"));
    }

    void agree(long order) {
        take(order);
        complete(order, "olena", "agree-terms", Map.of("outcome", "agreed"));
    }

    void handOver(long order) {
        agree(order);
        complete(order, "taras", "hand-over", Map.of("decision", "handed-over"));
    }

    void complete(long order, String user, String taskKey, Map<String, ?> variables) {
        List<Map<String, Object>> found = await(taskKey + " of order " + order)
                .atMost(PATIENCE)
                .until(() -> tasks(order, user, taskKey), tasks -> !tasks.isEmpty());
        engine.post()
                .uri("/task/{id}/complete", found.get(0).get("id"))
                .headers(headers -> headers.setBasicAuth(user, user))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of(
                        "variables",
                        variables.entrySet().stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, v -> Map.of("value", v.getValue())))))
                .retrieve()
                .toBodilessEntity();
    }

    private List<Map<String, Object>> tasks(long order, String user, String taskKey) {
        return engine.get()
                .uri("/task?processInstanceBusinessKey={order}&taskDefinitionKey={task}", order, taskKey)
                .headers(headers -> headers.setBasicAuth(user, user))
                .retrieve()
                .body(new ParameterizedTypeReference<>() {});
    }
}
