package ua.sellerdesk.warranty;

/**
 * What late days cost, counted apart.
 *
 * @param repair each day past the term; null while that is not known
 * @param loaner each day without goods for the time of the repair; null where none are owed
 */
public record RepairPenalties(DelayPenalty repair, DelayPenalty loaner) {

    static final RepairPenalties NONE = new RepairPenalties(null, null);
}
