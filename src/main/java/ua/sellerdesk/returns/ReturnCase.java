package ua.sellerdesk.returns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The facts of a return as far as they are known; null for what is not. Days are those of Kyiv.
 *
 * @param claimedOn the day the buyer told of the return
 * @param consumer whether the buyer is a natural person who did not buy for business
 */
public record ReturnCase(
        LocalDate claimedOn, Boolean consumer, Sale sale, SellerInformation information, Goods goods, Defect defect) {

    public ReturnCase {
        sale = sale == null ? Sale.UNKNOWN : sale;
        information = information == null ? SellerInformation.UNKNOWN : information;
        goods = goods == null ? Goods.UNKNOWN : goods;
        defect = defect == null ? Defect.UNKNOWN : defect;
    }

    /**
     * @param receivedOn the days on which the parts of the order came; empty while none is known
     * @param sellerTermDays a term for returns that the seller promised
     * @param settlementDocument whether there is a receipt, paper, electronic or QR
     */
    public record Sale(
            Channel channel,
            LocalDate soldOn,
            List<LocalDate> receivedOn,
            Integer sellerTermDays,
            Boolean settlementDocument) {

        private static final Sale UNKNOWN = new Sale(null, null, null, null, null);

        public Sale {
            receivedOn = receivedOn == null ? List.of() : List.copyOf(receivedOn);
        }
    }

    public enum Channel {
        DISTANCE,
        SHOP
    }

    /**
     * Whether the buyer was given the confirmation about the seller that a distance sale needs.
     *
     * @param correctedOn with {@link State#CORRECTED}, the day on which a proper one was given
     */
    public record SellerInformation(State state, LocalDate correctedOn) {

        private static final SellerInformation UNKNOWN = new SellerInformation(null, null);

        public enum State {
            PROPER,
            MISSING,
            CORRECTED
        }
    }

    /**
     * @param listedAs the id of {@link ListedGoods}, or {@link ListedGoods#NONE}
     * @param listConditionMet whether the condition holds under which those goods count as listed
     * @param excludedCategory whether of a kind that a distance withdrawal leaves out
     * @param soldAsUsed whether they were second-hand or refurbished when sold
     * @param used whether the buyer used them
     * @param lookKept whether look, properties, seals and labels were kept
     * @param analogueInStock whether the same goods are in stock for an exchange
     */
    public record Goods(
            String listedAs,
            Boolean listConditionMet,
            Boolean food,
            Boolean excludedCategory,
            Boolean soldAsUsed,
            Boolean digitalContent,
            Boolean used,
            Boolean lookKept,
            Boolean analogueInStock,
            BigDecimal weightKg,
            Boolean bulky) {

        private static final Goods UNKNOWN =
                new Goods(null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * @param defective whether the goods have a defect, or are not what was sold
     * @param substantial whether the defect is substantial in the law's sense
     */
    public record Defect(Boolean defective, Boolean withinWarranty, Boolean substantial) {

        private static final Defect UNKNOWN = new Defect(null, null, null);
    }
}
