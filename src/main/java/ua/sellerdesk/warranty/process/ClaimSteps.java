package ua.sellerdesk.warranty.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ua.sellerdesk.casework.process.CaseStep;
import ua.sellerdesk.casework.process.OverdueTasks;
import ua.sellerdesk.casework.process.TermTimers;
import ua.sellerdesk.warranty.ClaimEndings;
import ua.sellerdesk.warranty.ClaimMoney;
import ua.sellerdesk.warranty.ClaimWork;
import ua.sellerdesk.warranty.RepairTermWatch;
import ua.sellerdesk.warranty.WarrantyProcess;

/** The service tasks of warranty-service, one bean each, named as in the model. */
@Configuration
class ClaimSteps {

    private final ClaimWork work;

    ClaimSteps(ClaimWork work) {
        this.work = work;
    }

    @Bean
    JavaDelegate adviseClaim() {
        return step((key, e) -> work.advise(key));
    }

    @Bean
    JavaDelegate referToOfficialService() {
        return step((key, e) -> work.refer(key));
    }

    @Bean
    JavaDelegate reportReferralEnd(ClaimEndings endings) {
        return step((key, e) -> endings.endReferral(key));
    }

    @Bean
    JavaDelegate reportClaimAcceptance() {
        return step((key, e) -> work.accept(key));
    }

    @Bean
    JavaDelegate lookForClaimedGoods() {
        return step((key, e) -> e.setVariable("claimedGoodsUnderWay", work.goodsUnderWay(key)));
    }

    @Bean
    JavaDelegate reportClaimedGoodsNeverSent(ClaimEndings endings) {
        return step((key, e) -> endings.neverSent(key));
    }

    @Bean
    JavaDelegate startRepairClock() {
        return step((key, e) -> {
            work.startClock(key);
            e.setVariable(WarrantyProcess.REPAIR_MORNINGS, TermTimers.eachMorning());
        });
    }

    @Bean
    JavaDelegate reportGoodsAtService() {
        return step((key, e) -> work.atServiceCentre(key));
    }

    @Bean
    JavaDelegate notifyRepairDue(RepairTermWatch watch) {
        return step((key, e) -> watch.watchTerm(key));
    }

    @Bean
    JavaDelegate reportClaimRefusal(ClaimEndings endings) {
        return step((key, e) -> e.setVariable(WarrantyProcess.GOODS_HERE, endings.refuse(key)));
    }

    @Bean
    JavaDelegate reportGoodsBack() {
        return step((key, e) -> work.backFromServiceCentre(key));
    }

    @Bean
    JavaDelegate reportHandBack() {
        return step((key, e) -> work.tellOfHandBack(key));
    }

    @Bean
    JavaDelegate settleInReturns(ClaimMoney money) {
        return step((key, e) -> money.settleInReturns(key));
    }

    @Bean
    JavaDelegate recordClaimWithdrawal(ClaimEndings endings) {
        return step((key, e) -> e.setVariable(WarrantyProcess.GOODS_HERE, endings.calledOff(key)));
    }

    @Bean
    JavaDelegate notifyClaimOverdue(OverdueTasks overdue) {
        return step((key, e) -> overdue.of(WarrantyProcess.KEY, key)
                .forEach(task -> work.tellPeople(key, "supervisors", "task-overdue", Map.of("task", task))));
    }

    private JavaDelegate step(CaseStep.Work step) {
        return new CaseStep(step, work::refusedByMarketplace);
    }
}
