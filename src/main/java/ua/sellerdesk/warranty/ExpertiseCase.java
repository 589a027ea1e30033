package ua.sellerdesk.warranty;

import java.time.LocalDate;
import ua.sellerdesk.law.ConsumerLaw;

/**
 * What is known of an expertise; null for what is not. Days are those of Kyiv.
 *
 * @param law the law that applies; null where that is open
 * @param claimedOn the day of the claim
 * @param disputed whether the cause of the defect is disputed
 * @param consent whether the buyer consents in writing
 * @param consentOn the day of that consent
 * @param diagnosis null while there is none
 */
public record ExpertiseCase(
        ConsumerLaw law,
        LocalDate claimedOn,
        Boolean disputed,
        Boolean consent,
        LocalDate consentOn,
        Diagnosis diagnosis) {}
