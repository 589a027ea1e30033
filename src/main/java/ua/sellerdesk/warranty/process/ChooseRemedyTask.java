package ua.sellerdesk.warranty.process;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import ua.sellerdesk.casework.process.CaseTask;
import ua.sellerdesk.casework.process.TermTimers;
import ua.sellerdesk.engine.Answers;
import ua.sellerdesk.warranty.Remedy;
import ua.sellerdesk.warranty.RemedyChoice;
import ua.sellerdesk.warranty.RepairAgreement;
import ua.sellerdesk.warranty.Replacement;
import ua.sellerdesk.warranty.RunningClaims;
import ua.sellerdesk.warranty.WarrantyClaim;
import ua.sellerdesk.warranty.WarrantyProcess;

/** What the buyer chooses among what the law gives. */
@Component
class ChooseRemedyTask implements CaseTask<WarrantyClaim> {

    private static final Map<String, Remedy> REMEDIES = Map.of(
            "repair", Remedy.REPAIR,
            "replacement", Remedy.REPLACEMENT,
            "refund", Remedy.REFUND,
            "price-cut", Remedy.PRICE_CUT,
            "repair-costs", Remedy.REPAIR_COSTS);

    private final RunningClaims claims;
    private final RemedyChoice choice;
    private final RepairAgreement repair;

    ChooseRemedyTask(RunningClaims claims, RemedyChoice choice, RepairAgreement repair) {
        this.claims = claims;
        this.choice = choice;
        this.repair = repair;
    }

    @Override
    public Set<String> keys() {
        return Set.of("choose-remedy");
    }

    @Override
    public Set<String> answers() {
        Set<String> names = new HashSet<>(DefectAnswers.NAMES);
        names.addAll(Set.of(
                WarrantyProcess.REMEDY,
                "remedyAmount",
                "askedOn",
                "inStock",
                "checkNeeded",
                "agreedUntil",
                "overrideReason"));
        return names;
    }

    @Override
    public String check(Answers answers, WarrantyClaim claim, String actor) {
        Remedy remedy = REMEDIES.get(
                answers.oneOf(WarrantyProcess.REMEDY, "repair", "replacement", "refund", "price-cut", "repair-costs"));
        String override = answers.take("overrideReason");
        // with other goods it is their check that was agreed on, not the repair
        boolean replacement = remedy == Remedy.REPLACEMENT;
        if (answers.day("agreedUntil") != null && !replacement) {
            repair.agreed(claim, answers.day("agreedUntil"));
        }
        LocalDate due = choice.choose(
                claims.of(claim.key()),
                remedy,
                DefectAnswers.read(answers),
                answers.money("remedyAmount"),
                new Replacement(
                        answers.day("askedOn"),
                        answers.flag("inStock"),
                        answers.flag("checkNeeded"),
                        replacement ? answers.day("agreedUntil") : null),
                override);
        answers.set(WarrantyProcess.REPLACE_BY, TermTimers.ahead(due));
        return remedy.words() + (override == null ? "" : ", попри пораду закону: " + override);
    }
}
