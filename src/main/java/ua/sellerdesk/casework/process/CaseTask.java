package ua.sellerdesk.casework.process;

import java.util.Set;
import ua.sellerdesk.engine.Answers;
import ua.sellerdesk.engine.TaskInputRefused;

/**
 * A user task of a case's model: what its form answers, and how that is checked and kept.
 *
 * @param <C> the case
 */
public interface CaseTask<C> {

    /** The tasks' ids in the model. */
    Set<String> keys();

    /** The variables that the form decides anew: what a former task left in them is removed when the task opens. */
    Set<String> answers();

    /**
     * Checks what was entered, makes the variables what the model reads, and keeps in the tables what belongs there.
     *
     * @param actor the user's id
     * @return what the timeline should say, null for nothing
     * @throws TaskInputRefused with a sentence for whoever entered it
     */
    String check(Answers answers, C worked, String actor);

    /** How a task that asks for little is checked. */
    @FunctionalInterface
    interface Check<C> {
        String check(Answers answers, C worked, String actor);
    }

    /** A task that asks for little. */
    static <C> CaseTask<C> asking(Set<String> keys, Set<String> answers, Check<C> how) {
        return new SimpleCaseTask<>(keys, answers, how);
    }
}
