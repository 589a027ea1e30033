package ua.sellerdesk.marketplace;

import java.util.HashSet;
import java.util.Set;

/** What one run has seen of the pages, and whether that is all the marketplace says there is. */
class PagesSeen {

    private final String what;
    private final Set<String> keys = new HashSet<>();
    private Integer told;

    /** @param what is read, in Ukrainian and the genitive plural */
    PagesSeen(String what) {
        this.what = what;
    }

    /** True when no page has shown this record before. */
    boolean isNew(String key) {
        return keys.add(key);
    }

    boolean contains(String key) {
        return keys.contains(key);
    }

    /** @param total how many there are, null where the marketplace does not say */
    void told(Integer total) {
        // what is changed while the pages are read adds to the count and comes again in the next run
        if (total != null && (told == null || total < told)) {
            told = total;
        }
    }

    /** @throws MarketplaceUnavailable when the marketplace itself says that there is more than it has shown */
    void mustBeAll() {
        if (told != null && keys.size() < told) {
            throw new MarketplaceUnavailable(
                    "Маркетплейс показав лише " + keys.size() + " " + what + " із " + told
                            + ", бо повторює ті самі сторінки. Показані прийнято, решту буде запитано знову.",
                    null);
        }
    }
}
