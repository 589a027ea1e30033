package ua.sellerdesk.marketplace;

/**
 * The marketplace cannot be reached, answers nonsense for now, or does not let Sellerdesk in: try again later. Nobody who
 * decided about an order can mend it; where whoever keeps the settings must, the message names the setting.
 */
public class MarketplaceUnavailable extends RuntimeException {

    public MarketplaceUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
