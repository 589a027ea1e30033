package ua.sellerdesk.law;

import java.util.List;

/**
 * What a table says to one question.
 *
 * @param answer null while the verdict is another than {@link Verdict#ACCEPT}
 */
public record Ruling<T>(T answer, Verdict verdict, Reason reason, List<MissingFact> missing) {}
