package ua.sellerdesk.product;

import java.util.List;

/** Facts that are not taken; nothing of them was written. */
public class FactsRefused extends RuntimeException {

    private final transient List<Problem> problems;

    FactsRefused(List<Problem> problems) {
        super(problems.size() + " problems in the facts");
        this.problems = List.copyOf(problems);
    }

    /** At least one, by line. */
    public List<Problem> problems() {
        return problems;
    }
}
