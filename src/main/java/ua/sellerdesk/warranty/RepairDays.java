package ua.sellerdesk.warranty;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The days on which goods went into repair and came back. Days are those of Kyiv.
 *
 * @param handedBackOn null while they are in repair
 */
public record RepairDays(LocalDate handedInOn, LocalDate handedBackOn) {

    /** @throws IllegalArgumentException when they came back before they went in */
    public RepairDays {
        Objects.requireNonNull(handedInOn, "handedInOn");
        if (handedBackOn != null && handedBackOn.isBefore(handedInOn)) {
            throw new IllegalArgumentException(
                    "Handed back on " + handedBackOn + ", before they were handed in on " + handedInOn);
        }
    }
}
