package ua.sellerdesk.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Sellerdesk as a program outside sees it: its REST interfaces with HTTP Basic, nothing else. */
final class Desk {

    static final String ADMIN = "head";
    static final String SALES = "maria";
    static final String WAREHOUSE = "stepan";
    static final String RETURNS = "nadiia";
    static final String SERVICE = "taras";

    /** Fits the password policy that production switches on. */
    static final String PASSWORD = "Desk-of-2026!";

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    /** The engine's words for an optimistic lock that was lost. */
    private static final String CHANGED_MEANWHILE = "updated by another transaction concurrently";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String url;

    Desk(int port) {
        this.url = "http://127.0.0.1:" + port;
    }

    // people

    /** Makes a seller's operators, one for each group, as an administrator would. */
    void employ() {
        employ(SALES, "sales");
        employ(WAREHOUSE, "warehouse");
        employ(RETURNS, "returns");
        employ(SERVICE, "service");
    }

    private void employ(String user, String group) {
        ok(call(
                ADMIN,
                "POST",
                "/engine-rest/user/create",
                Json.object(
                        "profile", Json.object("id", user, "firstName", user, "lastName", user),
                        "credentials", Json.object("password", PASSWORD))));
        ok(call(ADMIN, "PUT", "/engine-rest/group/" + group + "/members/" + user, Json.object()));
    }

    // tasks

    /** Waits for the case's open task and completes it with these variables, as their form would. */
    void complete(Case which, String task, Object... variables) {
        HttpResponse<String> reply = submit(which, task, variables);
        // what the task shows was refreshed in the same moment: nothing was taken, and a person sends the form again
        ok(reply.body().contains(CHANGED_MEANWHILE) ? submit(which, task, variables) : reply);
    }

    /** As {@link #complete}, for input that is refused: the words of the refusal. */
    String completeRefused(Case which, String task, Object... variables) {
        HttpResponse<String> reply = submit(which, task, variables);
        assertThat(reply.statusCode()).as(reply.body()).isBetween(400, 599);
        return Json.lenient(reply.body()).path("message").asText();
    }

    /** As {@link #complete}, with the variables by name. */
    void complete(Case which, String task, Map<String, Object> variables) {
        complete(
                which,
                task,
                variables.entrySet().stream()
                        .flatMap(variable -> Stream.of(variable.getKey(), variable.getValue()))
                        .toArray());
    }

    private HttpResponse<String> submit(Case which, String task, Object... variables) {
        String id = awaitTask(which, task).path("id").asText();
        ObjectNode typed = Json.object();
        for (int i = 0; i < variables.length; i += 2) {
            typed.set((String) variables[i], Json.object("value", variables[i + 1]));
        }
        return call(user(task), "POST", "/engine-rest/task/" + id + "/submit-form", Json.object("variables", typed));
    }

    private static String user(String task) {
        return switch (task) {
            case "confirm-order", "agree-terms", "choose-cancellation", "agree-delivery-time" -> SALES;
            case "resolve-return", "inspect-return", "refund-return-by-hand", "mark-accepted", "mark-request" ->
                RETURNS;
            case "assess-claim",
                    "send-to-service-centre",
                    "record-diagnosis",
                    "choose-remedy",
                    "hand-back",
                    "mark-handed-back",
                    "confirm-hand-back" -> SERVICE;
            default -> WAREHOUSE;
        };
    }

    JsonNode awaitTask(Case which, String task) {
        return await("task " + task + " of " + which.key())
                .atMost(PATIENCE)
                .until(
                        () -> tasks(which).stream()
                                .filter(open ->
                                        open.path("taskDefinitionKey").asText().equals(task))
                                .findFirst()
                                .orElse(null),
                        found -> found != null);
    }

    List<JsonNode> tasks(Case which) {
        return list("/engine-rest/task?processInstanceBusinessKey=" + which.key());
    }

    /** What the form of the case's open task shows. */
    JsonNode view(Case which, String task) {
        String id = awaitTask(which, task).path("id").asText();
        JsonNode variable = Json.read(ok(
                call(user(task), "GET", "/engine-rest/task/" + id + "/variables/view?deserializeValue=false", null)));
        return Json.read(variable.path("value").asText());
    }

    // orders

    JsonNode order(StandInOrder order) {
        HttpResponse<String> reply = call(ADMIN, "GET", "/api/orders/" + order.id, null);
        return reply.statusCode() == 404 ? Json.object() : Json.read(ok(reply));
    }

    String state(StandInOrder order) {
        return order(order).path("order").path("state").asText();
    }

    void awaitState(StandInOrder order, String state) {
        await("order " + order.id + " is " + state).atMost(PATIENCE).until(() -> state(order), state::equals);
    }

    void awaitTimeline(StandInOrder order, String part) {
        await("\"" + part + "\" in the timeline of order " + order.id)
                .atMost(PATIENCE)
                .until(() -> timeline(order), lines -> lines.stream().anyMatch(line -> line.contains(part)));
    }

    /** What happened to the order, each line as "actor: what (answer)". */
    List<String> timeline(StandInOrder order) {
        return StreamSupport.stream(order(order).path("timeline").spliterator(), false)
                .map(event -> event.path("actor").asText() + ": "
                        + event.path("what").asText()
                        + (event.path("answer").isNull()
                                ? ""
                                : " (" + event.path("answer").asText() + ")"))
                .toList();
    }

    // returns

    /** The return as the API shows it. */
    JsonNode returned(Case which) {
        return Json.read(ok(call(ADMIN, "GET", "/api/returns/" + which.key(), null)));
    }

    /** Opens a return of all of the order's first line, as at the counter, under an id of our own. */
    Case openReturn(StandInOrder order, String id) {
        JsonNode line = order.purchases.get(0);
        ok(call(
                RETURNS,
                "POST",
                "/api/returns",
                Json.object(
                        "orderNumber",
                        order.id,
                        "requestId",
                        id,
                        "cause",
                        "Не підійшов",
                        "lines",
                        Json.array(Json.object(
                                "lineId", line.path("id").asInt(),
                                "quantity", line.path("quantity").asInt())))));
        return new OpenedHere(order.id + "/" + id, "return-refund");
    }

    // warranty service

    /** The claim that the warranty service opened for a request: under the key of the request, in a process of its own. */
    static Case claimOf(Case request) {
        return new OpenedHere(request.key(), "warranty-service");
    }

    /** The claim as the API shows it. */
    JsonNode claim(Case which) {
        return Json.read(ok(call(ADMIN, "GET", "/api/service-requests/" + which.key(), null)));
    }

    private record OpenedHere(String key, String process) implements Case {}

    // the engine

    /** Every instance the case has had. */
    List<JsonNode> instances(Case which) {
        return list("/engine-rest/history/process-instance?processDefinitionKey=" + which.process()
                + "&processInstanceBusinessKey=" + which.key());
    }

    void awaitEnded(Case which) {
        await("the instance of " + which.key() + " ends")
                .atMost(PATIENCE)
                .until(() -> list("/engine-rest/process-instance?businessKey=" + which.key()), List::isEmpty);
    }

    List<JsonNode> incidents(Case which) {
        return instances(which).stream()
                .flatMap(instance ->
                        list("/engine-rest/incident?processInstanceId="
                                        + instance.path("id").asText())
                                .stream())
                .toList();
    }

    /** The job of this activity, which has failed before: runs it now instead of waiting. */
    void retryNow(Case which, String activity) {
        JsonNode job = await("a failed job " + activity + " of " + which.key())
                .atMost(PATIENCE)
                .until(
                        () -> jobs(which, activity).stream()
                                .filter(candidate ->
                                        !candidate.path("exceptionMessage").isNull())
                                .findFirst()
                                .orElse(null),
                        found -> found != null);
        runNow(job);
    }

    /** Makes a job due and leaves it to the job executor. */
    void runNow(JsonNode job) {
        ok(call(
                ADMIN,
                "PUT",
                "/engine-rest/job/" + job.path("id").asText() + "/duedate",
                Json.object("duedate", null)));
    }

    /** What ops do in Cockpit with a failed job once its cause is mended. */
    void giveRetry(JsonNode job) {
        ok(call(ADMIN, "PUT", "/engine-rest/job/" + job.path("id").asText() + "/retries", Json.object("retries", 1)));
        runNow(job);
    }

    /** Makes the case's timer of this activity due. */
    void fireTimer(Case which, String activity) {
        await("a timer " + activity + " of " + which.key()).atMost(PATIENCE).until(() -> !jobs(which, activity)
                .isEmpty());
        jobs(which, activity)
                .forEach(job -> ok(call(
                        ADMIN,
                        "PUT",
                        "/engine-rest/job/" + job.path("id").asText() + "/duedate",
                        Json.object("duedate", "2020-01-01T00:00:00.000+0000"))));
    }

    List<JsonNode> jobs(Case which, String activity) {
        return instances(which).stream()
                .flatMap(instance -> list("/engine-rest/job?processInstanceId="
                                + instance.path("id").asText() + "&activityId=" + activity)
                        .stream())
                .toList();
    }

    // health

    JsonNode health() {
        return Json.read(call(ADMIN, "GET", "/actuator/health", null).body());
    }

    void awaitHealth(Predicate<JsonNode> as) {
        await("health").atMost(PATIENCE).until(this::health, as);
    }

    /** The status a stranger gets. */
    int asStranger(String path) {
        return call(null, "GET", path, null).statusCode();
    }

    // HTTP

    List<JsonNode> list(String path) {
        return StreamSupport.stream(
                        Json.read(ok(call(ADMIN, "GET", path, null))).spliterator(), false)
                .toList();
    }

    private String ok(HttpResponse<String> reply) {
        assertThat(reply.statusCode()).as(reply.uri() + " " + reply.body()).isBetween(200, 299);
        return reply.body();
    }

    HttpResponse<String> call(String user, String method, String path, JsonNode body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(30));
        if (user != null) {
            String basic = user + ":" + PASSWORD;
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)));
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        request.method(
                method,
                body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body.toString()));
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
