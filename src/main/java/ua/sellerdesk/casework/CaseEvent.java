package ua.sellerdesk.casework;

import java.time.Instant;

/**
 * Something that happened to a case.
 *
 * @param actor the user's id, or {@link CaseTimeline#SELLERDESK}, {@link CaseTimeline#MARKETPLACE} or
 *     {@link CaseTimeline#CARRIER}
 * @param what in Ukrainian
 * @param answer what the other side said to it, or what was found; null for nothing
 */
public record CaseEvent(Instant at, String actor, String what, String answer) {}
