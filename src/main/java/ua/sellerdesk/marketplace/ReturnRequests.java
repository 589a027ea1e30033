package ua.sellerdesk.marketplace;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * The requests that buyers make on the marketplace (Seller API, {@code order-refund}). Every call may throw
 * {@link MarketplaceUnavailable} (time mends it) or {@link MarketplaceRefusal} (a person must); a write throws
 * {@link UncertainWrite} when it may have been processed and cannot be read back.
 */
public interface ReturnRequests {

    /**
     * One page of the requests made since a day, newest first; what changed later stands there too, since the
     * marketplace cannot be asked for changes. A page beyond the last may be empty or repeat what came before.
     *
     * @param createdFrom inclusive, a day in Kyiv
     * @param page counted from 1
     */
    Page<Row> requests(LocalDate createdFrom, int page);

    /**
     * The request as it stands now. The marketplace may take it for read from then on, see {@link #markUnread}.
     *
     * @throws UnreadableAnswer when this one cannot be read
     */
    ReturnRequest request(String id);

    /**
     * Sets a status and verifies it by reading back. A request that has it already is left alone.
     *
     * @param code one of {@link ReturnStatuses}
     * @param explanation the shop's words to the buyer, null for none; without personal data
     * @return the request as read back
     */
    ReturnRequest changeStatus(String id, int code, String explanation);

    /**
     * Writes down under which number the goods come back; possible while the shop waits for them.
     *
     * @return the request as read back
     */
    ReturnRequest saveTtn(String id, String ttn);

    /** Shows them as unread in the cabinet again. Not read back, since reading is what marks them as read. */
    void markUnread(Collection<String> ids);

    /** The statuses a request may have, as the marketplace lists them. */
    List<ReturnStatus> statuses();

    /**
     * What the list shows of a request.
     *
     * @param created null where the marketplace does not say
     * @param read whether someone has looked at it in the cabinet
     */
    record Row(String id, ReturnStatus status, Instant created, boolean read) {}
}
