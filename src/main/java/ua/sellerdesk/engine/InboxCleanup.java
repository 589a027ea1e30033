package ua.sellerdesk.engine;

import java.time.Instant;
import java.time.ZoneOffset;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes what the inbox has been done with for long. */
@Component
class InboxCleanup {

    private static final Logger log = LoggerFactory.getLogger(InboxCleanup.class);

    private final JdbcClient jdbc;
    private final InboxProperties settings;

    InboxCleanup(JdbcClient jdbc, InboxProperties settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Once a day, and some minutes after each start, so that nodes that are restarted daily do it too. */
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT24H")
    @SchedulerLock(name = "inbox-cleanup")
    void purge() {
        int gone = jdbc.sql("delete from process_inbox where state in ('DELIVERED', 'OBSOLETE') and delivered_at < ?")
                .param(Instant.now().minus(settings.keep()).atOffset(ZoneOffset.UTC))
                .update();
        if (gone > 0) {
            log.info("{} old messages for processes removed", gone);
        }
    }
}
