package ua.sellerdesk.marketplace;

/** The marketplace said no to what was asked (error 1005 and the like): whoever decided must change the request. */
public class MarketplaceRefusal extends RuntimeException {

    private final int code;

    /** @param words the marketplace's own explanation, fit to be shown to an operator */
    public MarketplaceRefusal(int code, String words) {
        super(words);
        this.code = code;
    }

    /** The Seller API's error code, such as 1005. */
    public int code() {
        return code;
    }
}
