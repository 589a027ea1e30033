package ua.sellerdesk.returns.payout;

import java.time.Instant;

/** Somebody was shown the payout details of a case. */
public record PayoutLook(String user, Instant at) {}
