package ua.sellerdesk.engine;

import java.util.Map;

/**
 * Messages for running processes. The engine does not buffer messages, so they are stored here in the caller's
 * transaction and delivered, oldest first, when the instance waits for them.
 */
public interface ProcessInbox {

    /**
     * Stores a message for the instance with that business key.
     *
     * @param dedupKey the same key is stored once per business key and message, however often it is told
     * @param facts become process variables; ids, decisions and dates only
     */
    void tell(String businessKey, String message, String dedupKey, Map<String, Object> facts);

    /**
     * Forgets the messages that still wait for that business key: the order began anew, and they speak of what was
     * before. What was told once stays told: the same key is not taken again.
     */
    void drop(String businessKey);

    /** Delivers what is due now, oldest first; runs by itself twice a second. */
    void deliverDue();
}
