package ua.sellerdesk.returns.process;

import ua.sellerdesk.engine.TaskFilterSource;

/** What the returns bring to Tasklist, without the rest of them. */
public final class ReturnTasksAlone {

    private ReturnTasksAlone() {}

    public static TaskFilterSource filters() {
        return new ReturnTasks();
    }
}
