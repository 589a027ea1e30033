package ua.sellerdesk.desk;

import java.time.Instant;

/**
 * A task that waits for a person.
 *
 * @param due null where the model sets none
 * @param assignee null while nobody has taken it
 */
record OpenTask(String id, String name, Instant due, String assignee) {

    public String link() {
        return "/camunda/app/tasklist/default/#/?task=" + id;
    }

    public boolean overdue() {
        return due != null && due.isBefore(Instant.now());
    }
}
