package ua.sellerdesk.marketplace.rozetka;

import ua.sellerdesk.marketplace.MarketplaceUnavailable;

/** A request whose fate is not known: it may have been processed, so it must be looked for before it is sent again. */
class UncertainWrite extends MarketplaceUnavailable {

    UncertainWrite(String message, Throwable cause) {
        super(message, cause);
    }
}
