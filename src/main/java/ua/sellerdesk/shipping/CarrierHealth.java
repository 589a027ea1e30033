package ua.sellerdesk.shipping;

import java.time.Instant;
import java.util.List;

/** How the carriers that are switched on fare. */
public interface CarrierHealth {

    List<State> states();

    /**
     * @param carrier such as {@code nova-poshta}
     * @param lastAnswer when it last answered the tracker, null before the first time
     * @param lastError why it does not answer now, null while it does
     * @param underWay parcels that are being followed
     * @param undecided waybills of which it is not known yet whether they were created
     */
    record State(String carrier, Instant lastAnswer, String lastError, int underWay, int undecided) {}
}
