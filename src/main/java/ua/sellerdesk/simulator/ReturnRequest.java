package ua.sellerdesk.simulator;

import java.time.Instant;
import java.time.LocalDateTime;

/** A buyer's wish to give one line back or have it repaired; guarded by the {@link Market}. */
final class ReturnRequest {

    /** What buyers say. */
    record Reason(String type, String reason, String wish, String words) {}

    final String id;
    final SimOrder order;
    final SimOrder.Line line;
    final Reason reason;
    final LocalDateTime created;
    int status;
    String answer;
    String ttn;
    boolean read;
    /** When the buyer hands the parcel to the carrier; null before the seller waits for it. */
    Instant sendsAt;

    ReturnRequest(String id, SimOrder order, SimOrder.Line line, Reason reason, LocalDateTime created) {
        this.id = id;
        this.order = order;
        this.line = line;
        this.reason = reason;
        this.created = created;
    }
}
