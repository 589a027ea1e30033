package ua.sellerdesk.order;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ua.sellerdesk.marketplace.Marketplace;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.marketplace.MarketplaceUnavailable;
import ua.sellerdesk.marketplace.RefundState;

/**
 * Looks whether refunds that the marketplace took on reach the buyers. It may fail days later, where the shop's balance
 * is short (sellerhelp, refunds: 72 hours, three attempts), when order and return are long closed.
 */
@Component
class RefundWatch {

    private static final Logger log = LoggerFactory.getLogger(RefundWatch.class);

    /** Three banking days, and a weekend. */
    private static final Duration LONG = Duration.ofDays(5);

    private final RefundLedger ledger;
    private final Marketplace marketplace;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    @Autowired
    RefundWatch(
            RefundLedger ledger,
            Marketplace marketplace,
            Timeline timeline,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this(ledger, marketplace, timeline, events, transactions, Clock.systemUTC());
    }

    RefundWatch(
            RefundLedger ledger,
            Marketplace marketplace,
            Timeline timeline,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.ledger = ledger;
        this.marketplace = marketplace;
        this.timeline = timeline;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "2m", fixedDelayString = "${sellerdesk.orders.refund-watch-interval:3h}")
    @SchedulerLock(name = "refund-watch")
    void look() {
        ledger.awaited().forEach(this::look);
    }

    private void look(RefundLedger.Awaited refund) {
        try {
            RefundState state = marketplace.refundState(refund.number());
            if (state == RefundState.GIVEN) {
                ledger.settled(refund, RefundLedger.State.GIVEN);
            } else if (state == RefundState.FAILED) {
                leaveToPeople(refund, "Маркетплейс не зміг повернути кошти покупцеві", "refund-failed");
            } else if (refund.since().plus(LONG).isBefore(clock.instant())) {
                leaveToPeople(refund, "Маркетплейс досі не показує, що кошти повернуто покупцеві", "refund-unseen");
            }
        } catch (MarketplaceUnavailable | MarketplaceRefusal later) {
            log.info("The refund of order {} is looked at later: {}", refund.number(), later.getMessage());
        }
    }

    private void leaveToPeople(RefundLedger.Awaited refund, String words, String notice) {
        transaction.executeWithoutResult(t -> {
            timeline.add(refund.number(), Timeline.MARKETPLACE, words, null);
            events.publishEvent(new PeopleNotice("returns", notice, refund.number(), Map.of()));
            ledger.settled(refund, RefundLedger.State.LEFT_TO_PEOPLE);
        });
    }
}
