package ua.sellerdesk.warranty;

import java.time.LocalDate;
import ua.sellerdesk.law.ConsumerLaw;

/**
 * What is known of a defect and of the buyer's choice; null for what is not.
 *
 * @param law the law that applies; null where that is open
 * @param claimedOn the day of the claim, in Kyiv
 * @param chosen the remedy that the buyer chose
 * @param met whether it was given as chosen, false once it was not given in time
 */
public record RemedyCase(ConsumerLaw law, LocalDate claimedOn, Defect defect, Remedy chosen, Boolean met) {

    public RemedyCase {
        defect = defect == null ? Defect.UNKNOWN : defect;
    }

    /**
     * @param unusable whether the goods cannot be used as they are meant to be
     * @param sellersFault whether it is by fault of maker or seller
     * @param reappeared whether it came back after a repair
     * @param daysToRemove how many calendar days its removal takes
     * @param essentiallyDifferent whether it makes the goods essentially different from what was sold
     */
    public record Defect(
            Boolean unusable,
            Boolean sellersFault,
            Boolean reappeared,
            Boolean cannotBeRemoved,
            Integer daysToRemove,
            Boolean essentiallyDifferent) {

        private static final Defect UNKNOWN = new Defect(null, null, null, null, null, null);

        /** What is not told now stays as it was. */
        Defect or(Defect earlier) {
            return new Defect(
                    unusable == null ? earlier.unusable : unusable,
                    sellersFault == null ? earlier.sellersFault : sellersFault,
                    reappeared == null ? earlier.reappeared : reappeared,
                    cannotBeRemoved == null ? earlier.cannotBeRemoved : cannotBeRemoved,
                    daysToRemove == null ? earlier.daysToRemove : daysToRemove,
                    essentiallyDifferent == null ? earlier.essentiallyDifferent : essentiallyDifferent);
        }

        /** What nobody told counts as not so. */
        Defect orNot() {
            return or(new Defect(false, false, false, false, null, false));
        }
    }
}
