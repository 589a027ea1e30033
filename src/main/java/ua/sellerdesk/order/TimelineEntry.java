package ua.sellerdesk.order;

import java.time.Instant;

/**
 * Something that happened to an order.
 *
 * @param actor a user's id, or {@code sellerdesk}, {@code marketplace}, {@code carrier}
 * @param what in Ukrainian, fit to be shown
 * @param answer what the marketplace or the carrier said, may be null
 */
public record TimelineEntry(Instant at, String actor, String what, String answer) {}
