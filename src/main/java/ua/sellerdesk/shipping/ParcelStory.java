package ua.sellerdesk.shipping;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * A shipment with all that is known of it.
 *
 * @param cash where the money collected from the buyer is, null where none is or nothing was told
 * @param returns whether the successor's number brings the parcel back to the seller
 * @param printable whether its label can be asked for
 * @param tracking the carrier's page about it, null where there is none
 * @param successorTracking the same for the number it travels on under
 * @param attempts at its waybill, oldest first; empty for a number made elsewhere
 * @param journey as the carrier told it, oldest first
 */
public record ParcelStory(
        Shipment shipment,
        CashOnDelivery cash,
        boolean returns,
        boolean printable,
        URI tracking,
        URI successorTracking,
        List<Attempt> attempts,
        List<Step> journey) {

    /**
     * @param number 1 for the order's first
     * @param state {@code PENDING}, {@code CREATED}, {@code REJECTED}, {@code ABSENT}, {@code UNKNOWN} or {@code CONFLICT}
     * @param ended null while it is not decided
     * @param ttn the number it brought, null where it brought none
     * @param codes the carrier's, null where it gave none
     * @param words the carrier's, or what kept it from answering; null where there are none
     */
    public record Attempt(
            int number,
            String carrier,
            String state,
            Instant started,
            Instant ended,
            String ttn,
            String codes,
            String words) {}

    /**
     * @param code the carrier's raw code
     * @param words ours for that code, the carrier's where we have none; null where there are none at all
     * @param phase null for a code the table does not know
     */
    public record Step(Instant at, String code, String words, Carrier.Phase phase) {}
}
