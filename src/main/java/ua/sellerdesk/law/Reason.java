package ua.sellerdesk.law;

/**
 * One row of a table that spoke.
 *
 * @param ground the ground it speaks of; null where it speaks of the case as a whole
 * @param rule the row's id in the table
 * @param article where the law has it, in Ukrainian
 */
public record Reason(Ground ground, Verdict verdict, String rule, String uk, String en, String article) {}
