package ua.sellerdesk.warranty.process;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ua.sellerdesk.casework.process.CaseTask;
import ua.sellerdesk.engine.Answers;
import ua.sellerdesk.warranty.ClaimEndings;
import ua.sellerdesk.warranty.ClaimTurns;
import ua.sellerdesk.warranty.HandOver;
import ua.sellerdesk.warranty.HandOver.HandedBack;
import ua.sellerdesk.warranty.Loaners;
import ua.sellerdesk.warranty.RemedyChoice;
import ua.sellerdesk.warranty.RunningClaims;
import ua.sellerdesk.warranty.WarrantyClaim;
import ua.sellerdesk.warranty.WarrantyProcess;

/** The tasks about the buyer: other goods, a loaner, the goods back, whether they work. */
@Configuration
class BuyerTasks {

    private static final Set<String> HAND_BACK =
            Set.of("handBackTtn", "handedBackOn", "loanerBack", "loanerState", "buyerWords");

    @Bean
    CaseTask<WarrantyClaim> followUpReferral(ClaimTurns turns) {
        return CaseTask.asking(
                Set.of("follow-up-referral"), Set.of("referralOutcome", "note"), (answers, claim, actor) -> {
                    String note = answers.take("note");
                    if (answers.oneOf("referralOutcome", "helped", "not-helped").equals("not-helped")) {
                        turns.notHelped(claim);
                    }
                    return note;
                });
    }

    @Bean
    CaseTask<WarrantyClaim> replaceItem(RemedyChoice choice) {
        return CaseTask.asking(Set.of("replace-item"), Set.of("replacementSerial"), (answers, claim, actor) -> {
            String serial = answers.take("replacementSerial");
            choice.replaced(claim, serial);
            return serial == null ? null : "Серійний номер нового товару: " + serial;
        });
    }

    @Bean
    CaseTask<WarrantyClaim> handBack(HandOver handOver) {
        return CaseTask.asking(Set.of("hand-back"), HAND_BACK, (answers, claim, actor) -> {
            HandedBack told = handedBack(answers);
            handOver.handedBack(claim, told, actor);
            answers.set(WarrantyProcess.GOODS_HERE, false);
            return told.ttn() == null ? "Видано в магазині" : "Надіслано, ТТН " + told.ttn();
        });
    }

    @Bean
    CaseTask<WarrantyClaim> handBackWithdrawn(HandOver handOver, RunningClaims claims, ClaimEndings endings) {
        return CaseTask.asking(Set.of("hand-back-withdrawn"), HAND_BACK, (answers, claim, actor) -> {
            handOver.handedBackUnrepaired(claim, handedBack(answers), actor);
            endings.handedBackUnrepaired(claims.of(claim.key()));
            return "Видано без ремонту";
        });
    }

    private static HandedBack handedBack(Answers answers) {
        return new HandedBack(
                CentreTasks.today(answers.day("handedBackOn")),
                answers.text("handBackTtn"),
                Boolean.TRUE.equals(answers.flag("loanerBack")),
                answers.take("loanerState"),
                answers.take("buyerWords"));
    }

    @Bean
    CaseTask<WarrantyClaim> confirmHandBack(ClaimEndings endings, ClaimTurns turns) {
        return CaseTask.asking(
                Set.of("confirm-hand-back"), Set.of("buyerConfirms", "note"), (answers, claim, actor) -> {
                    String note = answers.take("note");
                    if (answers.oneOf("buyerConfirms", "yes", "no").equals("yes")) {
                        endings.end(claim);
                    } else {
                        turns.again(claim);
                    }
                    return note;
                });
    }

    @Bean
    CaseTask<WarrantyClaim> markClaimRefused(ClaimEndings endings) {
        return CaseTask.asking(Set.of("mark-claim-refused"), Set.of(), (answers, claim, actor) -> {
            answers.set(WarrantyProcess.GOODS_HERE, endings.refusedByHand(claim));
            return null;
        });
    }

    @Bean
    CaseTask<WarrantyClaim> supplyLoaner(Loaners loaners) {
        return CaseTask.asking(
                Set.of("supply-loaner"),
                Set.of("loanerDecision", "loanerItem", "loanerSuppliedOn", "loanerRefusal"),
                (answers, claim, actor) -> {
                    String item = answers.take("loanerItem");
                    String why = answers.take("loanerRefusal");
                    if (answers.oneOf("loanerDecision", "given", "refused").equals("given")) {
                        CentreTasks.must(item, "Впишіть, що саме видано на час ремонту.");
                        loaners.supplied(claim, item, CentreTasks.today(answers.day("loanerSuppliedOn")));
                        return item;
                    }
                    CentreTasks.must(why, "Напишіть, чому товар на час ремонту не видано: кожен день коштує 1 % ціни.");
                    loaners.refused(claim, why);
                    return "Не видано: " + why;
                });
    }
}
