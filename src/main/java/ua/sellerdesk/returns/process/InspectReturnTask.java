package ua.sellerdesk.returns.process;

import java.math.BigDecimal;
import java.util.Set;
import org.springframework.stereotype.Component;
import ua.sellerdesk.casework.process.CaseTask;
import ua.sellerdesk.engine.Answers;
import ua.sellerdesk.engine.TaskInputRefused;
import ua.sellerdesk.returns.Inspection;
import ua.sellerdesk.returns.ReturnDecisions;
import ua.sellerdesk.returns.ReturnProcess;
import ua.sellerdesk.returns.Rma;

/** What came back, line by line: where the goods go, and what goes back to the buyer. */
@Component
class InspectReturnTask implements CaseTask<Rma> {

    private final ReturnDecisions decisions;

    InspectReturnTask(ReturnDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Set<String> keys() {
        return Set.of("inspect-return");
    }

    @Override
    public Set<String> answers() {
        return Set.of("inspection", "lines", "shippingRefund", "refusalReason", "notHereReason");
    }

    @Override
    public String check(Answers answers, Rma rma, String actor) {
        String inspection = answers.oneOf("inspection", "accept", "refuse", "warranty", "not-here");
        if (inspection.equals("refuse")) {
            String reason = answers.take("refusalReason");
            if (reason == null) {
                throw new TaskInputRefused("Напишіть покупцеві, чому товар не прийнято.");
            }
            decisions.notAccepted(rma, reason);
            return "Товар не прийнято: " + reason;
        }
        if (inspection.equals("not-here")) {
            String why = answers.take("notHereReason");
            if (why == null) {
                throw new TaskInputRefused("Напишіть, чому товар вважали отриманим і де його шукати.");
            }
            decisions.notHere(rma, why);
            return "Товару ще немає: " + why;
        }
        if (inspection.equals("warranty")) {
            return "Передати гарантійній службі";
        }
        BigDecimal shipping = answers.money("shippingRefund");
        BigDecimal amount =
                decisions.inspected(rma, new Inspection(ReturnLines.inspected(answers.json("lines")), shipping), actor);
        answers.remove("lines");
        answers.set(ReturnProcess.REFUND_AMOUNT, amount.doubleValue());
        answers.set(
                ReturnProcess.REFUND_LIMIT, decisions.approvalLimit(rma, amount).doubleValue());
        return "До повернення " + amount.toPlainString() + " грн";
    }
}
