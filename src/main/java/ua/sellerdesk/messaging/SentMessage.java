package ua.sellerdesk.messaging;

import java.time.Instant;

/**
 * A message to a buyer.
 *
 * @param occasion tells two messages of one kind apart
 * @param text as the buyer reads it
 * @param sentAt null while it is not known to stand in the chat
 */
public record SentMessage(BuyerMessages.Kind kind, String occasion, String text, Instant createdAt, Instant sentAt) {}
