package ua.sellerdesk.warranty.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import ua.sellerdesk.law.ConsumerLaw;
import ua.sellerdesk.law.Verdict;
import ua.sellerdesk.warranty.CoverAdvice;
import ua.sellerdesk.warranty.WarrantyLaw;

/** The tables as Sellerdesk deploys them. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:deployed-warranty-law;DB_CLOSE_DELAY=-1",
            "spring.profiles.active=demo",
            "sellerdesk.scheduling.enabled=false",
            "camunda.bpm.job-execution.enabled=false",
            "sellerdesk.law.new-consumer-law-from=2027-01-01"
        })
class DeployedWarrantyLawTest {

    private static final LocalDate LAST = LocalDate.of(2027, 3, 2);

    @Autowired
    WarrantyLaw law;

    @Autowired
    DecisionService decisions;

    @Autowired
    RepositoryService repository;

    @ParameterizedTest
    @CsvSource({"warranty-cover, 11", "warranty-remedy, 9"})
    void keepTheirHistoryForAWhile(String file, int tables) {
        assertThat(repository
                        .createDecisionDefinitionQuery()
                        .latestVersion()
                        .decisionRequirementsDefinitionKey(file + "-definitions")
                        .list())
                .hasSize(tables)
                .allSatisfy(table -> {
                    assertThat(table.getHistoryTimeToLive()).isEqualTo(1095);
                    assertThat(table.getResourceName()).isEqualTo("bpmn/" + file + ".dmn");
                });
    }

    @Test
    void takeTheStartOfTheNewLawFromTheSettings() {
        CoverAdvice before = law.cover(ClaimCase.of("base=sent").asClaim());
        assertThat(before.law()).isEqualTo(ConsumerLaw.LAW_1023_XII);
        assertThat(before.verdict()).isEqualTo(Verdict.ACCEPT);
        CoverAdvice between = law.cover(
                ClaimCase.of("base=sent claimed=2027-03-03 earlier=no").asClaim());
        assertThat(between.verdict()).isEqualTo(Verdict.PERSON_DECIDES);
        assertThat(between.readings().values())
                .extracting(CoverAdvice::verdict)
                .containsExactly(Verdict.REFUSE, Verdict.PERSON_DECIDES);
    }

    @Test
    void takeDaysAsTextAsLocalDatesAndAsDates() {
        assertThat(term(LAST.toString(), LAST.toString())).isEqualTo("WT-within");
        assertThat(term(LAST, LAST)).isEqualTo("WT-within");
        assertThat(term(midnight(LAST), midnight(LAST))).isEqualTo("WT-within");
        assertThat(term(LAST, LAST.plusDays(1))).isEqualTo("WT-over");
        assertThat(term(midnight(LAST), LAST.plusDays(1).toString())).isEqualTo("WT-over");
    }

    @Test
    void askForDocumentsFirstWhenNothingButTheLawIsKnown() {
        assertThat(decisions
                        .evaluateDecisionByKey("warranty-cover")
                        .variables(Variables.createVariables().putValue("law", "1023-XII"))
                        .evaluate()
                        .getSingleResult()
                        .<String>getEntry("rule"))
                .isEqualTo("WC-ask-documents");
    }

    private String term(Object last, Object claimed) {
        return decisions
                .evaluateDecisionByKey("warranty-term")
                .variables(Variables.createVariables()
                        .putValue("law", "1023-XII")
                        .putValue("warrantySet", true)
                        .putValue("warrantyLastDay", last)
                        .putValue("claimedOn", claimed))
                .evaluate()
                .getSingleResult()
                .getEntry("termRule");
    }

    private static Date midnight(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }
}
