package ua.sellerdesk.shipping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import ua.sellerdesk.shipping.Carrier.Phase;

/** A parcel that is followed, and what is known of it. */
record TrackedParcel(
        long id, long orderNumber, String ttn, Instant createdAt, boolean handedOver, boolean collects, Seen seen) {

    /** @param successor the number it travels on under, null for its own */
    record Seen(
            Phase phase,
            String code,
            String words,
            LocalDate estimated,
            LocalDate paidStorageFrom,
            String successor,
            boolean returns,
            CashOnDelivery cash) {}

    String askedUnder() {
        return seen.successor() == null ? ttn : seen.successor();
    }

    static TrackedParcel of(ResultSet row) throws SQLException {
        Shipment shipment = AttemptLedger.shipment(row);
        String cash = row.getString("cash_state");
        return new TrackedParcel(
                row.getLong("id"),
                shipment.orderNumber(),
                shipment.ttn(),
                shipment.createdAt(),
                shipment.handedOverAt() != null,
                shipment.cashOnDelivery() != null,
                new Seen(
                        shipment.phase(),
                        shipment.carrierCode(),
                        shipment.carrierWords(),
                        shipment.estimatedDelivery(),
                        shipment.paidStorageFrom(),
                        shipment.successorTtn(),
                        row.getBoolean("successor_returns"),
                        cash == null ? null : CashOnDelivery.valueOf(cash)));
    }
}
