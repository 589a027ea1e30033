package ua.sellerdesk.casework;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ua.sellerdesk.shipping.Carrier.Phase;
import ua.sellerdesk.shipping.ParcelStories;
import ua.sellerdesk.shipping.ParcelStory;

/** When the parts of an order came to its buyer, as its parcels' journeys tell. */
@Component
public class Deliveries {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private final ParcelStories parcels;

    Deliveries(ParcelStories parcels) {
        this.parcels = parcels;
    }

    /** The days in Kyiv, one for each parcel that came; empty where none is known to have. */
    public List<LocalDate> daysOf(long orderNumber) {
        return parcels.of(orderNumber).parcels().stream()
                .flatMap(story -> delivered(story).stream())
                .toList();
    }

    private static Optional<LocalDate> delivered(ParcelStory story) {
        return story.journey().stream()
                .filter(step -> step.phase() == Phase.DELIVERED)
                .findFirst()
                .map(step -> LocalDate.ofInstant(step.at(), KYIV));
    }
}
