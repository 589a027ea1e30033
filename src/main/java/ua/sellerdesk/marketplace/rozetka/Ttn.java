package ua.sellerdesk.marketplace.rozetka;

/** Tracking numbers, which people and the marketplace write with and without spaces. */
final class Ttn {

    private Ttn() {}

    /** False where either is null. */
    static boolean same(String one, String other) {
        return one != null && other != null && one.replace(" ", "").equalsIgnoreCase(other.replace(" ", ""));
    }
}
