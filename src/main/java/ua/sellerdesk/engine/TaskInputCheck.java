package ua.sellerdesk.engine;

/** Checks what was entered when a task is completed. One bean for each process. */
public interface TaskInputCheck {

    /** The process definition key whose tasks this check serves. */
    String processKey();

    /**
     * Checks and normalises the input; may set variables.
     *
     * @throws TaskInputRefused with a sentence the operator understands; the task and its form stay as they were
     */
    void check(org.camunda.bpm.engine.delegate.DelegateTask task);
}
