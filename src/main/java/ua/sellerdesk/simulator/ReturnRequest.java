package ua.sellerdesk.simulator;

import java.time.Instant;
import java.time.LocalDateTime;

/** A buyer's wish to give one line back or have it repaired; guarded by the {@link Market}. */
final class ReturnRequest {

    final String id;
    final SimOrder order;
    final SimOrder.Line line;
    final ReturnReasons.Reason reason;
    final LocalDateTime created;
    /** Where the money is to go; null where the order was paid by card. */
    final BankAccount account;

    int status;
    String answer;
    /** The number that the marketplace knows; null while nobody has told it. */
    String ttn;

    boolean read;

    /** The number of the parcel itself; null before the buyer hands it to the carrier. */
    String parcel;
    /** Has the buyer decided whether to send. */
    boolean decided;
    /** When the buyer hands the parcel to the carrier; null is never. */
    Instant sendsAt;
    /** Does the buyer tell the number in the chat instead of the request. */
    boolean tellsInChat;
    /** When the buyer thinks better of it; null is never. */
    Instant withdrawsAt;

    ReturnRequest(
            String id,
            SimOrder order,
            SimOrder.Line line,
            ReturnReasons.Reason reason,
            LocalDateTime created,
            BankAccount account) {
        this.id = id;
        this.order = order;
        this.line = line;
        this.reason = reason;
        this.created = created;
        this.account = account;
    }
}
