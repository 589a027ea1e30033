package ua.sellerdesk.shipping;

/** The carrier takes no more requests for now: nothing was done, and asking on at once would only prolong it. */
public class CarrierBusy extends CarrierUnavailable {

    public CarrierBusy(String message) {
        super(message, null);
    }
}
