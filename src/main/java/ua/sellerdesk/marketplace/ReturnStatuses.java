package ua.sellerdesk.marketplace;

import java.util.List;

/** The statuses of return requests as the marketplace has them now. */
public interface ReturnStatuses {

    /**
     * All of them, in the marketplace's order; unknown ones too, for a person to choose from.
     *
     * @throws MarketplaceUnavailable when they cannot be read and never could
     */
    List<ReturnStatus> all();

    /**
     * The one to be written for a meaning, the first where several share it.
     *
     * @throws MarketplaceRefusal when the marketplace has none
     * @throws MarketplaceUnavailable when they cannot be read and never could
     */
    ReturnStatus with(ReturnStatus.Meaning meaning);
}
