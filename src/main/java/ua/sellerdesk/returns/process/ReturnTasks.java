package ua.sellerdesk.returns.process;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import ua.sellerdesk.engine.ProcessOwner;
import ua.sellerdesk.engine.TaskFilterSource;
import ua.sellerdesk.returns.ReturnProcess;

/** Who works on the returns' tasks, and where in Tasklist they find them. */
@Component
class ReturnTasks implements ProcessOwner, TaskFilterSource {

    @Override
    public Set<String> processKeys() {
        return ReturnProcess.KEYS;
    }

    @Override
    public List<String> groups() {
        return List.of("returns", "warehouse", "supervisors");
    }

    @Override
    public Set<String> notInHistory() {
        return Set.of(
                "orderNumber",
                "goods",
                "requestKind",
                "refundBy",
                "refusalReason",
                "overrideReason",
                "approvalComment",
                "refundDocument",
                "differenceDocument",
                "lines",
                "notHereReason",
                "goodsBackTtn");
    }

    @Override
    public List<Shelf> shelves() {
        return List.of(
                new Shelf(
                        "New returns",
                        "Speak with the buyer, decide",
                        42,
                        "#7a4fb0",
                        List.of("resolve-return", "mark-accepted", "mark-never-sent", "mark-request")),
                new Shelf(
                        "Returned goods",
                        "Inspect, approve, pay back, replace",
                        44,
                        "#a8527a",
                        List.of(
                                "inspect-return",
                                "approve-refund",
                                "refund-return-by-hand",
                                "send-replacement",
                                "send-replacement-first",
                                "send-goods-back",
                                "send-withdrawn-goods-back")));
    }

    @Override
    public List<CardVariable> card() {
        return List.of(
                new CardVariable("orderNumber", "Order"),
                new CardVariable("goods", "Goods"),
                new CardVariable("requestKind", "Kind"),
                new CardVariable("refundBy", "Money by"));
    }
}
