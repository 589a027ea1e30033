package ua.sellerdesk.notice;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The notices to the seller's people. */
public interface Notices {

    /**
     * Posts a notice in the caller's transaction. Its words are those of the messages {@code notice.<key>.subject} and
     * {@code notice.<key>.text}; a fact that is not given leaves a dash, and a
     * key without words gets general ones.
     *
     * @param orderNumber may be null
     * @param facts the placeholders of the words; no buyer's data, since notices leave by mail
     */
    void post(String group, String key, Long orderNumber, Map<String, String> facts);

    /** What nobody of the groups has marked as seen, alike notices together, the newest first. */
    UnseenNotices unseen(Set<String> groups, int max);

    /** The notices of an order, newest first. */
    List<Notice> of(long orderNumber);

    /** Marks a notice of one of the groups as seen; the first time counts. Another group's stays as it is. */
    void seen(long id, Set<String> groups);

    /** Marks a notice of one of the groups as seen, and with it the older ones of its kind for the same group. */
    void seenWithAlike(long id, Set<String> groups);
}
