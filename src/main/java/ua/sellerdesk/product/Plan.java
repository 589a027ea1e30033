package ua.sellerdesk.product;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a file would change.
 *
 * @param edition the state of the facts that it was made on
 * @param charset how the file is written
 */
public record Plan(long edition, Charset charset, List<Change> changes) {

    public Plan {
        changes = List.copyOf(changes);
    }

    public List<Change> of(Change.Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).toList();
    }

    /** What is not as it was. */
    public List<Change> news() {
        return changes.stream()
                .filter(change -> change.kind() != Change.Kind.UNCHANGED)
                .toList();
    }

    public boolean inUtf8() {
        return StandardCharsets.UTF_8.equals(charset);
    }
}
