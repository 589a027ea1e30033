package ua.sellerdesk.order.process;

import java.time.LocalDate;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import ua.sellerdesk.engine.ModelWords;
import ua.sellerdesk.order.OrderRefunds;
import ua.sellerdesk.order.OrderShipping;
import ua.sellerdesk.order.OrderWork;

/** The delegates of the models, by the name the models call them. */
@Configuration(proxyBeanMethods = false)
class OrderSteps {

    private final OrderWork work;
    private final OrderShipping shipping;
    private final OrderRefunds refunds;

    OrderSteps(OrderWork work, OrderShipping shipping, OrderRefunds refunds) {
        this.work = work;
        this.shipping = shipping;
        this.refunds = refunds;
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
        return step((order, e) -> work.tellBuyerTaken(order));
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
            shipping.recordTtn(order, ttn(order, e));
            shipping.handedOver(order);
            work.markHandedOver(order, ttn(order, e));
        });
    }

    @Bean
    JavaDelegate tellBuyerHandedOver() {
        return step((order, e) -> work.tellBuyerHandedOver(
                order, LocalDate.parse((String) e.getVariable("handedOverOn")), ttn(order, e)));
    }

    @Bean
    JavaDelegate tellBuyerWaiting() {
        return step((order, e) -> work.tellBuyerWaiting(order, ProcessMoments.lastFreeDay(e)));
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
    JavaDelegate markLost() {
        return step((order, e) -> work.markLost(order));
    }

    @Bean
    JavaDelegate markNotCollected() {
        return step((order, e) -> work.markNotCollected(order, !"not-collected".equals(e.getVariable("refusal"))));
    }

    @Bean
    JavaDelegate tellBuyerCourierTime() {
        return step((order, e) -> work.tellBuyerCourierTime(
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
                Inputs.number(e.getVariable("cancellationStatus")).intValue(),
                (String) e.getVariable("sellerComment"),
                Inputs.longOrNull(e.getVariable("duplicateOf"))));
    }

    @Bean
    JavaDelegate tellBuyerCancelled() {
        return step((order, e) -> work.tellBuyerCancelled(
                order, Inputs.number(e.getVariable("cancellationStatus")).intValue()));
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
        return step((order, e) -> refunds.refund(order));
    }

    @Bean
    JavaDelegate notifyOverdue(@Lazy TaskService tasks, ModelWords words) {
        return step((order, e) -> {
            for (Task task : tasks.createTaskQuery()
                    .processInstanceBusinessKey(e.getProcessBusinessKey())
                    .dueBefore(org.camunda.bpm.engine.impl.util.ClockUtil.getCurrentTime())
                    .list()) {
                work.tellPeople(
                        "supervisors",
                        "task-overdue",
                        order,
                        java.util.Map.of("task", words.ukrainian(task.getName())));
            }
        });
    }

    private JavaDelegate step(OrderStep.Work step) {
        return new OrderStep(work, step);
    }

    private String ttn(long order, DelegateExecution e) {
        String ttn = (String) e.getVariable("ttn");
        return ttn != null && !ttn.isBlank() ? ttn : shipping.ttn(order);
    }
}
