package ua.sellerdesk.simulator;

/** The tokens that the stand-in takes. */
final class UkrposhtaKeys {

    private static final String ECOM = "Bearer demo-ecom-token";
    private static final String TRACKING = "Bearer demo-tracking-token";
    private static final String COUNTERPARTY = "demo-counterparty-token";

    private UkrposhtaKeys() {}

    static void ecom(String authorization, String token) {
        directory(authorization);
        if (!COUNTERPARTY.equals(token)) {
            throw UkrposhtaRefusal.badKey();
        }
    }

    /** The directory of places, and addresses, belong to nobody. */
    static void directory(String authorization) {
        if (!ECOM.equals(authorization)) {
            throw UkrposhtaRefusal.badKey();
        }
    }

    static void tracking(String authorization) {
        if (!TRACKING.equals(authorization)) {
            throw UkrposhtaRefusal.badKey();
        }
    }

    static boolean counterparty(String token) {
        return COUNTERPARTY.equals(token);
    }
}
