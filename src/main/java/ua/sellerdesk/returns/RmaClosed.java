package ua.sellerdesk.returns;

import java.math.BigDecimal;

/**
 * A return is closed.
 *
 * @param refunded what was sent back, in UAH; null where nothing was
 */
public record RmaClosed(long rmaId, Rma.Outcome outcome, BigDecimal refunded) {}
