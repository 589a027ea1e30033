package ua.sellerdesk.shipping;

import java.math.BigDecimal;

/**
 * What a waybill is made from, the same for every carrier.
 *
 * @param mark our own mark, the order number: whatever becomes of the call, the waybill is found again by it
 * @param declaredValue in whole UAH, never null
 * @param cashOnDelivery the sum to collect in whole UAH, null where the order is paid
 * @param description what is in the parcel, in the buyer's language
 */
public record WaybillRequest(
        String mark,
        Consignee consignee,
        Parcel parcel,
        BigDecimal declaredValue,
        BigDecimal cashOnDelivery,
        String description) {

    /**
     * Whom the parcel goes to and where, as the marketplace shows it; text may be null.
     *
     * @param name surname, name and, where there is one, patronymic
     * @param phone as written by people
     * @param toDoor true to the door, false to a pick-up point
     * @param pointRef the pick-up point's id on the carrier's side
     * @param pointNumber the pick-up point's number as people know it
     * @param chosen what an operator chose from the carrier's suggestions, never null; it goes before all else
     */
    public record Consignee(
            String name,
            String phone,
            String city,
            String region,
            boolean toDoor,
            String pointRef,
            String pointNumber,
            String street,
            String house,
            String flat,
            Chosen chosen) {}

    /**
     * Places by the carrier's own ids, each null where nothing was chosen.
     *
     * @param settlementRef the settlement, where its name alone left a choice
     * @param streetRef the street, for delivery to the door
     * @param pointRef the pick-up point
     */
    public record Chosen(String settlementRef, String streetRef, String pointRef) {

        public static final Chosen NOTHING = new Chosen(null, null, null);
    }

    /**
     * The whole parcel; a size is null where nobody has measured it.
     *
     * @param weightKg in kg, all seats together, never null
     * @param seats how many pieces, at least 1
     */
    public record Parcel(BigDecimal weightKg, Integer lengthCm, Integer widthCm, Integer heightCm, int seats) {

        /** What a parcel measures that nobody has measured: length, width, height in cm. */
        private static final int[] USUAL_CM = {20, 20, 10};

        /** The parcel with all its sizes: the usual ones where one is missing. */
        public Parcel measured() {
            return new Parcel(
                    weightKg,
                    lengthCm == null ? USUAL_CM[0] : lengthCm,
                    widthCm == null ? USUAL_CM[1] : widthCm,
                    heightCm == null ? USUAL_CM[2] : heightCm,
                    seats);
        }
    }

    /** Whether the carrier collects money from the consignee. */
    public boolean collects() {
        return cashOnDelivery != null && cashOnDelivery.signum() > 0;
    }
}
