package ua.sellerdesk.returns.process;

import java.math.BigDecimal;
import java.util.Set;
import org.springframework.stereotype.Component;
import ua.sellerdesk.casework.process.CaseTask;
import ua.sellerdesk.engine.Answers;
import ua.sellerdesk.engine.TaskInputRefused;
import ua.sellerdesk.returns.ReturnDecisions;
import ua.sellerdesk.returns.ReturnFacts;
import ua.sellerdesk.returns.ReturnProcess;
import ua.sellerdesk.returns.Rma;

/** What becomes of the request: the tables advise, a person decides, and says why where they differ. */
@Component
class ResolveReturnTask implements CaseTask<Rma> {

    private final ReturnDecisions decisions;

    ResolveReturnTask(ReturnDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Set<String> keys() {
        return Set.of("resolve-return");
    }

    @Override
    public Set<String> answers() {
        return Set.of(
                ReturnProcess.RESOLUTION,
                ReturnProcess.EXCHANGE_FIRST,
                "refusalReason",
                "overrideReason",
                "compensationAmount",
                "goodsAreHere",
                "returnTtn",
                "lines",
                "receivedOn",
                "boughtForBusiness",
                "document",
                "used",
                "lookKept",
                "defective",
                "listedAs",
                "listConditionMet",
                "soldAsUsed");
    }

    @Override
    public String check(Answers answers, Rma rma, String actor) {
        ReturnFacts facts = facts(answers);
        String resolution =
                answers.oneOf(ReturnProcess.RESOLUTION, "accept", "refuse", "compensate", "exchange", "warranty");
        String override = answers.take("overrideReason");
        String refusal = answers.take("refusalReason");
        boolean first = Boolean.TRUE.equals(answers.flag(ReturnProcess.EXCHANGE_FIRST));
        if (resolution.equals("refuse") && refusal == null) {
            throw new TaskInputRefused("Напишіть покупцеві, чому відмовлено: причину й статтю закону.");
        }
        decisions.quantities(rma, ReturnLines.quantities(answers.json("lines")));
        decisions.resolve(rma, resolution, facts, resolution.equals("refuse") ? refusal : null, override, first);
        if (resolution.equals("compensate")) {
            BigDecimal amount = decisions.compensation(rma, answers.money("compensationAmount"), actor);
            answers.set(ReturnProcess.REFUND_AMOUNT, amount.doubleValue());
            answers.set(
                    ReturnProcess.REFUND_LIMIT,
                    decisions.approvalLimit(rma, amount).doubleValue());
        }
        String ttn = answers.text("returnTtn");
        if (ttn != null) {
            decisions.travelsUnder(rma, actor, ttn);
        }
        if (Boolean.TRUE.equals(answers.flag("goodsAreHere"))) {
            decisions.goodsAreHere(rma);
        }
        answers.remove("lines");
        answers.set(ReturnProcess.EXCHANGE_FIRST, first);
        answers.set(ReturnProcess.GOODS_HERE, decisions.running(rma.key()).goodsHere());
        return words(resolution) + (override == null ? "" : ", попри пораду закону: " + override);
    }

    private static ReturnFacts facts(Answers answers) {
        return new ReturnFacts(
                answers.day("receivedOn"),
                answers.flag("boughtForBusiness"),
                answers.flag("document"),
                answers.flag("used"),
                answers.flag("lookKept"),
                answers.flag("defective"),
                answers.text("listedAs"),
                answers.flag("listConditionMet"),
                answers.flag("soldAsUsed"));
    }

    private static String words(String resolution) {
        return switch (resolution) {
            case "accept" -> "Прийняти повернення";
            case "refuse" -> "Відмовити";
            case "warranty" -> "Передати гарантійній службі";
            case "compensate" -> "Компенсація, товар лишається в покупця";
            default -> "Обміняти";
        };
    }
}
