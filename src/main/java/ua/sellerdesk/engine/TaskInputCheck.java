package ua.sellerdesk.engine;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Checks what was entered when a task is completed. */
public interface TaskInputCheck {

    /** The process definition keys whose tasks this check serves. */
    Set<String> processKeys();

    /** A task opens: answers that a former task left in the process's variables must not pass for its own. */
    default void opened(DelegateTask task) {}

    /**
     * Checks and normalises the input; may set variables.
     *
     * @throws TaskInputRefused with a sentence the operator understands; the task and its form stay as they were
     */
    void check(DelegateTask task);
}
