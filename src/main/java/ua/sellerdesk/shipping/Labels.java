package ua.sellerdesk.shipping;

import java.util.List;

/** Of which waybills a label can be had. */
final class Labels {

    private Labels() {}

    /** @param ref the carrier's own id of the waybill, null for a number typed by hand */
    static boolean printable(String carrier, String ref, List<Carrier> carriers) {
        return ref != null && carriers.stream().anyMatch(c -> c.code().equals(carrier) && c.enabled());
    }
}
