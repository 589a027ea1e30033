package ua.sellerdesk.shipping;

import java.util.List;

/** The carrier refused the data, or its rules do: nothing was created, and a person must mend it. */
public class CarrierRefusal extends RuntimeException {

    private final List<String> codes;
    private final transient List<Suggestion> suggestions;

    /** @param words the carrier's own words, fit to be shown to an operator */
    public CarrierRefusal(List<String> codes, String words) {
        this(codes, words, List.of());
    }

    /** @param suggestions the places to choose from, all of one kind */
    public CarrierRefusal(List<String> codes, String words, List<Suggestion> suggestions) {
        super(words);
        this.codes = List.copyOf(codes);
        this.suggestions = List.copyOf(suggestions);
    }

    /** The carrier's raw codes, empty where a rule of ours refused before the call. */
    public List<String> codes() {
        return codes;
    }

    /** What the operator may choose from to mend it, mostly empty. */
    public List<Suggestion> suggestions() {
        return suggestions;
    }
}
