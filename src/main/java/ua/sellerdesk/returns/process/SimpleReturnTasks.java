package ua.sellerdesk.returns.process;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ua.sellerdesk.casework.ParcelNumber;
import ua.sellerdesk.casework.process.CaseTask;
import ua.sellerdesk.engine.TaskInputRefused;
import ua.sellerdesk.returns.ReturnDecisions;
import ua.sellerdesk.returns.ReturnEndings;
import ua.sellerdesk.returns.ReturnProcess;
import ua.sellerdesk.returns.Rma;

/** The tasks that ask for little. */
@Configuration
class SimpleReturnTasks {

    @Bean
    CaseTask<Rma> approveRefund(ReturnDecisions decisions) {
        return CaseTask.asking(
                Set.of("approve-refund"), Set.of("approval", "approvalComment"), (answers, rma, actor) -> {
                    String comment = answers.take("approvalComment");
                    if (answers.oneOf("approval", "approve", "reject").equals("approve")) {
                        decisions.approvedBy(rma, actor);
                        return comment;
                    }
                    if (comment == null) {
                        throw new TaskInputRefused(
                                "Напишіть, чому суму не погоджено: повернення вирішуватимуть знову.");
                    }
                    decisions.notApproved(rma, comment);
                    return "Не погоджено: " + comment;
                });
    }

    @Bean
    CaseTask<Rma> refundReturnByHand(ReturnDecisions decisions) {
        return CaseTask.asking(Set.of("refund-return-by-hand"), Set.of("refundDocument"), (answers, rma, actor) -> {
            String document = answers.take("refundDocument");
            if (document == null) {
                throw new TaskInputRefused("Впишіть номер платіжного документа, за яким повернуто кошти.");
            }
            decisions.refundedBy(rma, document);
            return "Кошти повернуто, документ " + document;
        });
    }

    @Bean
    CaseTask<Rma> sendReplacement(ReturnDecisions decisions) {
        return CaseTask.asking(
                Set.of("send-replacement", "send-replacement-first"),
                Set.of("replacementTtn", "differenceDocument"),
                (answers, rma, actor) -> {
                    String ttn = answers.text("replacementTtn");
                    String difference = answers.take("differenceDocument");
                    decisions.replacedBy(rma, ttn, difference);
                    answers.set(ReturnProcess.REPLACEMENT_SENT, true);
                    return (ttn == null ? "Інший товар видано в магазині" : "Інший товар надіслано, ТТН " + ttn)
                            + (difference == null ? "" : "; різниця в ціні: " + difference);
                });
    }

    @Bean
    CaseTask<Rma> markRequest(ReturnEndings endings) {
        return CaseTask.asking(Set.of("mark-request"), Set.of(), (answers, rma, actor) -> {
            answers.set(ReturnProcess.GOODS_TO_SEND_BACK, endings.closedByHand(rma.key()));
            return null;
        });
    }

    @Bean
    CaseTask<Rma> sendGoodsBack(ReturnEndings endings) {
        return CaseTask.asking(
                Set.of("send-goods-back", "send-withdrawn-goods-back"),
                Set.of("goodsBackTtn"),
                (answers, rma, actor) -> {
                    String typed = answers.text("goodsBackTtn");
                    String ttn = typed == null
                            ? null
                            : ParcelNumber.read(typed)
                                    .orElseThrow(() ->
                                            new TaskInputRefused("Це не схоже на номер посилки: перевірте його."));
                    endings.goodsSentBack(rma.key(), ttn, actor);
                    return ttn == null ? "Товар віддано покупцеві в магазині" : "Товар надіслано покупцеві, ТТН " + ttn;
                });
    }

    @Bean
    CaseTask<Rma> markNeverSent(ReturnEndings endings) {
        return CaseTask.asking(Set.of("mark-never-sent"), Set.of(), (answers, rma, actor) -> {
            endings.neverSentByHand(rma.key());
            return null;
        });
    }
}
