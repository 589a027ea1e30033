package ua.sellerdesk.order.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import ua.sellerdesk.engine.Answers;
import ua.sellerdesk.engine.ModelWords;
import ua.sellerdesk.order.BuyerNews;
import ua.sellerdesk.order.OrderRefunds;
import ua.sellerdesk.order.OrderShipping;
import ua.sellerdesk.order.OrderWork;
import ua.sellerdesk.order.Refusals;

/** The delegates of the models, by the name the models call them. */
@Configuration(proxyBeanMethods = false)
class OrderSteps {

    private final OrderWork work;
    private final BuyerNews buyer;
    private final OrderShipping shipping;
    private final OrderRefunds refunds;
    private final Refusals refusals;

    OrderSteps(OrderWork work, BuyerNews buyer, OrderShipping shipping, OrderRefunds refunds, Refusals refusals) {
        this.work = work;
        this.buyer = buyer;
        this.shipping = shipping;
        this.refunds = refunds;
        this.refusals = refusals;
    }

    @Bean
    JavaDelegate notifySales() {
        return step((order, e) -> work.noticeReceived(order));
    }

    @Bean
    JavaDelegate takeOrder() {
        return step((order, e) -> work.take(order));
    }

    @Bean
    JavaDelegate tellBuyerTaken() {
        return step((order, e) -> buyer.taken(order));
    }

    @Bean
    JavaDelegate pushEdits() {
        return step((order, e) -> work.pushEdits(order));
    }

    @Bean
    JavaDelegate confirmData() {
        return step((order, e) -> work.confirmData(order));
    }

    @Bean
    JavaDelegate planCall() {
        return step((order, e) -> work.planCall(order));
    }

    @Bean
    JavaDelegate requestPayment() {
        return step((order, e) -> work.requestPayment(order));
    }

    @Bean
    JavaDelegate chooseCarrier() {
        return step((order, e) -> e.setVariable("shippingWay", shipping.way(order)));
    }

    @Bean
    JavaDelegate createWaybill() {
        return step((order, e) -> e.setVariable("ttn", shipping.createWaybill(order)));
    }

    @Bean
    JavaDelegate announceWaybill() {
        return step((order, e) -> work.announceWaybill(order, ttn(order, e)));
    }

    @Bean
    JavaDelegate markHandedOver() {
        return step((order, e) -> {
            // the marketplace first: a number that it does not take must not cost the waybill we have
            String ttn = ttn(order, e);
            if (Boolean.TRUE.equals(e.getVariable("parcelChanged"))) {
                shipping.updateWaybill(order);
                e.setVariable("parcelChanged", false);
            }
            work.markHandedOver(order, ttn);
            shipping.recordTtn(order, ttn);
            shipping.handedOver(order);
        });
    }

    @Bean
    JavaDelegate tellBuyerHandedOver() {
        return step((order, e) ->
                buyer.handedOver(order, LocalDate.parse((String) e.getVariable("handedOverOn")), ttn(order, e)));
    }

    @Bean
    JavaDelegate tellBuyerWaiting() {
        return step((order, e) -> buyer.waiting(order, ProcessMoments.lastFreeDay(e)));
    }

    @Bean
    JavaDelegate completeOrder() {
        return step((order, e) -> work.complete(order));
    }

    @Bean
    JavaDelegate replaceTtn() {
        return step((order, e) -> {
            String ttn = (String) e.getVariable("ttn");
            work.replaceTtn(order, ttn);
            shipping.recordTtn(order, ttn);
            shipping.handedOver(order);
        });
    }

    @Bean
    JavaDelegate tellBuyerNumberChanged() {
        return step((order, e) -> buyer.renumbered(order, ttn(order, e)));
    }

    @Bean
    JavaDelegate prolongStorage() {
        return step((order, e) -> shipping.prolongStorage(order));
    }

    @Bean
    JavaDelegate recallParcel() {
        return step((order, e) -> {
            shipping.recall(order);
            e.setVariable("recallResult", "recalled");
        });
    }

    @Bean
    JavaDelegate closeShipment() {
        return step((order, e) -> shipping.close(order));
    }

    @Bean
    JavaDelegate noteCashPaidOut() {
        return step((order, e) -> work.record(order, "carrier", "Гроші за товар виплачено продавцеві", null));
    }

    @Bean
    JavaDelegate markLost() {
        return step((order, e) -> {
            work.markLost(order);
            shipping.close(order);
        });
    }

    @Bean
    JavaDelegate markNotCollected() {
        return step((order, e) -> work.markNotCollected(
                order, Stream.of("refusal", "deliveryResult").anyMatch(name -> "refused".equals(e.getVariable(name)))));
    }

    @Bean
    JavaDelegate tellBuyerCourierTime() {
        return step((order, e) -> buyer.visitAgreed(
                order,
                LocalDate.parse((String) e.getVariable("deliverOn")),
                (String) e.getVariable("deliverFrom"),
                (String) e.getVariable("deliverTo")));
    }

    @Bean
    JavaDelegate markInDelivery() {
        return step((order, e) -> work.markInDelivery(order));
    }

    @Bean
    JavaDelegate cancelOrder() {
        return step((order, e) -> work.cancel(
                order,
                status(e),
                (String) e.getVariable("sellerComment"),
                Answers.whole(e.getVariable("duplicateOf"))));
    }

    @Bean
    JavaDelegate tellBuyerCancelled() {
        return step((order, e) -> buyer.cancelled(order, status(e)));
    }

    @Bean
    JavaDelegate recordCancellation() {
        return step((order, e) -> work.recordCancellation(order));
    }

    @Bean
    JavaDelegate followMarketplace() {
        return step((order, e) -> work.followMarketplace(order));
    }

    @Bean
    JavaDelegate assessUndo() {
        return step((order, e) -> {
            e.setVariable("parcelHandedOver", shipping.isHandedOver(order));
            e.setVariable("refundDue", work.refundDue(order));
        });
    }

    @Bean
    JavaDelegate cancelWaybill() {
        return step((order, e) -> shipping.cancel(order));
    }

    @Bean
    JavaDelegate refundPayment() {
        return step((order, e) -> refunds.refund(order, work.round(order)));
    }

    @Bean
    JavaDelegate notifyOverdue(@Lazy TaskService tasks, ModelWords words) {
        return step((order, e) -> {
            for (Task task : tasks.createTaskQuery()
                    .processInstanceBusinessKey(e.getProcessBusinessKey())
                    .dueBefore(ClockUtil.getCurrentTime())
                    .list()) {
                work.tellPeople("supervisors", "task-overdue", order, Map.of("task", words.ukrainian(task.getName())));
            }
        });
    }

    private JavaDelegate step(OrderStep.Work step) {
        return new OrderStep(refusals, step);
    }

    private static int status(DelegateExecution e) {
        return Answers.whole(e.getVariable("cancellationStatus")).intValue();
    }

    private String ttn(long order, DelegateExecution e) {
        String ttn = (String) e.getVariable("ttn");
        return ttn != null && !ttn.isBlank() ? ttn : shipping.ttn(order);
    }
}
