package ua.sellerdesk.warranty;

import java.time.LocalDate;

/**
 * Other goods as the buyer asks for them; null for what is not known. Days are those of Kyiv.
 *
 * @param askedOn the day the buyer asked for them: the term runs from it
 * @param inStock whether the same goods are in stock
 * @param checkNeeded whether the quality has to be checked first
 * @param agreedUntil another last day of that check that was agreed in writing
 */
public record Replacement(LocalDate askedOn, Boolean inStock, Boolean checkNeeded, LocalDate agreedUntil) {}
