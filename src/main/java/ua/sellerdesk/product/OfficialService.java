package ua.sellerdesk.product;

/**
 * A brand's official service in Ukraine.
 *
 * @param point null where the brand has none: the warranty is the seller's own then
 */
public record OfficialService(ServicePoint point) {

    /** The brand is known to have none. */
    public static final OfficialService NONE = new OfficialService(null);

    public boolean exists() {
        return point != null;
    }
}
