package ua.sellerdesk.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import ua.sellerdesk.engine.EngineSlice;

/** What each group sees and may do, asked the way people and programs ask. */
@EngineSlice
class RightsTest {

    private static final Set<String> SALES = Set.of("confirm-order", "agree-terms", "choose-cancellation");
    private static final Set<String> WAREHOUSE = Set.of("hand-over", "fix-shipment", "fix-ttn", "deliver");
    private static final String BUYER = "Коваленко Олена";

    @LocalServerPort
    int port;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    RepositoryService repository;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> orders = new HashMap<>();

    @AfterEach
    void away() {
        orders.values().forEach(order -> runtime.deleteProcessInstanceIfExists(order, "test", true, true, true, true));
        orders.clear();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task",
                "/engine-rest/process-definition",
                "/engine-rest/user",
                "/api/orders",
                "/v3/api-docs",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/cockpit/plugin/base/default/incident"
            })
    void aStrangerGetsNothing(String path) {
        assertThat(new Browser(port).get(path).statusCode()).isEqualTo(401);
    }

    @Test
    void eachGroupSeesItsOwnTasks() throws IOException {
        SALES.forEach(this::order);
        WAREHOUSE.forEach(this::order);
        assertThat(seenBy("olena")).isEqualTo(SALES);
        assertThat(seenBy("taras")).isEqualTo(WAREHOUSE);
        assertThat(seenBy("iryna")).isEmpty();
        assertThat(seenBy("danylo")).isEmpty();
        assertThat(seenBy("andrii")).isEmpty();
        assertThat(seenBy("oksana")).isEmpty();
        assertThat(seenBy("sofiia")).isEqualTo(orders.keySet());
    }

    @ParameterizedTest
    @CsvSource({
        "olena,     agree-terms,    204",
        "sofiia,    agree-terms,    204",
        "sofiia,    hand-over,      204",
        "taras,     hand-over,      204",
        "olena,     hand-over,      403",
        "taras,     agree-terms,    403",
        "iryna,     agree-terms,    403",
        "danylo,    hand-over,      403",
        "andrii,    hand-over,      403",
        "oksana,    hand-over,      403"
    })
    void eachGroupCompletesItsOwnTasks(String user, String key, int status) {
        String variables = "{\"variables\":{\"outcome\":{\"value\":\"agreed\"}}}";
        Task task = task(key);
        assertThat(post(user, "/engine-rest/task/" + task.getId() + "/complete", variables)
                        .statusCode())
                .isEqualTo(status);
        boolean open = tasks.createTaskQuery().taskId(task.getId()).count() == 1;
        assertThat(open).isEqualTo(status == 403);
    }

    @ParameterizedTest
    @CsvSource({
        "olena,  200, 403, 403",
        "taras,  200, 403, 403",
        "iryna,  200, 403, 403",
        "danylo, 200, 403, 403",
        "sofiia, 200, 200, 403",
        "andrii, 403, 200, 403",
        "oksana, 403, 200, 403",
        "admin,  200, 200, 200"
    })
    void opensTheApplicationsOfItsWork(String user, int tasklist, int cockpit, int admin) {
        Browser browser = new Browser(port);
        browser.signIn(user, user);
        assertThat(browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(tasklist);
        assertThat(browser.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(cockpit);
        assertThat(browser.get("/camunda/app/admin/default/").statusCode()).isEqualTo(admin);
    }

    @ParameterizedTest
    @CsvSource({"olena, 403", "taras, 403", "iryna, 403", "danylo, 403", "sofiia, 403", "oksana, 403", "andrii, 200"})
    void onlyAnalystsDeploy(String user, int status) {
        String model = """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
                  <process id="tried" isExecutable="true" camunda:historyTimeToLive="P1D"><startEvent id="start"/></process>
                </definitions>""";
        String body = "--x\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\ntried\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"data\"; filename=\"tried.bpmn\"\r\n"
                + "Content-Type: text/xml\r\n\r\n" + model + "\r\n--x--\r\n";
        String[] who = Browser.basic(user, user);
        int answered = new Browser(port)
                .post("/engine-rest/deployment/create", "multipart/form-data; boundary=x", body, who)
                .statusCode();
        List<Deployment> deployed =
                repository.createDeploymentQuery().deploymentName("tried").list();
        deployed.forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
        assertThat(answered).isEqualTo(status);
        assertThat(deployed).hasSize(status == 200 ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"olena", "taras", "iryna", "danylo", "andrii", "oksana", "sofiia"})
    void nobodyStartsOrdersByHandOrManagesPeople(String user) {
        assertThat(post(user, "/engine-rest/process-definition/key/order-handling/start", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(user, "/engine-rest/user/create", """
                        {"profile":{"id":"intruder","firstName":"","lastName":"","email":""},
                         "credentials":{"password":"intruder"}}""").statusCode()).isEqualTo(403);
        assertThat(post(user, "/engine-rest/authorization/create", """
                        {"type":1,"permissions":["ALL"],"userId":"%s","resourceType":0,"resourceId":"*"}""".formatted(user))
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"olena", "taras", "iryna", "danylo", "andrii", "oksana"})
    void onlySupervisorsSeeWhoElseIsThere(String user) {
        assertThat(get(user, "/engine-rest/user").body()).doesNotContain("\"admin\"");
        assertThat(get("sofiia", "/engine-rest/user").body()).contains("\"" + user + "\"");
        assertThat(get("sofiia", "/engine-rest/group").body()).contains("\"warehouse\"");
    }

    @Test
    void anAnalystSeesWhereOrdersStandAndNothingOfTheBuyer() throws IOException {
        String order = order("agree-terms");
        assertThat(get("andrii", "/engine-rest/process-instance/" + order).statusCode())
                .isEqualTo(200);
        assertThat(get("andrii", "/engine-rest/process-instance/" + order + "/activity-instances")
                        .statusCode())
                .isEqualTo(200);
        assertThat(json.readTree(get("andrii", "/engine-rest/variable-instance").body()))
                .isEmpty();
        assertThat(get("andrii", "/engine-rest/process-instance/" + order + "/variables")
                        .statusCode())
                .isEqualTo(403);
        assertThat(formVariables("andrii", "agree-terms").statusCode()).isEqualTo(403);
        assertThat(get("andrii", "/api/orders").statusCode()).isEqualTo(403);
    }

    @Test
    void formsShowTheirFactsToThoseWhoWorkThem() {
        assertThat(formVariables("olena", "agree-terms").body()).contains(BUYER);
        assertThat(formVariables("sofiia", "hand-over").body()).contains(BUYER);
        assertThat(formVariables("olena", "hand-over").statusCode()).isEqualTo(403);
    }

    @Test
    void opsMendWhatIsStuck() {
        String order = order("agree-terms");
        assertThat(get("oksana", "/engine-rest/process-instance/" + order + "/variables")
                        .statusCode())
                .isEqualTo(200);
        String[] who = Browser.basic("oksana", "oksana");
        assertThat(new Browser(port)
                        .put("/engine-rest/process-instance/" + order + "/suspended", "{\"suspended\":true}", who)
                        .statusCode())
                .isEqualTo(204);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(order)
                        .singleResult()
                        .isSuspended())
                .isTrue();
    }

    @Test
    void leadsPeopleToWhereTheyWork() {
        for (String user : List.of("olena", "taras", "iryna", "danylo", "sofiia")) {
            assertThat(start(user)).isEqualTo("/camunda/app/tasklist/default/");
        }
        assertThat(start("andrii")).isEqualTo("/camunda/app/cockpit/default/");
        assertThat(start("oksana")).isEqualTo("/camunda/app/cockpit/default/");
    }

    private String start(String user) {
        Browser browser = new Browser(port);
        browser.signIn(user, user);
        return browser.get("/").headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private Set<String> seenBy(String user) throws IOException {
        Set<String> keys = new TreeSet<>();
        for (JsonNode task : json.readTree(get(user, "/engine-rest/task?processInstanceBusinessKeyLike=right-%25")
                .body())) {
            keys.add(task.path("taskDefinitionKey").asText());
        }
        return keys;
    }

    private HttpResponse<String> formVariables(String user, String key) {
        return get(user, "/engine-rest/task/" + task(key).getId() + "/form-variables");
    }

    private Task task(String key) {
        return tasks.createTaskQuery().processInstanceId(order(key)).singleResult();
    }

    /** The id of an order that waits at the task. */
    private String order(String key) {
        return orders.computeIfAbsent(key, missing -> {
            String order = runtime.createProcessInstanceByKey("order-handling")
                    .businessKey("right-" + missing)
                    .setVariable("decision", "take")
                    .startBeforeActivity(missing)
                    .execute()
                    .getId();
            Task task = tasks.createTaskQuery().processInstanceId(order).singleResult();
            tasks.setVariableLocal(task.getId(), "view", BUYER);
            return order;
        });
    }

    private HttpResponse<String> get(String user, String path) {
        return new Browser(port).get(path, Browser.basic(user, user));
    }

    private HttpResponse<String> post(String user, String path, String body) {
        return new Browser(port).post(path, "application/json", body, Browser.basic(user, user));
    }
}
