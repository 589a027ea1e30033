package ua.sellerdesk.marketplace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pulls what changed page by page. Every call out is made before a feed opens its transaction, so that a slow
 * marketplace never holds a database connection. What cannot be read or taken in is kept aside with its reason, and the
 * rest goes on.
 */
class PagedSync<R> {

    private static final Logger LOG = LoggerFactory.getLogger(PagedSync.class);

    /** Of several pages, in one transaction. */
    private static final int TAKEN_IN_AT_ONCE = 100;

    private static final Duration NAMELESS_KEPT_FOR = Duration.ofDays(7);

    /** What could not be taken in for so long waits for a change on the marketplace, or for a person. */
    private static final Duration RETRIED_FOR = Duration.ofDays(7);

    private static final int RETRIED_PER_RUN = 20;

    private final String what;
    private final SyncLedger ledger;
    private final Clock clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    /** @param what is read, in Ukrainian and the genitive plural, for operators */
    PagedSync(String what, SyncLedger ledger, Clock clock) {
        this.what = what;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @return how many records the pages showed */
    int run(PagedSource<R> source) {
        oneAtATime.lock();
        try {
            return runAlone(source);
        } finally {
            oneAtATime.unlock();
        }
    }

    private int runAlone(PagedSource<R> source) {
        Instant start = clock.instant();
        try {
            PagesSeen seen = new PagesSeen(what);
            int records = readPages(source, source.from(ledger.readUpTo(), start), seen);
            note(source.afterPages(seen));
            retryKept(source, seen, start);
            ledger.forgetUnseenSince(start.minus(NAMELESS_KEPT_FOR));
            seen.mustBeAll();
            ledger.succeeded(start, clock.instant());
            return records;
        } catch (MarketplaceUnavailable | MarketplaceRefusal e) {
            ledger.failed(e.getMessage(), clock.instant());
            throw e;
        } catch (RuntimeException e) {
            // the text of a foreign exception may carry a buyer's data
            ledger.failed(
                    "Помилка під час приймання " + what + ": " + e.getClass().getSimpleName(), clock.instant());
            throw e;
        }
    }

    /**
     * Up to the last page, or to one that brings nothing new: some marketplaces repeat a page beyond the last. Several
     * pages are taken in at once, and before a fault goes on, so is what came before it.
     */
    private int readPages(PagedSource<R> source, Instant from, PagesSeen seen) {
        List<R> read = new ArrayList<>();
        int records = 0;
        for (int number = 1; ; number++) {
            Page<R> page;
            try {
                page = source.page(from, number);
            } catch (MarketplaceUnavailable | MarketplaceRefusal fault) {
                takeIn(source, read);
                throw fault;
            }
            seen.told(page.total());
            List<R> fresh = page.records().stream()
                    .filter(record -> seen.isNew(source.key(record)))
                    .toList();
            List<Marketplace.UnreadableRecord> odd = page.unreadable().stream()
                    .filter(record -> seen.isNew(record.key()))
                    .toList();
            odd.forEach(record -> keep(record.key(), record.reason(), record.record()));
            read.addAll(fresh);
            records += fresh.size();
            boolean end = page.last() || fresh.isEmpty() && odd.isEmpty();
            if (end || read.size() >= TAKEN_IN_AT_ONCE) {
                takeIn(source, read);
                read = new ArrayList<>();
            }
            if (end) {
                return records;
            }
        }
    }

    private void takeIn(PagedSource<R> source, List<R> records) {
        if (!records.isEmpty()) {
            note(source.takeIn(records));
        }
    }

    private void note(PagedSource.Outcome outcome) {
        outcome.refused().forEach((key, reason) -> keep(key, reason, null));
        if (!outcome.taken().isEmpty()) {
            ledger.forget(outcome.taken());
        }
    }

    /** The marketplace reports a record as changed once; one that could not be taken in then is asked for by name. */
    private void retryKept(PagedSource<R> source, PagesSeen seen, Instant start) {
        for (SyncHealth.Kept kept : ledger.longestUntried(start.minus(RETRIED_FOR), RETRIED_PER_RUN)) {
            if (seen.contains(kept.key())) {
                continue;
            }
            try {
                note(source.takeInAgain(kept.key()));
            } catch (MarketplaceUnavailable | MarketplaceRefusal stillNot) {
                ledger.keep(kept.key(), kept.reason(), null, clock.instant());
            }
        }
    }

    private void keep(String key, String reason, String record) {
        if (ledger.keep(key, reason, record, clock.instant())) {
            LOG.warn("Record {} of the marketplace is kept aside: {}", key, reason);
        }
    }
}
