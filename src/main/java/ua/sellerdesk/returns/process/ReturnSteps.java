package ua.sellerdesk.returns.process;

import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ua.sellerdesk.casework.process.CaseStep;
import ua.sellerdesk.casework.process.OverdueTasks;
import ua.sellerdesk.casework.process.TermTimers;
import ua.sellerdesk.returns.RefundDeadline;
import ua.sellerdesk.returns.RefundWork;
import ua.sellerdesk.returns.ReturnEndings;
import ua.sellerdesk.returns.ReturnProcess;
import ua.sellerdesk.returns.ReturnWork;

/** The service tasks of return-refund, one bean each, named as in the model. */
@Configuration
class ReturnSteps {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final ReturnWork work;
    private final RefundWork refunds;
    private final ReturnEndings endings;

    ReturnSteps(ReturnWork work, RefundWork refunds, ReturnEndings endings) {
        this.work = work;
        this.refunds = refunds;
        this.endings = endings;
    }

    @Bean
    JavaDelegate adviseReturn() {
        return step((key, e) -> work.advise(key));
    }

    @Bean
    JavaDelegate reportAcceptance() {
        return step((key, e) -> work.accept(key));
    }

    @Bean
    JavaDelegate lookForReturn() {
        return step((key, e) -> e.setVariable("returnUnderWay", work.parcelUnderWay(key)));
    }

    @Bean
    JavaDelegate reportNeverSent() {
        return step((key, e) -> endings.neverSent(key));
    }

    @Bean
    JavaDelegate setRefundClock() {
        return step((key, e) -> {
            RefundDeadline deadline = refunds.startClock(key);
            e.setVariable("refundWarnAt", TermTimers.morning(deadline.warnOn()));
            e.setVariable("refundLimitAt", TermTimers.morning(deadline.limitOn()));
        });
    }

    @Bean
    JavaDelegate assessRefund() {
        return step((key, e) -> e.setVariable("refundWay", refunds.refundWay(key)));
    }

    @Bean
    JavaDelegate refundReturn() {
        return step((key, e) -> refunds.refund(key));
    }

    @Bean
    JavaDelegate reportRefund() {
        return step((key, e) -> endings.refunded(key));
    }

    @Bean
    JavaDelegate reportExchange() {
        return step((key, e) -> endings.exchanged(key));
    }

    @Bean
    JavaDelegate reportRefusal() {
        return step((key, e) -> e.setVariable(ReturnProcess.GOODS_TO_SEND_BACK, endings.refuse(key)));
    }

    @Bean
    JavaDelegate openServiceRequest() {
        return step((key, e) -> work.openService(key));
    }

    @Bean
    JavaDelegate recordService() {
        return step((key, e) -> endings.served(key));
    }

    @Bean
    JavaDelegate recordWithdrawal() {
        return step((key, e) -> e.setVariable(ReturnProcess.GOODS_TO_SEND_BACK, endings.calledOff(key, (String)
                e.getVariable(ReturnProcess.REQUEST_END))));
    }

    @Bean
    JavaDelegate notifyRefundDue() {
        return step((key, e) -> work.tellPeople(
                key,
                "supervisors",
                "refund-term-ends",
                Map.of("day", refunds.limitOn(key).map(DAY::format).orElse("-"))));
    }

    @Bean
    JavaDelegate notifyReturnOverdue(OverdueTasks overdue) {
        return step((key, e) -> overdue.of(ReturnProcess.KEY, key)
                .forEach(task -> work.tellPeople(key, "supervisors", "task-overdue", Map.of("task", task))));
    }

    private JavaDelegate step(CaseStep.Work step) {
        return new CaseStep(step, work::refusedByMarketplace);
    }
}
