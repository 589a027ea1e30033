package ua.sellerdesk.returns;

import java.time.LocalDate;

/**
 * What people told of a return for the decision tables; null for what nobody has told. Days are those of Kyiv.
 *
 * @param receivedOn the day the buyer got the goods, where the parcel's journey does not say
 * @param business whether the buyer bought for business
 * @param document whether there is a receipt
 * @param used whether the buyer used the goods
 * @param lookKept whether look, properties, seals and labels were kept
 * @param defective whether they have a defect, or are not what was sold
 * @param listedAs the id on the non-returnable list, {@link ListedGoods#NONE} for none
 * @param listConditionMet whether the condition holds under which those goods count as listed
 * @param soldAsUsed whether they were sold as second-hand
 */
public record ReturnFacts(
        LocalDate receivedOn,
        Boolean business,
        Boolean document,
        Boolean used,
        Boolean lookKept,
        Boolean defective,
        String listedAs,
        Boolean listConditionMet,
        Boolean soldAsUsed) {

    public static final ReturnFacts NONE = new ReturnFacts(null, null, null, null, null, null, null, null, null);
}
