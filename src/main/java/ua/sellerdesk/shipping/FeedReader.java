package ua.sellerdesk.shipping;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ua.sellerdesk.shipping.Carrier.ParcelStatus;

/** Reads the news of carriers that tell them in a feed, from where it was left off; the costs do not grow with parcels. */
@Component
class FeedReader {

    /** What is older, the parcels' own turns will tell. */
    private static final Duration LONGEST_LOOK_BACK = Duration.ofHours(24);

    /** News may come into the feed a little late. */
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    private final CarrierJournal journal;
    private final ParcelRecords records;

    FeedReader(CarrierJournal journal, ParcelRecords records) {
        this.journal = journal;
        this.records = records;
    }

    /**
     * @return how many parcels came to another phase
     * @throws CarrierUnavailable when no usable answer came; what was read before it is kept
     */
    int read(Carrier carrier, TrackingFeed feed, Instant now) {
        Instant earliest = now.minus(LONGEST_LOOK_BACK);
        Instant from = journal.feedReadUpTo(carrier.code())
                .map(upTo -> upTo.minus(OVERLAP))
                .filter(upTo -> upTo.isAfter(earliest))
                .orElse(now.minus(feed.longestSpan()));
        int changed = 0;
        while (from.isBefore(now)) {
            Instant end = from.plus(feed.longestSpan());
            Instant to = end.isAfter(now) ? now : end;
            changed += take(carrier, feed.happened(from, to), now);
            journal.feedRead(carrier.code(), to);
            from = to;
        }
        return changed;
    }

    private int take(Carrier carrier, List<ParcelStatus> news, Instant now) {
        Map<String, ParcelStatus> latest = new HashMap<>();
        news.forEach(status -> latest.put(status.ttn(), status));
        if (latest.isEmpty()) {
            return 0;
        }
        List<TrackedParcel> ours = records.known(carrier.code(), latest.keySet());
        return ours.isEmpty() ? 0 : records.record(carrier, ours, latest, now);
    }
}
