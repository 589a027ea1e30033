package ua.sellerdesk.marketplace;

/** The marketplace cannot be reached or answers nonsense for now: try again later. */
public class MarketplaceUnavailable extends RuntimeException {

    public MarketplaceUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
