package ua.sellerdesk.order;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.sellerdesk.marketplace.Marketplace;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.marketplace.MarketplaceUnavailable;
import ua.sellerdesk.marketplace.UncertainWrite;

/**
 * Has the buyer's money sent back, once each time the order is worked. A request of unknown fate is never made again: it is looked for on the
 * marketplace, and in the end put before a person.
 */
@Component
@Transactional(noRollbackFor = MarketplaceRefusal.class)
public class OrderRefunds {

    /** So long a refund that nobody saw accepted is looked for. */
    private static final Duration LOOKED_FOR = Duration.ofHours(1);

    private final RefundLedger ledger;
    private final Marketplace marketplace;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @Autowired
    OrderRefunds(RefundLedger ledger, Marketplace marketplace, Timeline timeline, ApplicationEventPublisher events) {
        this(ledger, marketplace, timeline, events, Clock.systemUTC());
    }

    OrderRefunds(
            RefundLedger ledger,
            Marketplace marketplace,
            Timeline timeline,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ledger = ledger;
        this.marketplace = marketplace;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param round which time the order is worked, from 1
     * @throws MarketplaceRefusal when a person must refund, or see whether it was done
     * @throws MarketplaceUnavailable when it must be tried, or looked for, again
     */
    public void refund(long number, int round) {
        RefundLedger.Attempt earlier = ledger.of(number, round).orElse(null);
        if (earlier == null) {
            ask(number, round);
        } else if (earlier.state() == RefundLedger.State.ASKED) {
            lookFor(number, round, earlier.since());
        }
        timeline.add(number, Timeline.SELLERDESK, "Повернення коштів покупцеві доручено маркетплейсу", null);
        events.publishEvent(new PeopleNotice("returns", "refund-needed", number, Map.of()));
    }

    private void ask(long number, int round) {
        try {
            ledger.ask(number, round, clock.instant());
        } catch (DuplicateKeyException anotherAsks) {
            throw new MarketplaceUnavailable("Повернення коштів уже доручає інший вузол", anotherAsks);
        }
        try {
            marketplace.refund(number);
        } catch (UncertainWrite unknownFate) {
            throw unknownFate;
        } catch (MarketplaceRefusal | MarketplaceUnavailable certainlyNot) {
            ledger.forget(number, round);
            throw certainlyNot;
        }
        ledger.accepted(number, round);
    }

    private void lookFor(long number, int round, Instant since) {
        if (marketplace.refundState(number).taken()) {
            ledger.accepted(number, round);
        } else if (since.plus(LOOKED_FOR).isBefore(clock.instant())) {
            throw new MarketplaceRefusal(
                    0,
                    "Невідомо, чи прийняв маркетплейс повернення коштів: відповіді не було. Перевірте в кабінеті"
                            + " продавця і поверніть кошти там, якщо їх ще не повернено.");
        } else {
            throw new MarketplaceUnavailable("Маркетплейс ще не показує, чи прийняв він повернення коштів", null);
        }
    }
}
