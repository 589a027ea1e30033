package ua.sellerdesk.warranty.process;

import java.util.Set;
import org.springframework.stereotype.Component;
import ua.sellerdesk.casework.process.CaseTask;
import ua.sellerdesk.engine.Answers;
import ua.sellerdesk.engine.TaskInputRefused;
import ua.sellerdesk.warranty.ClaimAssessment;
import ua.sellerdesk.warranty.GoodsReception;
import ua.sellerdesk.warranty.RepairAgreement;
import ua.sellerdesk.warranty.RunningClaims;
import ua.sellerdesk.warranty.TakenIn;
import ua.sellerdesk.warranty.ToldFacts;
import ua.sellerdesk.warranty.WarrantyCase.Misuse;
import ua.sellerdesk.warranty.WarrantyClaim;
import ua.sellerdesk.warranty.WarrantyProcess;

/** Who serves the claim: the tables advise, a person decides, and says why where they differ. */
@Component
class AssessClaimTask implements CaseTask<WarrantyClaim> {

    private static final int LONGEST_OFFICIAL = 300;

    private final RunningClaims claims;
    private final ClaimAssessment decisions;
    private final GoodsReception reception;
    private final RepairAgreement repair;

    AssessClaimTask(RunningClaims claims, ClaimAssessment decisions, GoodsReception reception, RepairAgreement repair) {
        this.claims = claims;
        this.decisions = decisions;
        this.reception = reception;
        this.repair = repair;
    }

    @Override
    public Set<String> keys() {
        return Set.of("assess-claim");
    }

    @Override
    public Set<String> answers() {
        return Set.of(
                WarrantyProcess.ASSESSMENT,
                "serial",
                "quantity",
                "refusalReason",
                "overrideReason",
                "goodsAreHere",
                "completeness",
                "look",
                "goodsTtn",
                "agreedUntil",
                "receivedOn",
                "discoveredOn",
                "boughtForBusiness",
                "document",
                "passport",
                "documentsAsked",
                "warrantyMonths",
                "partWarrantyMonths",
                "soldAsUsed",
                "commission",
                "sellerConsents",
                "misuse",
                "earlierCause",
                "inReasonableTime",
                "bulky",
                "weightKg",
                "officialService");
    }

    @Override
    public String check(Answers answers, WarrantyClaim claim, String actor) {
        String assessment = answers.oneOf(WarrantyProcess.ASSESSMENT, "accept", "official-service", "refuse");
        String override = answers.take("overrideReason");
        String refusal = answers.take("refusalReason");
        TakenIn seen = TakenIn.seen(answers.take("completeness"), answers.take("look"));
        decisions.about(claim, answers.take("serial"), answers.integer("quantity"), facts(answers, claim));
        reception.note(claims.of(claim.key()), seen, actor);
        decisions.assess(claim, assessment, refusal, override);
        if (assessment.equals("accept")) {
            if (answers.text("goodsTtn") != null) {
                decisions.travelsUnder(claim, actor, answers.text("goodsTtn"));
            }
            if (answers.day("agreedUntil") != null) {
                repair.agreed(claim, answers.day("agreedUntil"));
            }
            if (Boolean.TRUE.equals(answers.flag("goodsAreHere"))) {
                decisions.goodsAreHere(claim, actor);
            }
        }
        answers.set(WarrantyProcess.GOODS_HERE, claims.of(claim.key()).goodsHere());
        return words(assessment) + (override == null ? "" : ", попри пораду закону: " + override);
    }

    private static ToldFacts facts(Answers answers, WarrantyClaim claim) {
        String official = answers.text("officialService");
        if (official != null && official.length() > LONGEST_OFFICIAL) {
            throw new TaskInputRefused(
                    "Назва й адреса офіційного сервісу задовгі: до " + LONGEST_OFFICIAL + " знаків.");
        }
        return new ToldFacts(
                answers.day("receivedOn"),
                answers.day("discoveredOn"),
                answers.flag("boughtForBusiness"),
                answers.flag("document"),
                answers.flag("passport"),
                answers.flag("documentsAsked"),
                months(answers, "warrantyMonths"),
                months(answers, "partWarrantyMonths"),
                answers.flag("soldAsUsed"),
                answers.flag("commission"),
                answers.flag("sellerConsents"),
                misuse(answers.text("misuse")),
                answers.flag("earlierCause"),
                answers.flag("inReasonableTime"),
                answers.flag("bulky"),
                answers.number("weightKg"),
                claim.facts().defect(),
                official == null ? claim.facts().official() : official);
    }

    private static Integer months(Answers answers, String name) {
        Integer months = answers.integer(name);
        if (months != null && (months < 0 || months > 600)) {
            throw new TaskInputRefused("Гарантія – від 0 (не встановлено) до 600 місяців.");
        }
        return months;
    }

    private static Misuse misuse(String told) {
        try {
            return Misuse.of(told);
        } catch (IllegalArgumentException unknown) {
            throw new TaskInputRefused("Порушення правил користування: оберіть одну з відповідей форми.");
        }
    }

    private static String words(String assessment) {
        return switch (assessment) {
            case "accept" -> "Обслуговує магазин";
            case "official-service" -> "Обслуговує офіційний сервіс бренду";
            default -> "Відмовити";
        };
    }
}
