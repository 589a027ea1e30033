package ua.sellerdesk.shipping;

/** The carrier cannot be asked now, or what became of an attempt is not known yet: try again later. */
public class CarrierUnavailable extends RuntimeException {

    public CarrierUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
