package ua.sellerdesk.order;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.shipping.CarrierRefusal;

/** Keeps what was refused with the order, where the next form shows it to whoever must decide anew. */
@Component
@Transactional
public class Refusals {

    private final Orders orders;
    private final StatusWrites writes;
    private final ConsigneePlaces places;
    private final Timeline timeline;

    Refusals(Orders orders, StatusWrites writes, ConsigneePlaces places, Timeline timeline) {
        this.orders = orders;
        this.writes = writes;
        this.places = places;
        this.timeline = timeline;
    }

    public void byMarketplace(long number, MarketplaceRefusal refusal) {
        writes.end(number);
        keep(number, Timeline.MARKETPLACE, refusal.getMessage());
    }

    /** With the places to choose from, where the carrier suggests some. */
    public void byCarrier(long number, CarrierRefusal refusal) {
        places.suggest(number, refusal.suggestions());
        String codes = refusal.codes().isEmpty() ? "" : " [" + String.join(", ", refusal.codes()) + "]";
        keep(number, Timeline.CARRIER, refusal.getMessage() + codes);
    }

    private void keep(long number, String who, String words) {
        orders.running(number).stoppedBy(words);
        timeline.add(number, who, "Відмова", words);
    }
}
