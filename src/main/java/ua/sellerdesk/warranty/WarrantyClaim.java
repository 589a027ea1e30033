package ua.sellerdesk.warranty;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A warranty claim with all that is known of it. Text is null where nothing is known; money is in UAH, days are those of
 * Kyiv.
 *
 * @param key the order number and the request's id: the business key of its instance
 * @param rmaId the return that the claim came from, or that sends its money back; null where there is none
 * @param cause why, in the marketplace's words
 * @param words the buyer's own; may name people
 * @param claimedOn the day the buyer made the claim
 * @param assessment {@code accept}, {@code official-service} or {@code refuse}; null before
 * @param refusalReason the words for the buyer
 * @param overrideReason why a person decided against the tables, null where nobody did
 * @param problem what was last refused and why, null when nothing stands in the way
 */
public record WarrantyClaim(
        long id,
        String key,
        long orderNumber,
        String requestId,
        Origin origin,
        Long rmaId,
        State state,
        Outcome outcome,
        Item item,
        String cause,
        String wish,
        String words,
        LocalDate claimedOn,
        ToldFacts facts,
        String assessment,
        String refusalReason,
        String overrideReason,
        Inbound inbound,
        Reception reception,
        RepairClock clock,
        Finding finding,
        Settlement settlement,
        Loaner loaner,
        HandBack handBack,
        WarrantyDay warranty,
        Earlier earlier,
        String problem,
        Instant openedAt,
        Instant closedAt) {

    /** Who brought it up. */
    public enum Origin {
        MARKETPLACE,
        /** A return that turned out to be a defect. */
        RETURN,
        DESK,
        API
    }

    public enum State {
        NEW,
        /** The buyer was told where the brand's official service is. */
        REFERRED,
        AWAITING_GOODS,
        IN_SERVICE,
        HAND_BACK,
        /** The returns send the money back. */
        MONEY,
        CLOSED
    }

    public enum Outcome {
        REFERRED,
        REPAIRED,
        REPLACED,
        REFUNDED,
        /** A lower price, or what the buyer paid for a repair. */
        COMPENSATED,
        REFUSED,
        NEVER_SENT,
        CALLED_OFF
    }

    /**
     * @param lineId the order's line, 0 where the request names goods that the order does not show
     * @param price of a piece as bought
     * @param serial the serial number of what the claim is about
     */
    public record Item(long lineId, String name, String article, int quantity, BigDecimal price, String serial) {

        public BigDecimal cost() {
            return price.multiply(BigDecimal.valueOf(quantity));
        }
    }

    /**
     * The goods on their way to the shop.
     *
     * @param phase where the parcel is, null until its carrier has been asked
     * @param receivedOn the day the shop got the goods, null while it has not
     */
    public record Inbound(String carrier, String ttn, String phase, String words, LocalDate receivedOn) {}

    /**
     * The goods as the shop took them in.
     *
     * @param completeness what came with them
     * @param look their condition
     * @param acceptedAt when their act of acceptance was made, null while it was not
     */
    public record Reception(String completeness, String look, Instant acceptedAt) {}

    /**
     * By when the goods must be repaired.
     *
     * @param agreedUntil another last day that was agreed in writing
     */
    public record RepairClock(LocalDate agreedUntil, LocalDate warnOn, LocalDate limitOn) {}

    /**
     * What was found.
     *
     * @param diagnosis {@code defect}, {@code repaired}, {@code disputed} or {@code refuse}
     * @param consentOn the day of the buyer's written consent to an expertise
     * @param expertise {@code defect}, {@code not-found} where the cause was not, or {@code misuse}
     * @param askedBy who wants the expertise: {@code buyer} or {@code shop}
     * @param question put to the expert, null for the usual one
     */
    public record Finding(
            String diagnosis,
            String words,
            LocalDate consentOn,
            String expert,
            String expertise,
            String expertiseWords,
            BigDecimal expertiseCost,
            String askedBy,
            String question) {}

    /**
     * What the buyer chose.
     *
     * @param amount of a lower price, or of what a repair cost the buyer
     * @param replacementDue the last day for other goods
     * @param askedOn the day the buyer asked for it
     */
    public record Settlement(
            Remedy remedy,
            BigDecimal amount,
            Boolean inStock,
            Boolean checkNeeded,
            LocalDate replacementDue,
            String replacementSerial,
            LocalDate askedOn) {

        private boolean otherThanRepair() {
            return remedy != null && remedy != Remedy.REPAIR;
        }
    }

    /**
     * Goods of the same kind for the time of the repair.
     *
     * @param requestedOn the day of the written request
     * @param refusal why none were given
     * @param state in which they came back
     */
    public record Loaner(
            LocalDate requestedOn, String item, LocalDate suppliedOn, String refusal, LocalDate backOn, String state) {

        /** Whether the buyer has them. */
        public boolean out() {
            return suppliedOn != null && backOn == null;
        }
    }

    /**
     * @param ttn null where the goods were handed over at the counter
     * @param words what the buyer said of the goods then
     */
    public record HandBack(LocalDate on, String ttn, String words) {}

    /** The warranty's last day before the claim, and from then on. */
    public record WarrantyDay(LocalDate before, LocalDate until) {}

    /** Whether the returns owe the buyer what was chosen, and end the request. */
    boolean inMoney() {
        Remedy remedy = settlement.remedy();
        return remedy == Remedy.REFUND || remedy == Remedy.PRICE_CUT || remedy == Remedy.REPAIR_COSTS;
    }

    /**
     * What stays of the times the goods were in before.
     *
     * @param claimedOn the day of the first claim, by which it is judged whether the warranty covers it
     * @param repair owed for late days of repairs, in UAH
     * @param loaner owed for days without a loaner, in UAH
     */
    public record Earlier(LocalDate claimedOn, BigDecimal repair, BigDecimal loaner) {

        BigDecimal owed() {
            return repair.add(loaner);
        }
    }

    public boolean open() {
        return state != State.CLOSED;
    }

    /** Whether the buyer is owed a repair, as far as it is decided. */
    public boolean repairAwaited() {
        return refusalReason == null && !settlement.otherThanRepair();
    }

    /** The serial number of what the buyer has in the end; null where nobody knows it. */
    public String serialNow() {
        return settlement.remedy() == Remedy.REPLACEMENT ? settlement.replacementSerial() : item.serial();
    }

    /** Whether the goods are with the shop, or with a service centre for it. */
    public boolean goodsHere() {
        return inbound.receivedOn() != null && handBack.on() == null;
    }

    /**
     * The day from which no repair is late any more: the goods are back, the buyer asked for another remedy, or the claim
     * was closed; null while it goes on.
     */
    public LocalDate repairEndedOn() {
        return Stream.of(
                        handBack.on(),
                        settlement.otherThanRepair() ? settlement.askedOn() : null,
                        closedAt == null ? null : Days.of(closedAt))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The last day of what is owed now, a repair or other goods; null where none runs. */
    public LocalDate dueOn() {
        if (refusalReason != null) {
            return null;
        }
        if (!settlement.otherThanRepair()) {
            return clock.limitOn();
        }
        return settlement.remedy() == Remedy.REPLACEMENT ? settlement.replacementDue() : null;
    }

    /** The state in the message keys of pages: goods that are back with the buyer wait for a word alone. */
    public String shownState() {
        return open() && handBack.on() != null ? "HANDED_BACK" : state.name();
    }

    /** Without anything the buyer wrote. */
    @Override
    public String toString() {
        return "WarrantyClaim[" + key + ", " + state + "]";
    }
}
