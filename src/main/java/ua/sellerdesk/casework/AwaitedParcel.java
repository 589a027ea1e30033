package ua.sellerdesk.casework;

/**
 * A parcel that a buyer sends to the shop.
 *
 * @param caseId of the case whose goods are in it
 * @param carrier the carrier's code
 * @param phase where it was last seen, null until its carrier has been asked
 */
public record AwaitedParcel(long caseId, String carrier, String ttn, String phase) {}
