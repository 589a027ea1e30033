package ua.sellerdesk.marketplace;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that {@link PagedSync} reads page by page, and what is done with it. Every call may throw
 * {@link MarketplaceUnavailable} or {@link MarketplaceRefusal}, which ends the run.
 *
 * @param <R> what pages show
 */
interface PagedSource<R> {

    /** @param readUpTo up to when everything has been read, empty before the first time */
    Instant from(Optional<Instant> readUpTo, Instant start);

    Page<R> page(Instant from, int number);

    /** The record's own name, by which {@link #takeInAgain} can ask for it. */
    String key(R record);

    Outcome takeIn(List<R> records);

    /** Asks for one that was kept aside. */
    Outcome takeInAgain(String key);

    /** Whatever else belongs to a run, after all pages. */
    default Outcome afterPages(PagesSeen seen) {
        return Outcome.NOTHING;
    }

    /**
     * @param taken the keys of what was taken in
     * @param refused the reason by the key of what was not
     */
    record Outcome(Collection<String> taken, Map<String, String> refused) {

        static final Outcome NOTHING = new Outcome(List.of(), Map.of());
    }
}
