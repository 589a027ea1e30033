package ua.sellerdesk.warranty;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.marketplace.ReturnStatus.Meaning;
import ua.sellerdesk.order.PeopleNotice;
import ua.sellerdesk.returns.ServicedReturns;

/** What the marketplace shows of the request that a claim came from. */
@Component
@Transactional(noRollbackFor = MarketplaceRefusal.class)
class ClaimMarks {

    private final ServicedReturns returns;
    private final ClaimTimeline timeline;
    private final ApplicationEventPublisher events;

    ClaimMarks(ServicedReturns returns, ClaimTimeline timeline, ApplicationEventPublisher events) {
        this.returns = returns;
        this.timeline = timeline;
        this.events = events;
    }

    /**
     * Only a claim that came from a return has a request to mark.
     *
     * @param explanation for the buyer, null for none
     * @throws MarketplaceRefusal when it does not take it
     */
    void mark(WarrantyClaim claim, Meaning meaning, String explanation) {
        if (claim.rmaId() != null) {
            returns.mark(claim.rmaId(), meaning, explanation);
        }
    }

    /** The request's end; where the marketplace does not take it, people end it in the cabinet. */
    void finish(WarrantyClaim claim, Meaning meaning) {
        try {
            mark(claim, meaning, null);
        } catch (MarketplaceRefusal refusal) {
            timeline.add(claim.id(), ClaimTimeline.MARKETPLACE, "Кінець заявки не прийнято", refusal.getMessage());
            events.publishEvent(new PeopleNotice("service", "return-still-open", claim.orderNumber(), Map.of()));
        }
    }

    /** The marketplace may show it; what it does not take is not worth a person's time. */
    void note(WarrantyClaim claim, Meaning meaning) {
        try {
            mark(claim, meaning, null);
        } catch (MarketplaceRefusal refusal) {
            timeline.add(
                    claim.id(), ClaimTimeline.MARKETPLACE, "Статус на маркетплейсі не прийнято", refusal.getMessage());
        }
    }
}
