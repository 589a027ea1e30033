package ua.sellerdesk.warranty;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.order.PeopleNotice;

/** Tells people of the term of a repair before it is broken. */
@Component
@Transactional(noRollbackFor = MarketplaceRefusal.class)
public class RepairTermWatch {

    /** What people were told of a term; in their order. */
    private static final String LAST_DAY = "LAST_DAY";

    private static final String WARNED = "WARNED";

    private final WarrantyClaims claims;
    private final ClaimClock clock;
    private final ApplicationEventPublisher events;

    RepairTermWatch(WarrantyClaims claims, ClaimClock clock, ApplicationEventPublisher events) {
        this.claims = claims;
        this.clock = clock;
        this.events = events;
    }

    /** Once before the term of the repair is broken and once on its last day, with what a day past it costs. */
    public void watchTerm(String key) {
        WarrantyClaim claim = claims.running(key);
        LocalDate today = Days.today();
        String due = due(claim.clock(), today);
        if (due == null
                || claims.termTold(claim.id())
                        .filter(told -> told.compareTo(due) <= 0)
                        .isPresent()) {
            return;
        }
        claims.termTold(claim.id(), due);
        ClaimClock.Stake stake = clock.of(claim);
        Map<String, String> facts = Map.of(
                "day",
                ClaimViews.day(claim.clock().limitOn()),
                "cost",
                stake.aDay() == null ? "-" : ClaimViews.money(stake.aDay()));
        for (String group : List.of("service", "supervisors")) {
            events.publishEvent(new PeopleNotice(group, "repair-term-ends", claim.orderNumber(), facts));
        }
    }

    /** What is to be told by now; null while nothing is. */
    private static String due(WarrantyClaim.RepairClock clock, LocalDate today) {
        if (clock.limitOn() == null) {
            return null;
        }
        if (!today.isBefore(clock.limitOn())) {
            return LAST_DAY;
        }
        return clock.warnOn() == null || today.isBefore(clock.warnOn()) ? null : WARNED;
    }
}
