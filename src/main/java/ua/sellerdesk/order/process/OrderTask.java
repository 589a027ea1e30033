package ua.sellerdesk.order.process;

import java.util.Set;
import ua.sellerdesk.engine.Answers;
import ua.sellerdesk.engine.TaskInputRefused;

/** A user task of the order's models: what its form answers, and how that is checked and kept. */
interface OrderTask {

    /** The task's id in the models. */
    String key();

    /** The variables that the form decides anew: what a former task left in them is removed when the task opens. */
    Set<String> answers();

    /**
     * Checks what was entered, makes the variables what the model reads, and keeps in the tables what belongs there.
     *
     * @return what people found out and the order's timeline should say, null for nothing
     * @throws TaskInputRefused with a sentence for whoever entered it
     * @throws IllegalArgumentException the same
     */
    String check(Answers answers, long orderNumber);
}
