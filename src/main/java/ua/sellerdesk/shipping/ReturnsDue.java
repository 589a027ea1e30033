package ua.sellerdesk.shipping;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Says the day before, once a shipment, that a parcel comes back. */
@Component
class ReturnsDue {

    private static final Logger log = LoggerFactory.getLogger(ReturnsDue.class);
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @Autowired
    ReturnsDue(JdbcClient jdbc, TransactionTemplate transaction, ApplicationEventPublisher events) {
        this(jdbc, transaction, events, Clock.systemUTC());
    }

    ReturnsDue(JdbcClient jdbc, TransactionTemplate transaction, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    private record Due(long id, ReturnDue news) {}

    /** Late enough to know what the carrier learnt in the morning; again each hour, for what it learns later. */
    @Scheduled(cron = "0 0 12-19 * * *", zone = "Europe/Kyiv")
    @SchedulerLock(name = "returns-due")
    void tell() {
        LocalDate tomorrow =
                LocalDate.ofInstant(clock.instant(), KyivDates.KYIV).plusDays(1);
        for (Due due : due(tomorrow)) {
            try {
                transaction.executeWithoutResult(t -> tell(due));
            } catch (RuntimeException broken) {
                log.error(
                        "Nobody could be told that parcel {} comes back",
                        due.news().ttn(),
                        broken);
            }
        }
    }

    private List<Due> due(LocalDate day) {
        return jdbc.sql("""
                        select id, order_number, coalesce(successor_ttn, ttn) as number from shipment
                        where live_key is not null and phase in ('REFUSED', 'RETURNING')
                          and estimated_delivery = ? and return_told_at is null
                        order by id""")
                .param(day)
                .query((row, n) -> new Due(
                        row.getLong("id"), new ReturnDue(row.getLong("order_number"), row.getString("number"), day)))
                .list();
    }

    private void tell(Due due) {
        int first = jdbc.sql("update shipment set return_told_at = ? where id = ? and return_told_at is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), due.id())
                .update();
        if (first == 1) {
            events.publishEvent(due.news());
        }
    }
}
