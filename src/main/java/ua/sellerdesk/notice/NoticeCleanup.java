package ua.sellerdesk.notice;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes old notices once a day. */
@Component
class NoticeCleanup {

    private static final Logger log = LoggerFactory.getLogger(NoticeCleanup.class);

    private final JdbcNotices notices;

    NoticeCleanup(JdbcNotices notices) {
        this.notices = notices;
    }

    @Scheduled(initialDelayString = "PT6M", fixedDelayString = "PT24H")
    @SchedulerLock(name = "notice-cleanup")
    void purge() {
        int gone = notices.purge();
        if (gone > 0) {
            log.info("{} old notices removed", gone);
        }
    }
}
