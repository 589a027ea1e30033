package ua.sellerdesk.engine;

import java.util.List;

/** Brings filters of a module's tasks for the left side of Tasklist. */
public interface TaskFilterSource {

    /** Filters by the keys of their tasks; a name never changes, and is one among the filters of all modules. */
    List<Shelf> shelves();

    /** What a card of the module's tasks shows, in this order; see {@link TaskViewSource#card}. */
    List<CardVariable> card();

    /**
     * A filter; whose tasks a person sees in it is a matter of rights.
     *
     * @param priority the place from above; what stands first is the lowest
     */
    record Shelf(String name, String description, int priority, String color, List<String> taskKeys) {}

    record CardVariable(String name, String label) {}
}
