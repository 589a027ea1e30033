package ua.sellerdesk.engine;

import java.util.List;
import java.util.Set;

/** Says what a module's processes need of rights and of history; asked at each start. */
public interface ProcessOwner {

    /** The process definition keys of the module. */
    Set<String> processKeys();

    /** The groups whose people work on tasks of these processes, and so read what the processes are called. */
    List<String> groups();

    /** Variables that history leaves out: copies of facts that the tables hold, and what forms bring of a buyer. */
    Set<String> notInHistory();
}
