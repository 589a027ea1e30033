package ua.sellerdesk.warranty;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What people told of a claim for the decision tables; null for what nobody has told. Days are those of Kyiv.
 *
 * @param receivedOn the day the buyer got the goods, where the parcel's journey does not say
 * @param discoveredOn the day the buyer found the defect
 * @param business whether the buyer bought for business
 * @param settlement whether there is a receipt
 * @param passport whether there is the technical passport or warranty card with the day of sale
 * @param documentsAsked whether the buyer was asked for what is missing
 * @param warrantyMonths of the warranty given, 0 for none; where the product's facts do not say
 * @param partMonths of the warranty of the part that failed, where it has its own
 * @param soldAsUsed whether they were sold as second-hand or refurbished
 * @param commission whether second-hand goods were sold through commission
 * @param sellerConsents whether the seller consents to a claim for such goods
 * @param misuse whether the buyer broke the rules of use or storage
 * @param earlierCause whether the buyer proved that the cause is older than the transfer, or than the warranty's end
 * @param inReasonableTime without a warranty, whether the defect was found in a reasonable time
 * @param official where the brand's official service is, in words; where the product's facts name none
 * @param bulky whether the goods are bulky, where the product's facts do not say
 */
public record ToldFacts(
        LocalDate receivedOn,
        LocalDate discoveredOn,
        Boolean business,
        Boolean settlement,
        Boolean passport,
        Boolean documentsAsked,
        Integer warrantyMonths,
        Integer partMonths,
        Boolean soldAsUsed,
        Boolean commission,
        Boolean sellerConsents,
        WarrantyCase.Misuse misuse,
        Boolean earlierCause,
        Boolean inReasonableTime,
        Boolean bulky,
        BigDecimal weightKg,
        RemedyCase.Defect defect,
        String official) {

    public static final ToldFacts NONE = new ToldFacts(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** The same with the papers that the buyer showed; what was told of others stays. */
    ToldFacts shown(boolean receipt, boolean warrantyCard) {
        return new ToldFacts(
                receivedOn,
                discoveredOn,
                business,
                receipt ? Boolean.TRUE : settlement,
                warrantyCard ? Boolean.TRUE : passport,
                documentsAsked,
                warrantyMonths,
                partMonths,
                soldAsUsed,
                commission,
                sellerConsents,
                misuse,
                earlierCause,
                inReasonableTime,
                bulky,
                weightKg,
                defect,
                official);
    }

    /** The same with what was found of the defect. */
    /** The same with what was found of the defect; what was found before stays where nothing else was. */
    public ToldFacts with(RemedyCase.Defect found) {
        return with(misuse, found == null || defect == null ? found : found.or(defect));
    }

    /** Whether the defect is known to be by fault of maker or seller. */
    boolean sellersFault() {
        return defect != null && Boolean.TRUE.equals(defect.sellersFault());
    }

    ToldFacts with(WarrantyCase.Misuse found) {
        return with(found, defect);
    }

    private ToldFacts with(WarrantyCase.Misuse misuse, RemedyCase.Defect defect) {
        return new ToldFacts(
                receivedOn,
                discoveredOn,
                business,
                settlement,
                passport,
                documentsAsked,
                warrantyMonths,
                partMonths,
                soldAsUsed,
                commission,
                sellerConsents,
                misuse,
                earlierCause,
                inReasonableTime,
                bulky,
                weightKg,
                defect,
                official);
    }
}
