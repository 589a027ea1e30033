package ua.sellerdesk.product;

import java.time.LocalDate;
import java.util.Map;

/**
 * A row as somebody brought it.
 *
 * @param line its line in the file; null for a form
 * @param from the day that it names; null where it names none
 * @param told the facts that it tells; null for those that it takes back. What is left out stays
 */
record ToldRow(Integer line, Subject subject, LocalDate from, Map<Fact, Object> told) {}
