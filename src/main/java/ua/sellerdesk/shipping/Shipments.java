package ua.sellerdesk.shipping;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The orders' shipments: one live waybill an order, whatever fails in between. */
public interface Shipments {

    /** The code of the carrier behind a marketplace delivery service; empty for a service the tables do not know. */
    Optional<String> carrierOf(Integer deliveryServiceId);

    /** The carrier's code, where waybills of this marketplace delivery service can be created by API. */
    Optional<String> carrierFor(Integer deliveryServiceId);

    /**
     * The order's waybill: the one there is, the one a former attempt left with the carrier, or a new one. Safe to call
     * again after any fault.
     *
     * @throws CarrierRefusal when the carrier refused the data
     * @throws CarrierUnavailable when the carrier cannot be asked, or an attempt's fate is not certain yet
     */
    Shipment createWaybill(long orderNumber, String carrier, WaybillRequest request);

    /**
     * Notes a number that came from elsewhere (typed, or synced from the marketplace) as the order's live shipment.
     *
     * @param carrier the carrier's code; one without an API is recorded, not tracked by us
     * @throws CarrierUnavailable when an attempt of our own is not decided yet, or the replaced waybill not deleted
     */
    Shipment recordTtn(long orderNumber, String carrier, String ttn);

    /**
     * Notes a number that the marketplace shows, unless the order has a live shipment or an attempt is not decided yet.
     * Asks no carrier.
     */
    void noteTtn(long orderNumber, String carrier, String ttn);

    /** Whether the carrier's parcel of that number is tracked by us. */
    boolean tracked(String carrier, String ttn);

    /**
     * The live shipment is over: another may be made for the order. A waybill of ours that was never handed over is
     * deleted with the carrier later. Asks no carrier now.
     */
    void retire(long orderNumber);

    /** Has the live parcel asked about in the next round: others have told that it moved. */
    void askSoon(long orderNumber);

    /** Marks the parcel as handed to the carrier. */
    void handedOver(long orderNumber);

    /**
     * Deletes the waybill with the carrier, if one is live and not handed over. Safe to call again.
     *
     * @throws CarrierRefusal when the carrier does not delete it
     * @throws CarrierUnavailable when the carrier cannot be asked, or an attempt's fate is not certain yet
     */
    void cancel(long orderNumber);

    /** The live shipment, if any. */
    Optional<Shipment> live(long orderNumber);

    /** All shipments of an order, oldest first. */
    List<Shipment> history(long orderNumber);

    /** The label of the live waybill as PDF; empty where the carrier gives none. */
    Optional<byte[]> label(long orderNumber);

    /** Where the buyer can follow the parcel, if the carrier has such a page. */
    Optional<URI> trackingLink(String carrier, String ttn);

    /** Whether the text can be a tracking number of the carrier; always true for a carrier whose format is unknown. */
    boolean plausibleTtn(String carrier, String ttn);

    /** The format of the carrier's numbers in words, for the operator; empty where it is unknown. */
    Optional<String> ttnFormat(String carrier);
}
