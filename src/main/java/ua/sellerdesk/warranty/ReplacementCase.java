package ua.sellerdesk.warranty;

import java.time.LocalDate;
import ua.sellerdesk.law.ConsumerLaw;

/**
 * What is known of a replacement; null for what is not. Days are those of Kyiv.
 *
 * @param law the law that applies; null where that is open
 * @param claimedOn the day the buyer asked for the replacement
 * @param inStock whether the same goods are in stock
 * @param checkNeeded whether their quality has to be checked first
 * @param agreedOn the last day of the check as agreed with the buyer
 */
public record ReplacementCase(
        ConsumerLaw law, LocalDate claimedOn, Boolean inStock, Boolean checkNeeded, LocalDate agreedOn) {}
