package ua.sellerdesk.desk;

import java.time.Instant;

/**
 * A task that waits for a person.
 *
 * @param due null where the model sets none
 * @param assignee null while nobody has taken it
 * @param filter the id of Tasklist's filter that holds it, null for none
 */
record OpenTask(String id, String name, Instant due, String assignee, String filter) {

    public String link() {
        return "/camunda/app/tasklist/default/#/?task=" + id + (filter == null ? "" : "&filter=" + filter);
    }

    public boolean overdue() {
        return due != null && due.isBefore(Instant.now());
    }
}
