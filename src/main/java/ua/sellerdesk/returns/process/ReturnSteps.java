package ua.sellerdesk.returns.process;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import ua.sellerdesk.engine.ModelWords;
import ua.sellerdesk.returns.RefundDeadline;
import ua.sellerdesk.returns.ReturnProcess;
import ua.sellerdesk.returns.ReturnWork;

/** The service tasks of return-refund, one bean each, named as in the model. */
@Configuration
class ReturnSteps {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    /** When people come to work and can still do something about it. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    /** Where no term runs, the clock never strikes. */
    private static final LocalDate NEVER = LocalDate.of(2999, 1, 1);

    private final ReturnWork work;

    ReturnSteps(ReturnWork work) {
        this.work = work;
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
        return step((key, e) -> work.neverSent(key));
    }

    @Bean
    JavaDelegate setRefundClock() {
        return step((key, e) -> {
            RefundDeadline deadline = work.startClock(key);
            e.setVariable("refundWarnAt", morning(deadline.warnOn()));
            e.setVariable("refundLimitAt", morning(deadline.limitOn()));
        });
    }

    private static Date morning(LocalDate day) {
        return Date.from(
                (day == null ? NEVER : day).atTime(MORNING).atZone(KYIV).toInstant());
    }

    @Bean
    JavaDelegate assessRefund() {
        return step((key, e) -> e.setVariable("refundWay", work.refundWay(key)));
    }

    @Bean
    JavaDelegate refundReturn() {
        return step((key, e) -> work.refund(key));
    }

    @Bean
    JavaDelegate reportRefund() {
        return step((key, e) -> work.refunded(key));
    }

    @Bean
    JavaDelegate reportExchange() {
        return step((key, e) -> work.exchanged(key));
    }

    @Bean
    JavaDelegate reportRefusal() {
        return step((key, e) -> work.refuse(key));
    }

    @Bean
    JavaDelegate openServiceRequest() {
        return step((key, e) -> work.openService(key));
    }

    @Bean
    JavaDelegate recordService() {
        return step((key, e) -> work.served(key));
    }

    @Bean
    JavaDelegate recordWithdrawal() {
        return step((key, e) -> work.calledOff(key));
    }

    @Bean
    JavaDelegate notifyRefundDue() {
        return step((key, e) -> work.tellPeople(
                key,
                "supervisors",
                "refund-term-ends",
                Map.of("day", work.limitOn(key).map(DAY::format).orElse("-"))));
    }

    @Bean
    JavaDelegate notifyReturnOverdue(@Lazy TaskService tasks, ModelWords words) {
        return step((key, e) -> {
            for (Task task : tasks.createTaskQuery()
                    .processDefinitionKey(ReturnProcess.KEY)
                    .processInstanceBusinessKey(key)
                    .dueBefore(ClockUtil.getCurrentTime())
                    .list()) {
                work.tellPeople(key, "supervisors", "task-overdue", Map.of("task", words.ukrainian(task.getName())));
            }
        });
    }

    private JavaDelegate step(ReturnStep.Work step) {
        return new ReturnStep(work, step);
    }
}
