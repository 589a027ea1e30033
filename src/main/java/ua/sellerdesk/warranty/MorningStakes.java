package ua.sellerdesk.warranty;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ua.sellerdesk.engine.TaskViews;

/** Tasks show what a late claim costs: each day that is more. */
@Component
class MorningStakes {

    private static final Logger log = LoggerFactory.getLogger(MorningStakes.class);

    private final WarrantyClaims claims;
    private final TaskViews views;
    private final TransactionTemplate transaction;

    MorningStakes(WarrantyClaims claims, TaskViews views, TransactionTemplate transaction) {
        this.claims = claims;
        this.views = views;
        this.transaction = transaction;
    }

    /** Before people come to work; one claim that cannot be shown keeps no other from it. */
    @Scheduled(cron = "0 30 5 * * *", zone = "Europe/Kyiv")
    @SchedulerLock(name = "claims-at-stake", lockAtMostFor = "PT10M")
    void show() {
        for (String key : claims.withGoodsHere()) {
            try {
                transaction.executeWithoutResult(t -> views.refresh(key));
            } catch (RuntimeException broken) {
                log.error("The tasks of claim {} do not show what it costs today", key, broken);
            }
        }
    }
}
