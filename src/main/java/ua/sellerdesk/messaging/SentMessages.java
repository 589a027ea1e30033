package ua.sellerdesk.messaging;

import java.util.List;

/** What was written to buyers. */
public interface SentMessages {

    /** The order's messages, oldest first; those under way are among them, with no time of sending. */
    List<SentMessage> of(long orderNumber);
}
