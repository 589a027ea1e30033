package ua.sellerdesk.product;

/**
 * Why facts are not taken, in Ukrainian.
 *
 * @param line the file's line; null where the whole file, or a form, is meant
 * @param column the column as people call it; null where the whole line is meant
 * @param what what is wrong
 * @param remedy what to do
 */
public record Problem(Integer line, String column, String what, String remedy) {}
