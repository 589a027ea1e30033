package ua.sellerdesk.warranty;

import java.math.BigDecimal;
import java.time.LocalDate;
import ua.sellerdesk.law.ConsumerLaw;

/**
 * What is known of goods with a defect that are sent in and back; null for what is not.
 *
 * @param law the law that applies; null where that is open
 * @param claimedOn the day of the claim, in Kyiv
 * @param diagnosis null while there is none
 */
public record TransportCase(
        ConsumerLaw law, LocalDate claimedOn, BigDecimal weightKg, Boolean bulky, Diagnosis diagnosis) {}
