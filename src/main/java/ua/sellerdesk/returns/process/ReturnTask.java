package ua.sellerdesk.returns.process;

import java.util.Set;
import ua.sellerdesk.engine.Answers;
import ua.sellerdesk.engine.TaskInputRefused;
import ua.sellerdesk.returns.Rma;

/** A user task of the return's model: what its form answers, and how that is checked and kept. */
interface ReturnTask {

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
    String check(Answers answers, Rma rma, String actor);
}
