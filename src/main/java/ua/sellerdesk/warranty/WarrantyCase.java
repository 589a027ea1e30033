package ua.sellerdesk.warranty;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import ua.sellerdesk.returns.ReturnCase.Channel;

/**
 * The facts of a warranty claim as far as they are known; null for what is not. Days are those of Kyiv.
 *
 * @param claimedOn the day the buyer made the claim
 * @param discoveredOn the day the buyer found the defect
 * @param consumer whether the buyer is a natural person who did not buy for business
 * @param repairs earlier repairs under the warranty, and this one once it has begun
 * @param replacedOn the day the buyer got other goods in place of these; null where that never happened
 */
public record WarrantyCase(
        LocalDate claimedOn,
        LocalDate discoveredOn,
        Boolean consumer,
        Sale sale,
        Promise promise,
        List<RepairDays> repairs,
        LocalDate replacedOn,
        Documents documents,
        Proof proof) {

    public WarrantyCase {
        sale = sale == null ? Sale.UNKNOWN : sale;
        promise = promise == null ? Promise.UNKNOWN : promise;
        repairs = repairs == null ? List.of() : List.copyOf(repairs);
        documents = documents == null ? Documents.UNKNOWN : documents;
        proof = proof == null ? Proof.UNKNOWN : proof;
    }

    /**
     * @param receivedOn the day goods that were sent came, the last part of them
     * @param seasonStartsOn for goods sold out of their season, its next start; null for all others
     * @param soldAsUsed whether they were second-hand or refurbished when sold
     * @param commission whether they were sold through commission
     * @param sellerConsents whether the seller consents to a claim for commission goods
     */
    public record Sale(
            Channel channel,
            LocalDate soldOn,
            LocalDate receivedOn,
            LocalDate seasonStartsOn,
            Boolean soldAsUsed,
            Boolean commission,
            Boolean sellerConsents) {

        private static final Sale UNKNOWN = new Sale(null, null, null, null, null, null, null);
    }

    /**
     * @param given whether maker or seller gave a warranty
     * @param months for how many months
     * @param partMonths the warranty of the part that failed, where it has its own
     */
    public record Promise(Boolean given, Integer months, Integer partMonths) {

        private static final Promise UNKNOWN = new Promise(null, null, null);

        public Promise {
            notNegative(months);
            notNegative(partMonths);
        }

        private static void notNegative(Integer months) {
            if (months != null && months < 0) {
                throw new IllegalArgumentException("A warranty cannot have " + months + " months");
            }
        }
    }

    /**
     * @param settlement whether there is a receipt, paper, electronic or QR
     * @param passport whether there is the technical passport, or a substitute, with the day of the sale
     * @param asked whether the buyer was asked for what is missing
     */
    public record Documents(Boolean settlement, Boolean passport, Boolean asked) {

        private static final Documents UNKNOWN = new Documents(null, null, null);
    }

    /**
     * @param earlierCause whether the buyer proved that the cause is older than the transfer, or than the warranty's end
     * @param foundInReasonableTime without a warranty, whether the defect was found in a reasonable time
     */
    public record Proof(Misuse misuse, Boolean earlierCause, Boolean foundInReasonableTime) {

        private static final Proof UNKNOWN = new Proof(null, null, null);
    }

    /** Whether the buyer broke the rules of use or storage. */
    public enum Misuse {
        NONE,
        DISPUTED,
        PROVED;

        /**
         * @param told in either case; null or blank where nobody knows it
         * @return null where nobody knows it
         * @throws IllegalArgumentException for any other word
         */
        public static Misuse of(String told) {
            return told == null || told.isBlank() ? null : valueOf(told.toUpperCase(Locale.ROOT));
        }
    }
}
