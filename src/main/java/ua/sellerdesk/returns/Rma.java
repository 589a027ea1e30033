package ua.sellerdesk.returns;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ua.sellerdesk.marketplace.ReturnStatus.Meaning;

/**
 * A return with all that is known of it. Text is null where nothing is known; money is in UAH, days are those of Kyiv.
 *
 * @param key the order number and the request's id: the business key of its instance
 * @param cause why the buyer returns, in the marketplace's words
 * @param wish what the buyer wants, in the marketplace's words
 * @param words the buyer's own; may name people
 * @param requestStatus as the marketplace last showed it, null where it knows nothing of this return
 * @param requestOver whether the marketplace takes nothing more for it
 * @param facts what people told the decision tables
 * @param resolution {@code accept}, {@code refuse}, {@code compensate}, {@code exchange} or {@code warranty}; null before
 * @param overrideReason why a person decided against the tables, null where nobody did
 * @param returnTtn the number under which the goods come back
 * @param returnPhase where that parcel is, null until its carrier has been asked
 * @param dueOn when the money should be back
 * @param limitOn the last day by law; {@code otherLimitOn} that of the other reading
 * @param sentBackOn when goods that were not accepted went to the buyer again; {@code sentBackTtn} their parcel's number,
 *     null where they were fetched at the counter
 * @param requestedOn the day the buyer asked, from which the law counts
 * @param problem what was last refused and why, null when nothing stands in the way
 */
public record Rma(
        long id,
        String key,
        long orderNumber,
        String requestId,
        Origin origin,
        Kind kind,
        State state,
        Outcome outcome,
        String cause,
        String wish,
        String words,
        String requestStatus,
        boolean requestOver,
        ReturnFacts facts,
        String resolution,
        String refusalReason,
        String overrideReason,
        boolean exchangeFirst,
        String replacementTtn,
        String returnCarrier,
        String returnTtn,
        String returnPhase,
        String returnWords,
        LocalDate receivedOn,
        LocalDate dueOn,
        LocalDate limitOn,
        LocalDate otherLimitOn,
        BigDecimal refundAmount,
        String refundDocument,
        String approvedBy,
        LocalDate sentBackOn,
        String sentBackTtn,
        String problem,
        LocalDate requestedOn,
        Instant openedAt,
        Instant closedAt,
        List<Line> lines) {

    /** Who brought it up. */
    public enum Origin {
        MARKETPLACE,
        /** A parcel that came back by itself. */
        PARCEL,
        DESK,
        API,
        /** Money that the warranty service owes. */
        SERVICE
    }

    /** What the buyer's request comes down to. */
    public enum Kind {
        RETURN,
        REFUND_ONLY,
        EXCHANGE,
        REPAIR,
        /** A parcel that was refused, not collected or recalled. */
        RETURNED_PARCEL,
        UNCLEAR
    }

    public enum State {
        NEW,
        AWAITING_GOODS,
        /** With the warranty service. */
        AT_SERVICE,
        INSPECTION,
        /** Its end is known, and its goods are still to go to the buyer. */
        GOING_BACK,
        CLOSED
    }

    public enum Outcome {
        REFUNDED,
        /** The goods are back, and no money was owed. */
        GOODS_BACK,
        COMPENSATED,
        EXCHANGED,
        REFUSED,
        NEVER_SENT,
        /** By the warranty service, which owes no money. */
        SERVED,
        CALLED_OFF;

        /** What became of a return whose request the marketplace shows as over. */
        static Outcome of(Meaning end) {
            return switch (end) {
                case REFUNDED -> REFUNDED;
                case GOODS_SENT -> EXCHANGED;
                case REFUSED -> REFUSED;
                default -> CALLED_OFF;
            };
        }

        /** Neither goods nor money went out for it. */
        boolean tookNothing() {
            return this == REFUSED || this == NEVER_SENT || this == CALLED_OFF;
        }
    }

    /**
     * One line of the order that comes back, or part of it. What the inspection found is null before it.
     *
     * @param lineId the order's line, 0 where the request names goods that the order does not show
     * @param quantity announced
     * @param price of a piece as bought
     * @param came how many came
     * @param refund for the line, without a share of the shipping
     */
    public record Line(
            long lineId,
            String name,
            String article,
            int quantity,
            BigDecimal price,
            Integer came,
            Integer restocked,
            Integer writtenOff,
            Integer toMaker,
            BigDecimal refund,
            String refundReason) {

        public Line(long lineId, String name, String article, int quantity, BigDecimal price) {
            this(lineId, name, article, quantity, price, null, null, null, null, null, null);
        }

        public BigDecimal cost() {
            return price.multiply(BigDecimal.valueOf(quantity));
        }
    }

    public boolean open() {
        return state != State.CLOSED;
    }

    /** Tells what is said and done of this return from what was of an earlier one of the same request. */
    public String occasion() {
        return key.substring(key.indexOf('/') + 1);
    }

    /** Whether the goods are with the shop. */
    public boolean goodsHere() {
        return receivedOn != null;
    }

    /** Without anything the buyer wrote. */
    @Override
    public String toString() {
        return "Rma[" + key + ", " + kind + ", " + state + "]";
    }
}
