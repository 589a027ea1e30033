package ua.sellerdesk.order;

/**
 * A parcel that the buyer refused or did not collect, or that was recalled, is with the shop again.
 *
 * @param round which time the order is worked, from 1
 * @param words what state the goods are in, in Ukrainian
 */
public record ParcelReceivedBack(long orderNumber, int round, String words) {}
