package ua.sellerdesk.returns.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import ua.sellerdesk.law.ConsumerLaw;
import ua.sellerdesk.law.Verdict;
import ua.sellerdesk.returns.Advice;
import ua.sellerdesk.returns.ReturnLaw;

/** The tables as Sellerdesk deploys them: asked from Java, with other types, and over REST. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:deployed-law;DB_CLOSE_DELAY=-1",
            "spring.profiles.active=demo",
            "sellerdesk.scheduling.enabled=false",
            "camunda.bpm.job-execution.enabled=false",
            "sellerdesk.law.new-consumer-law-from=2027-01-01"
        })
class DeployedLawTest {

    private static final LocalDate START = LocalDate.of(2027, 1, 1);

    @Autowired
    ReturnLaw law;

    @Autowired
    DecisionService decisions;

    @Autowired
    RepositoryService repository;

    @LocalServerPort
    int port;

    @Test
    void keepsTheHistoryOfEachTableForAWhile() {
        List<DecisionDefinition> tables = repository
                .createDecisionDefinitionQuery()
                .latestVersion()
                .decisionRequirementsDefinitionKey("return-eligibility-definitions")
                .list();
        assertThat(tables).hasSize(11).allSatisfy(table -> {
            assertThat(table.getHistoryTimeToLive()).isEqualTo(1095);
            assertThat(table.getResourceName()).isEqualTo("bpmn/return-eligibility.dmn");
        });
    }

    @Test
    void takesTheStartOfTheNewLawFromTheSettings() {
        Advice before =
                law.advise(LawCase.of("base=distance claimed=2026-03-12").asReturn());
        assertThat(before.law()).isEqualTo(ConsumerLaw.LAW_1023_XII);
        Advice between = law.advise(LawCase.of("base=distance sold=2026-12-28 received=2026-12-31 claimed=2027-01-02")
                .asReturn());
        assertThat(between.verdict()).isEqualTo(Verdict.PERSON_DECIDES);
        assertThat(between.readings().values())
                .extracting(Advice::verdict)
                .containsExactly(Verdict.ACCEPT, Verdict.ACCEPT);
    }

    @Test
    void takesDaysAsTextAsLocalDatesAndAsDates() {
        Date midnight = Date.from(START.atStartOfDay(ZoneId.systemDefault()).toInstant());
        Object[] starts = {START.toString(), START, midnight};
        Object[] claims = {"2027-01-01", START, midnight};
        for (int i = 0; i < starts.length; i++) {
            assertThat(lawInForce(starts[i], claims[i])).isEqualTo("unclear");
        }
        assertThat(lawInForce(START, START.minusDays(1))).isEqualTo("1023-XII");
        assertThat(lawInForce(null, START)).isEqualTo("1023-XII");
    }

    private Object lawInForce(Object newLawFrom, Object claimedOn) {
        return decisions
                .evaluateDecisionByKey("law-in-force")
                .variables(Variables.createVariables()
                        .putValue("newLawFrom", newLawFrom)
                        .putValue("soldOn", "2026-12-31")
                        .putValue("claimedOn", claimedOn))
                .evaluate()
                .getSingleResult()
                .getEntry("law");
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "andrii"})
    void answersOverRestInPlainValues(String user) throws IOException, InterruptedException {
        JsonNode late = evaluate(user, "return-eligibility", """
                {"consumer": {"value": true}, "channel": {"value": "distance"}, "soldOn": {"value": "2026-03-01"},
                 "claimedOn": {"value": "2026-05-16"}, "newLawFrom": {"value": null}, "daysSinceReceipt": {"value": 75},
                 "information": {"value": "corrected"}, "informationCorrectedOnDay": {"value": 60},
                 "defective": {"value": false}, "onList172": {"value": false}, "used": {"value": false},
                 "lookKept": {"value": true}, "settlementDocument": {"value": null}}""");
        assertThat(late.path("verdict").path("value").asText()).isEqualTo("refuse");
        assertThat(late.path("rule").path("value").asText()).isEqualTo("V-refuse");
        assertThat(late.path("reasonUk").path("value").asText()).isNotBlank();
        JsonNode words = evaluate(user, "return-eligibility", """
                {"channel": {"value": "distance"}, "daysSinceReceipt": {"value": "74"}, "defective": {"value": "false"},
                 "information": {"value": "corrected"}, "informationCorrectedOnDay": {"value": "60"}}""");
        assertThat(words.path("verdict").path("value").asText()).isEqualTo("accept");
        assertThat(words.path("ground").path("value").asText()).isEqualTo("distance-withdrawal");
        JsonNode price = evaluate(user, "refund-price", """
                {"law": {"value": "1023-XII"}, "ground": {"value": "defect"},
                 "pricePaid": {"value": "90.00"}, "priceToday": {"value": "100"}}""");
        assertThat(price.path("price").path("value").asText()).isEqualTo("price-today");
        JsonNode deadline = evaluate(user, "refund-deadline", """
                {"law": {"value": "1023-XII"}, "ground": {"value": "good-quality"},
                 "moneyReceived": {"value": true}, "agreedDay": {"value": "9"}}""");
        assertThat(deadline.path("limitDay").path("value").asInt()).isEqualTo(7);
        assertThat(deadline.path("dueDay").path("value").asInt()).isEqualTo(7);
        assertThat(deadline.path("rule").path("value").asText()).isEqualTo("R-agreed-too-late");
    }

    @Test
    void answersOverRestWhenNothingIsKnown() throws IOException, InterruptedException {
        JsonNode nothing = evaluate("admin", "return-eligibility", "{}");
        assertThat(nothing.path("verdict").path("value").asText()).isEqualTo("ask");
        for (Map.Entry<String, String> other : Map.of(
                        "refund-deadline", "ask", "refund-price", "ask", "refund-form", "ask")
                .entrySet()) {
            assertThat(evaluate("admin", other.getKey(), "{}")
                            .path("verdict")
                            .path("value")
                            .asText())
                    .isEqualTo(other.getValue());
        }
    }

    private JsonNode evaluate(String user, String table, String variables) throws IOException, InterruptedException {
        String credentials = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port
                                        + "/engine-rest/decision-definition/key/" + table + "/evaluate"))
                                .header("Authorization", "Basic " + credentials)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{\"variables\":" + variables + "}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode rows = new ObjectMapper().readTree(answer.body());
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }
}
