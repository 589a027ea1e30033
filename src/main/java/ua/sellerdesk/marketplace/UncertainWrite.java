package ua.sellerdesk.marketplace;

/** A request whose fate is not known: it may have been processed, so it must be looked for before it is sent again. */
public class UncertainWrite extends MarketplaceUnavailable {

    public UncertainWrite(String message, Throwable cause) {
        super(message, cause);
    }
}
