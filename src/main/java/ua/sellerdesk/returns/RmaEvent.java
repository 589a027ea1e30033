package ua.sellerdesk.returns;

import java.time.Instant;

/**
 * Something that happened to a return.
 *
 * @param actor a user's id, or {@code sellerdesk}, {@code marketplace}, {@code carrier}
 * @param what in Ukrainian
 * @param answer what the other side said to it, or what was found; null for nothing
 */
public record RmaEvent(Instant at, String actor, String what, String answer) {}
