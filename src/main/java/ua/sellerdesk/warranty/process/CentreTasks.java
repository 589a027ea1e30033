package ua.sellerdesk.warranty.process;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ua.sellerdesk.casework.process.CaseTask;
import ua.sellerdesk.engine.Answers;
import ua.sellerdesk.engine.TaskInputRefused;
import ua.sellerdesk.warranty.ClaimDecisions;
import ua.sellerdesk.warranty.RemedyCase;
import ua.sellerdesk.warranty.ServiceOrder;
import ua.sellerdesk.warranty.WarrantyClaim;
import ua.sellerdesk.warranty.WarrantyProcess;

/** The tasks about the service centre: goods there, what it found, the expert, the repair. */
@Configuration
class CentreTasks {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    @Bean
    CaseTask<WarrantyClaim> sendToServiceCentre(ClaimDecisions decisions) {
        return CaseTask.asking(
                Set.of("send-to-service-centre"),
                Set.of("centre", "centreAddress", "centrePhone", "centreTtn", "sentOn", "expectedOn", "agreedUntil"),
                (answers, claim, actor) -> {
                    String centre = must(
                            answers.take("centre"), "Впишіть, хто оглядає товар: сервісний центр або сам магазин.");
                    if (answers.day("agreedUntil") != null) {
                        decisions.agreed(claim, answers.day("agreedUntil"));
                    }
                    decisions.sendToCentre(
                            claim,
                            new ServiceOrder(
                                    0,
                                    claim.id(),
                                    centre,
                                    answers.take("centreAddress"),
                                    answers.take("centrePhone"),
                                    today(answers.day("sentOn")),
                                    answers.text("centreTtn"),
                                    answers.day("expectedOn"),
                                    null,
                                    null,
                                    null,
                                    null),
                            actor);
                    return centre;
                });
    }

    @Bean
    CaseTask<WarrantyClaim> recordDiagnosis(ClaimDecisions decisions) {
        Set<String> names = new HashSet<>(DefectAnswers.NAMES);
        names.addAll(Set.of(
                WarrantyProcess.DIAGNOSIS,
                "findings",
                "actNumber",
                "serviceCost",
                "backOn",
                "refusalReason",
                "consentOn"));
        return CaseTask.asking(Set.of("record-diagnosis"), names, (answers, claim, actor) -> {
            String diagnosis = answers.oneOf(WarrantyProcess.DIAGNOSIS, "defect", "repaired", "disputed", "refuse");
            String findings = must(answers.take("findings"), "Напишіть, що встановив сервісний центр.");
            String refusal = answers.take("refusalReason");
            if (diagnosis.equals("refuse")) {
                must(refusal, "Напишіть покупцеві, чому заявку не задоволено: що встановлено й чим доведено.");
            }
            RemedyCase.Defect defect = DefectAnswers.read(answers);
            decisions.found(
                    claim, back(answers, diagnosis), answers.text("actNumber"), answers.money("serviceCost"), findings);
            decisions.diagnosed(claim, diagnosis, findings, defect, diagnosis.equals("refuse") ? refusal : null);
            if (diagnosis.equals("disputed") && answers.day("consentOn") != null) {
                decisions.consented(claim, answers.day("consentOn"));
            }
            return findings;
        });
    }

    /** Repaired goods are back, unless it is said otherwise. */
    private static LocalDate back(Answers answers, String diagnosis) {
        LocalDate told = answers.day("backOn");
        return told == null && diagnosis.equals("repaired") ? LocalDate.now(KYIV) : told;
    }

    @Bean
    CaseTask<WarrantyClaim> arrangeExpertise(ClaimDecisions decisions) {
        return CaseTask.asking(Set.of("arrange-expertise"), Set.of("consentOn", "expert"), (answers, claim, actor) -> {
            String expert = must(answers.take("expert"), "Впишіть, хто проводить експертизу.");
            if (answers.day("consentOn") != null) {
                decisions.consented(claim, answers.day("consentOn"));
            }
            decisions.expertiseArranged(decisions.running(claim.key()), expert);
            return expert;
        });
    }

    @Bean
    CaseTask<WarrantyClaim> recordExpertise(ClaimDecisions decisions) {
        return CaseTask.asking(
                Set.of("record-expertise"),
                Set.of(WarrantyProcess.EXPERTISE, "findings", "expertiseCost", "refusalReason"),
                (answers, claim, actor) -> {
                    String expertise = answers.oneOf(WarrantyProcess.EXPERTISE, "defect", "not-found", "misuse");
                    String findings = must(answers.take("findings"), "Напишіть, що встановив експерт.");
                    String refusal = answers.take("refusalReason");
                    if (expertise.equals("misuse")) {
                        must(refusal, "Напишіть покупцеві, яке порушення доведено й хто оплачує експертизу.");
                    }
                    decisions.expertiseMade(
                            claim,
                            expertise,
                            findings,
                            answers.money("expertiseCost"),
                            expertise.equals("misuse") ? refusal : null);
                    return findings;
                });
    }

    @Bean
    CaseTask<WarrantyClaim> recordRepair(ClaimDecisions decisions) {
        return CaseTask.asking(
                Set.of("record-repair"),
                Set.of(WarrantyProcess.REPAIR_OUTCOME, "findings", "actNumber", "serviceCost", "backOn"),
                (answers, claim, actor) -> {
                    String outcome = answers.oneOf(WarrantyProcess.REPAIR_OUTCOME, "repaired", "failed");
                    String findings =
                            must(answers.take("findings"), "Напишіть, що зроблено або чому не відремонтовано.");
                    decisions.found(
                            claim,
                            back(answers, outcome),
                            answers.text("actNumber"),
                            answers.money("serviceCost"),
                            findings);
                    return (outcome.equals("repaired") ? "Відремонтовано: " : "Не відремонтовано: ") + findings;
                });
    }

    static LocalDate today(LocalDate told) {
        return told == null ? LocalDate.now(KYIV) : told;
    }

    static String must(String text, String sentence) {
        if (text == null) {
            throw new TaskInputRefused(sentence);
        }
        return text;
    }
}
