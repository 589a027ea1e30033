package ua.sellerdesk.warranty.process;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ua.sellerdesk.casework.process.CaseTask;
import ua.sellerdesk.engine.Answers;
import ua.sellerdesk.engine.TaskInputRefused;
import ua.sellerdesk.warranty.CentreReports;
import ua.sellerdesk.warranty.CentreReports.Ground;
import ua.sellerdesk.warranty.CentreReports.NotUpheld;
import ua.sellerdesk.warranty.Days;
import ua.sellerdesk.warranty.Expertises;
import ua.sellerdesk.warranty.GoodsReception;
import ua.sellerdesk.warranty.RemedyCase;
import ua.sellerdesk.warranty.RepairAgreement;
import ua.sellerdesk.warranty.ServiceOrder;
import ua.sellerdesk.warranty.TakenIn;
import ua.sellerdesk.warranty.WarrantyClaim;
import ua.sellerdesk.warranty.WarrantyProcess;

/** The tasks about the service centre: goods there, what it found, the expert, the repair. */
@Configuration
class CentreTasks {

    /** What a service centre's act tells. */
    private static final Set<String> REPORT = Set.of("findings", "actNumber", "serviceCost", "backOn", "replacedParts");

    @Bean
    CaseTask<WarrantyClaim> sendToServiceCentre(
            CentreReports reports, GoodsReception reception, RepairAgreement repair) {
        return CaseTask.asking(
                Set.of("send-to-service-centre"),
                Set.of(
                        "centre",
                        "centreAddress",
                        "centrePhone",
                        "centreTtn",
                        "sentOn",
                        "expectedOn",
                        "agreedUntil",
                        "completeness",
                        "look"),
                (answers, claim, actor) -> {
                    String centre = must(
                            answers.take("centre"), "Впишіть, хто оглядає товар: сервісний центр або сам магазин.");
                    if (answers.day("agreedUntil") != null) {
                        repair.agreed(claim, answers.day("agreedUntil"));
                    }
                    reception.note(claim, TakenIn.seen(answers.take("completeness"), answers.take("look")), actor);
                    reports.sendToCentre(
                            claim,
                            ServiceOrder.sent(
                                    claim.id(),
                                    centre,
                                    answers.take("centreAddress"),
                                    answers.take("centrePhone"),
                                    today(answers.day("sentOn")),
                                    answers.text("centreTtn"),
                                    answers.day("expectedOn")),
                            actor);
                    return centre;
                });
    }

    @Bean
    CaseTask<WarrantyClaim> recordDiagnosis(CentreReports reports, Expertises expertises) {
        Set<String> names = new HashSet<>(DefectAnswers.NAMES);
        names.addAll(REPORT);
        names.addAll(
                Set.of(WarrantyProcess.DIAGNOSIS, "refusalReason", "refusalGround", "overrideReason", "consentOn"));
        return CaseTask.asking(Set.of("record-diagnosis"), names, (answers, claim, actor) -> {
            String diagnosis = answers.oneOf(WarrantyProcess.DIAGNOSIS, "defect", "repaired", "disputed", "refuse");
            String findings = must(answers.take("findings"), "Напишіть, що встановив сервісний центр.");
            NotUpheld refusal = refusal(answers, diagnosis);
            RemedyCase.Defect defect = DefectAnswers.read(answers);
            reports.found(claim, report(answers, diagnosis, findings));
            reports.diagnosed(claim, diagnosis, findings, defect, refusal);
            if (diagnosis.equals("disputed") && answers.day("consentOn") != null) {
                expertises.consented(claim, answers.day("consentOn"));
            }
            return refusal == null || refusal.override() == null
                    ? findings
                    : findings + " (відмовлено без доказів: " + refusal.override() + ")";
        });
    }

    /** Null where the claim is upheld; whatever was typed leaves the variables either way. */
    private static NotUpheld refusal(Answers answers, String diagnosis) {
        String words = answers.take("refusalReason");
        String override = answers.take("overrideReason");
        if (!diagnosis.equals("refuse")) {
            return null;
        }
        must(words, "Напишіть покупцеві, чому заявку не задоволено: що встановлено й чим доведено.");
        String ground = answers.text("refusalGround") == null
                ? "other"
                : answers.oneOf("refusalGround", "no-defect", "misuse-proved", "other");
        return new NotUpheld(
                words,
                switch (ground) {
                    case "no-defect" -> Ground.NO_DEFECT;
                    case "misuse-proved" -> Ground.MISUSE_PROVED;
                    default -> null;
                },
                override);
    }

    /** Repaired goods are back, unless it is said otherwise. */
    private static ServiceOrder.Report report(Answers answers, String found, String findings) {
        LocalDate told = answers.day("backOn");
        return new ServiceOrder.Report(
                told == null && found.equals("repaired") ? Days.today() : told,
                answers.text("actNumber"),
                answers.money("serviceCost"),
                findings,
                answers.take("replacedParts"));
    }

    @Bean
    CaseTask<WarrantyClaim> arrangeExpertise(Expertises expertises) {
        Set<String> names = Set.of("consentOn", "expert", "expertiseAskedBy", "expertiseQuestion");
        return CaseTask.asking(Set.of("arrange-expertise"), names, (answers, claim, actor) -> {
            String question = answers.take("expertiseQuestion");
            String askedBy = answers.text("expertiseAskedBy") == null
                    ? "shop"
                    : answers.oneOf("expertiseAskedBy", "buyer", "shop");
            String expert = must(answers.take("expert"), "Впишіть, хто проводить експертизу.");
            if (answers.day("consentOn") != null) {
                expertises.consented(claim, answers.day("consentOn"));
            }
            expertises.arranged(claim, expert, askedBy, question, actor);
            return expert;
        });
    }

    @Bean
    CaseTask<WarrantyClaim> recordExpertise(Expertises expertises) {
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
                    expertises.made(
                            claim,
                            expertise,
                            findings,
                            answers.money("expertiseCost"),
                            expertise.equals("misuse") ? refusal : null);
                    return findings;
                });
    }

    @Bean
    CaseTask<WarrantyClaim> recordRepair(CentreReports reports) {
        Set<String> names = new HashSet<>(REPORT);
        names.add(WarrantyProcess.REPAIR_OUTCOME);
        return CaseTask.asking(Set.of("record-repair"), names, (answers, claim, actor) -> {
            String outcome = answers.oneOf(WarrantyProcess.REPAIR_OUTCOME, "repaired", "failed");
            String findings = must(answers.take("findings"), "Напишіть, що зроблено або чому не відремонтовано.");
            reports.found(claim, report(answers, outcome, findings));
            return (outcome.equals("repaired") ? "Відремонтовано: " : "Не відремонтовано: ") + findings;
        });
    }

    static LocalDate today(LocalDate told) {
        return told == null ? Days.today() : told;
    }

    static String must(String text, String sentence) {
        if (text == null) {
            throw new TaskInputRefused(sentence);
        }
        return text;
    }
}
