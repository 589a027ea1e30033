package ua.sellerdesk.warranty.process;

import ua.sellerdesk.engine.TaskFilterSource;

/** What the warranty claims bring to Tasklist, without the rest of them. */
public final class ClaimTasksAlone {

    private ClaimTasksAlone() {}

    public static TaskFilterSource filters() {
        return new ClaimTasks();
    }
}
