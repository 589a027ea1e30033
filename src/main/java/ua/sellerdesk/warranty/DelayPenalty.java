package ua.sellerdesk.warranty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import ua.sellerdesk.law.LegalDays;

/**
 * A part of the price for each day of delay. Days are those of Kyiv.
 *
 * @param freeUntil the last day that costs nothing
 * @param endedOn the day on which the delay ended, which still counts; null while it goes on
 * @param percentADay of the price
 * @param price in UAH; null while it is not known
 */
public record DelayPenalty(LocalDate freeUntil, LocalDate endedOn, BigDecimal percentADay, BigDecimal price) {

    public DelayPenalty {
        Objects.requireNonNull(freeUntil, "freeUntil");
        Objects.requireNonNull(percentADay, "percentADay");
    }

    /** How many days have cost something by that day, itself included. */
    public int days(LocalDate today) {
        return LegalDays.since(freeUntil, endedOn == null || endedOn.isAfter(today) ? today : endedOn);
    }

    /** What those days cost, in UAH with two decimals; null while the price is not known. */
    public BigDecimal amount(LocalDate today) {
        return price == null
                ? null
                : price.multiply(percentADay)
                        .multiply(BigDecimal.valueOf(days(today)))
                        .divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
    }
}
