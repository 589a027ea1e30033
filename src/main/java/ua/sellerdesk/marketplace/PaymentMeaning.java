package ua.sellerdesk.marketplace;

import java.util.Map;
import java.util.stream.Collectors;
import ua.sellerdesk.table.DataTable;

/** What a payment status of the marketplace means for handling; which id means what is in a file that is data. */
public enum PaymentMeaning {
    UNPAID,
    PAID,
    PART_PAID,
    /** Blocked on the buyer's card; the marketplace lets it go by itself when the order is cancelled. */
    ON_HOLD,
    EXPIRED,
    CANCELLED,
    REFUND_AWAITED,
    RETURNED,
    PART_RETURNED,
    /** No status, as for cash, or an id that the file does not know. */
    UNKNOWN;

    private static final Map<Integer, PaymentMeaning> BY_ID =
            DataTable.rows("marketplace/payment-statuses.csv", ';').stream()
                    .collect(Collectors.toUnmodifiableMap(
                            row -> Integer.valueOf(row.get("id")), row -> valueOf(row.get("meaning"))));

    /** Never null. */
    static PaymentMeaning of(Integer statusId) {
        return statusId == null ? UNKNOWN : BY_ID.getOrDefault(statusId, UNKNOWN);
    }
}
