package ua.sellerdesk.notice;

import java.time.Instant;

/**
 * Something the seller's people should know.
 *
 * @param group the engine's group it concerns, such as {@code sales}
 * @param orderNumber null where it concerns no order
 * @param seenAt null while nobody has marked it as seen
 */
public record Notice(
        long id, String group, String subject, String text, Long orderNumber, Instant createdAt, Instant seenAt) {}
