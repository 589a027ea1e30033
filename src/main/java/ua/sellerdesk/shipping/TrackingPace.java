package ua.sellerdesk.shipping;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import ua.sellerdesk.shipping.Carrier.Phase;
import ua.sellerdesk.table.DataTable;

/**
 * How soon a parcel is asked about again: parcels about to change sooner than those on the road, from
 * {@code carriers/pace.csv}, in rounds of {@code sellerdesk.tracking.interval}.
 */
@Component
class TrackingPace {

    /** A waybill whose parcel is still with the seller. */
    private static final int ROUNDS_BEFORE_HAND_OVER = 6;

    /** Carriers with a feed of news are asked about a parcel by its number only where the feed has long been silent. */
    private static final Duration SILENCE_OF_A_FEED = Duration.ofHours(12);

    private final TrackingProperties settings;
    private final Map<Phase, Integer> rounds = new EnumMap<>(Phase.class);

    TrackingPace(TrackingProperties settings) {
        this.settings = settings;
        DataTable.rows("carriers/pace.csv", ',')
                .forEach(row -> rounds.put(Phase.valueOf(row.get("phase")), Integer.valueOf(row.get("rounds"))));
    }

    /**
     * @param phase null where the carrier has not told any
     * @param estimated the day of delivery that the carrier expects, null when unknown
     */
    Instant next(Instant now, boolean feed, Phase phase, boolean handedOver, LocalDate estimated) {
        if (feed) {
            return now.plus(SILENCE_OF_A_FEED);
        }
        Duration interval = settings.interval();
        // half a round early, so that a round that begins a little sooner does not miss it
        return now.plus(interval.multipliedBy(rounds(now, phase, handedOver, estimated)))
                .minus(interval.dividedBy(2));
    }

    private int rounds(Instant now, Phase phase, boolean handedOver, LocalDate estimated) {
        if (phase == null) {
            return 1;
        }
        if (phase == Phase.CREATED && !handedOver) {
            return ROUNDS_BEFORE_HAND_OVER;
        }
        boolean dueToday = phase == Phase.IN_TRANSIT
                && estimated != null
                && !estimated.isAfter(LocalDate.ofInstant(now, KyivDates.KYIV));
        return dueToday ? 1 : rounds.getOrDefault(phase, 1);
    }

    /** Whether the carrier is to be left alone at this hour ({@code sellerdesk.tracking.quiet.<carrier>}). */
    boolean quiet(String carrier, Instant now) {
        TrackingProperties.Hours hours = settings.quiet().get(carrier);
        return hours != null && hours.include(LocalTime.ofInstant(now, KyivDates.KYIV));
    }
}
