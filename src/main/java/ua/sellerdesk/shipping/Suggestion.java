package ua.sellerdesk.shipping;

/**
 * A place of the carrier's directory that an order may mean: the operator chooses by its words, never types an id.
 *
 * @param ref the carrier's own id
 * @param words such as "м. Миколаїв, Львівська обл."
 */
public record Suggestion(Kind kind, String ref, String words) {

    /** What is to be chosen, the widest first. */
    public enum Kind {
        SETTLEMENT,
        STREET,
        POINT
    }
}
