package ua.sellerdesk.shipping;

import java.util.List;
import java.util.function.Predicate;

/** What is meant among the rows that a carrier's directory offers. */
public final class Choices {

    private Choices() {}

    /** Those that fit; all of them where there is but one, or none fits. */
    public static <T> List<T> narrowed(List<T> all, Predicate<T> by) {
        List<T> kept = all.stream().filter(by).toList();
        return all.size() <= 1 || kept.isEmpty() ? all : kept;
    }
}
