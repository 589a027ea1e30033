package ua.sellerdesk.warranty;

import java.time.LocalDate;

/**
 * What a service changed about an item. Days are those of Kyiv.
 *
 * @param serialBefore null where nobody noted it; {@code serialAfter} likewise
 */
public record ServiceResult(
        long claimId,
        Kind kind,
        LocalDate handedInOn,
        LocalDate handedBackOn,
        String serialBefore,
        String serialAfter) {

    public enum Kind {
        REPAIR,
        REPLACEMENT
    }
}
