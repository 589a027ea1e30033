package ua.sellerdesk.order;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A line of the orders list.
 *
 * @param total what the buyer pays, in UAH
 * @param carrier the delivery service's name as the marketplace gives it, may be null
 * @param ttn may be null
 * @param statusName the marketplace's status in Ukrainian
 * @param shipBy may be null
 */
public record OrderSummary(
        long number,
        Instant created,
        String buyer,
        String phone,
        String city,
        BigDecimal total,
        String carrier,
        String ttn,
        Stage stage,
        int statusId,
        String statusName,
        Instant shipBy) {}
