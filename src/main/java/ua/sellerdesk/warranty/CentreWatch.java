package ua.sellerdesk.warranty;

import java.util.Map;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.sellerdesk.order.PeopleNotice;

/** Tells people of service centres that have goods longer than they said; the term of the repair runs meanwhile. */
@Component
class CentreWatch {

    private final ServiceOrders orders;
    private final WarrantyClaims claims;
    private final ApplicationEventPublisher events;

    CentreWatch(ServiceOrders orders, WarrantyClaims claims, ApplicationEventPublisher events) {
        this.orders = orders;
        this.claims = claims;
        this.events = events;
    }

    @Scheduled(cron = "0 10 9 * * *", zone = "Europe/Kyiv")
    @SchedulerLock(name = "overdue-centres")
    @Transactional
    public void look() {
        orders.newlyOverdue(Days.today()).forEach(order -> claims.byId(order.claimId())
                .ifPresent(claim -> events.publishEvent(new PeopleNotice(
                        "service",
                        "centre-overdue",
                        claim.orderNumber(),
                        Map.of("centre", order.centre(), "day", ClaimViews.day(order.expectedOn()))))));
    }
}
