package ua.sellerdesk.returns.payout;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes payout details whose time is over, once a day. */
@Component
class PayoutCleanup {

    private static final Logger log = LoggerFactory.getLogger(PayoutCleanup.class);

    private final PayoutVault vault;

    PayoutCleanup(PayoutVault vault) {
        this.vault = vault;
    }

    @Scheduled(initialDelayString = "PT7M", fixedDelayString = "PT24H")
    @SchedulerLock(name = "payout-cleanup")
    void purge() {
        int gone = vault.purge();
        if (gone > 0) {
            log.info("Payout details of {} closed returns deleted", gone);
        }
    }
}
