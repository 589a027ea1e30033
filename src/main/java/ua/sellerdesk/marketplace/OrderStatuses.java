package ua.sellerdesk.marketplace;

import java.util.List;

/** The catalogue of statuses: meanings from a file that is data, names refreshed from the marketplace. */
public interface OrderStatuses {

    /** Never null: an unknown id answers a status named by its number, with meaning UNKNOWN and no group. */
    OrderStatus byId(int id);

    /** Whether the marketplace lets recipient, delivery and payment be edited in this status. */
    boolean termsEditable(int id);

    /**
     * The reasons for cancelling among the given statuses, as the marketplace words them, without those a seller may
     * not set.
     */
    List<OrderStatus> cancellations(List<Integer> available);
}
