package ua.sellerdesk.marketplace;

/** The marketplace answered, but not what was asked for can be read: one record may be odd while all others are well. */
public class UnreadableAnswer extends MarketplaceUnavailable {

    /** @param message names the field, never its content */
    public UnreadableAnswer(String message) {
        super(message, null);
    }
}
