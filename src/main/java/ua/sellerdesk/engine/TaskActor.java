package ua.sellerdesk.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who completes a task: whoever is signed in, else its assignee. */
public final class TaskActor {

    private TaskActor() {}

    /** A user's id, {@code sellerdesk} where nobody is known. */
    public static String of(DelegateTask task) {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null) {
            return signedIn.getName();
        }
        return task.getAssignee() == null ? "sellerdesk" : task.getAssignee();
    }
}
